import { call } from '../shared/http'
import type { CaseSummary, Page } from '../shared/model'
import { bodyOf, nothing, type Wanted } from './criteria'

/**
 * A search and what it has found. Kept while the page lives, so that whoever has looked into a case
 * comes back to the list; nowhere else, since it names people.
 */
export class Finder {
  wanted = $state<Wanted>(nothing())
  items = $state.raw<CaseSummary[]>([])
  /** Where to look on; a page may be short, or empty, and yet have one. */
  next = $state<string | null>(null)
  searched = $state(false)
  busy = $state(false)
  failure = $state.raw<unknown>(null)

  /** What was asked, however the form was changed since. */
  #asked: Record<string, unknown> = {}
  #turn = 0

  async search() {
    this.#asked = bodyOf($state.snapshot(this.wanted))
    await this.#ask(null)
  }

  async more() {
    if (this.next) await this.#ask(this.next)
  }

  clear() {
    this.#turn++
    this.wanted = nothing()
    this.items = []
    this.next = null
    this.searched = false
    this.busy = false
    this.failure = null
  }

  async #ask(cursor: string | null) {
    const turn = ++this.#turn
    this.busy = true
    this.failure = null
    try {
      const body = cursor ? { ...this.#asked, cursor } : this.#asked
      const page = await call<Page<CaseSummary>>('POST', '/api/cases/searches', { body })
      if (turn !== this.#turn) return
      this.items = cursor ? [...this.items, ...page.items] : page.items
      this.next = page.next
      this.searched = true
    } catch (problem) {
      if (turn !== this.#turn) return
      this.failure = problem
      if (!cursor) {
        this.items = []
        this.next = null
        this.searched = false
      }
    }
    this.busy = false
  }
}

export const finder = new Finder()
