import { token } from '../session/token.svelte'
import { call, callerHeaders, get, withQuery } from '../shared/http'
import { t, tCode } from '../shared/i18n/language.svelte'
import type { Alert, AlertCounts, Page } from '../shared/model'
import type { StreamEvent } from './events'
import { byUrgency, isNews, merged, upTo } from './order'
import { follow } from './stream'

const PAGE = 50
/** Whoever counts again after a change waits a moment, not all the same. */
const RECOUNT_MS = 1_000

/**
 * The alerts of the person at the screen, kept current for as long as it is followed: the most
 * urgent page of them, more on demand, and whatever the stream tells.
 */
class Inbox {
  #alerts = $state.raw<Alert[]>([])
  /** Where the next page begins, and behind which alert; null where all are here. */
  #rest = $state.raw<{ cursor: string; last: Alert } | null>(null)
  /** Of all that are open; null while all are here and can be counted. */
  #counts = $state.raw<AlertCounts | null>(null)
  #recount: ReturnType<typeof setTimeout> | undefined
  live = $state(false)
  loaded = $state(false)
  failure = $state.raw<unknown>(null)
  /** What a screen reader must say now; red interrupts. */
  announcement = $state.raw({ text: '', urgent: false })

  #open = $derived(byUrgency(this.#alerts.filter(alert => alert.state === 'OPEN')))
  /** What can be shown without a gap. */
  open = $derived(this.#rest ? upTo(this.#rest.last, this.#open) : this.#open)
  #redHere = $derived(this.#open.filter(alert => alert.risk === 'RED').length)
  count = $derived(Math.max(this.#counts?.open ?? 0, this.open.length))
  red = $derived(Math.max(this.#counts?.byRisk.RED ?? 0, this.#redHere))
  hasMore = $derived(this.#rest !== null)

  /** The latest that was heard of a case: its page reads itself again when this changes. */
  lastOf(caseId: string): number {
    return Math.max(0, ...this.#alerts.filter(a => a.case?.id === caseId).map(a => a.sequence))
  }

  follow(): () => void {
    const ended = new AbortController()
    const wake = () => this.#resume()
    window.addEventListener('online', wake)
    void this.load()
    void follow(
      {
        open: (lastId, signal) =>
          fetch('/api/alerts/stream', {
            headers: {
              ...callerHeaders(),
              Accept: 'text/event-stream',
              ...(lastId ? { 'Last-Event-ID': lastId } : {}),
            },
            cache: 'no-store',
            signal,
          }),
        opened: resumed => {
          this.live = true
          if (!resumed) void this.load()
        },
        event: event => this.#hear(event),
        closed: () => {
          this.live = false
        },
        unauthorised: () => token.lose(),
        pause: milliseconds => this.#pause(milliseconds),
      },
      ended.signal,
    )
    return () => {
      window.removeEventListener('online', wake)
      ended.abort()
      this.#resume()
      clearTimeout(this.#recount)
      this.#alerts = []
      this.#rest = null
      this.#counts = null
      this.live = false
      this.loaded = false
    }
  }

  async load() {
    const heard = Math.max(0, ...this.#alerts.map(alert => alert.sequence))
    try {
      const page = await this.#page(null)
      // What the stream told while the list was on its way is newer than the list.
      const newer = this.#alerts.filter(alert => alert.sequence > heard)
      this.#take(newer, page)
      await this.#count()
      this.failure = null
    } catch (failure) {
      this.failure = failure
    }
    this.loaded = true
  }

  /** The next page, behind those that are here. */
  async more() {
    try {
      if (this.#rest) this.#take(this.#alerts, await this.#page(this.#rest.cursor))
      await this.#count()
      this.failure = null
    } catch (failure) {
      this.failure = failure
    }
  }

  async acknowledge(alert: Alert) {
    const path = `/api/alerts/${alert.id}/acknowledgement`
    this.#change([await call<Alert>('POST', path, { body: {} })])
  }

  /** Nothing of it is heard until then; its time runs on. */
  async putOff(alert: Alert, until: string, reason: string) {
    const path = `/api/alerts/${alert.id}/snooze`
    this.#change([await call<Alert>('POST', path, { body: { until, reason } })])
  }

  /** All at once or none. */
  async acknowledgeAll(alerts: Alert[]) {
    const body = { alerts: alerts.map(({ id }) => id) }
    const { items } = await call<{ items: Alert[] }>('POST', '/api/alerts/acknowledgements', {
      body,
    })
    this.#change(items)
  }

  #page(cursor: string | null) {
    const query = { state: 'OPEN', order: 'URGENCY', limit: PAGE, cursor }
    return get<Page<Alert>>(withQuery('/api/alerts', query))
  }

  #take(known: Alert[], { items, next }: Page<Alert>) {
    const last = items.at(-1)
    this.#alerts = merged(known, items)
    this.#rest = next && last ? { cursor: next, last } : null
  }

  #change(alerts: Alert[]) {
    this.#alerts = merged(this.#alerts, alerts)
    if (!this.#rest || this.#recount !== undefined) return
    this.#recount = setTimeout(
      () => void this.#count().catch(() => undefined),
      RECOUNT_MS * (1 + Math.random()),
    )
  }

  async #count() {
    clearTimeout(this.#recount)
    this.#recount = undefined
    this.#counts = this.#rest ? await get<AlertCounts>('/api/alerts/counts') : null
  }

  #hear(event: StreamEvent) {
    if (event.name === 'reset') {
      this.#alerts = []
      this.#rest = null
      void this.load()
    } else if (event.name === 'alert') {
      const alert: Alert = JSON.parse(event.data)
      const before = this.#alerts.find(({ id }) => id === alert.id)
      this.#change([alert])
      if (isNews(alert, before)) this.#announce(alert, before !== undefined)
    }
  }

  #announce(alert: Alert, again: boolean) {
    const urgent = alert.risk === 'RED'
    const text = alert.case
      ? t(again ? 'alerts.again' : 'alerts.announce', {
          risk: tCode('risk', alert.risk),
          number: alert.case.number,
        })
      : alert.text
    this.announcement = { text, urgent }
    if (urgent) navigator.vibrate?.([400, 150, 400])
  }

  #resume: () => void = () => {}

  #pause(milliseconds: number) {
    return new Promise<void>(resolve => {
      const timer = setTimeout(resolve, milliseconds)
      this.#resume = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

export const inbox = new Inbox()
