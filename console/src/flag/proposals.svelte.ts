import { call } from '../shared/http'
import type { Proposals } from '../shared/model'

const SHORTEST_TEXT = 3
const PAUSE_MS = 350
const MOST = 4

/** What the case service proposes for the text being typed. A person decides; nothing is preset. */
export class Suggestions {
  #proposals = $state.raw<Proposals>({ categories: [], riskFactors: [] })

  get categories() {
    return this.#proposals.categories.slice(0, MOST)
  }

  get riskFactors() {
    return this.#proposals.riskFactors
  }

  /** Asks once the typing pauses; the returned function withdraws the question. */
  follow(narrative: string): () => void {
    const text = narrative.trim()
    const withdrawn = new AbortController()
    const timer = setTimeout(() => this.#ask(text, withdrawn.signal), PAUSE_MS)
    return () => {
      clearTimeout(timer)
      withdrawn.abort()
    }
  }

  async #ask(text: string, signal: AbortSignal) {
    if (text.length < SHORTEST_TEXT) {
      this.#proposals = { categories: [], riskFactors: [] }
      return
    }
    try {
      const body = { text }
      this.#proposals = await call<Proposals>('POST', '/api/cases/proposals', { body, signal })
    } catch {
      // Proposals are a convenience: without them the list of categories remains.
    }
  }
}
