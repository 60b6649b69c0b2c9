import { token } from '../session/token.svelte'
import { call, callerHeaders, get, withQuery } from '../shared/http'
import { t, tCode } from '../shared/i18n/language.svelte'
import type { Alert, Page } from '../shared/model'
import type { StreamEvent } from './events'
import { byUrgency, merged } from './order'
import { follow } from './stream'

/** The alerts of the person at the screen, kept current for as long as it is followed. */
class Inbox {
  #alerts = $state.raw<Alert[]>([])
  live = $state(false)
  loaded = $state(false)
  failure = $state.raw<unknown>(null)
  /** What a screen reader must say now; red interrupts. */
  announcement = $state.raw({ text: '', urgent: false })

  open = $derived(byUrgency(this.#alerts.filter(alert => alert.state === 'OPEN')))
  red = $derived(this.open.filter(alert => alert.case.risk === 'RED'))

  /** The latest that was heard of a case: its page reads itself again when this changes. */
  lastOf(caseId: string): number {
    return Math.max(0, ...this.#alerts.filter(a => a.case.id === caseId).map(a => a.sequence))
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
      this.#alerts = []
      this.live = false
      this.loaded = false
    }
  }

  async load() {
    const heard = Math.max(0, ...this.#alerts.map(alert => alert.sequence))
    try {
      const open: Alert[] = []
      let cursor: string | null = null
      do {
        const path = withQuery('/api/alerts', { state: 'OPEN', limit: 100, cursor })
        const page: Page<Alert> = await get<Page<Alert>>(path)
        open.push(...page.items)
        cursor = page.next
      } while (cursor)
      // What the stream told while the list was on its way is newer than the list.
      const newer = this.#alerts.filter(alert => alert.sequence > heard)
      this.#alerts = merged(newer, open)
      this.failure = null
    } catch (failure) {
      this.failure = failure
    }
    this.loaded = true
  }

  async acknowledge(alert: Alert) {
    const path = `/api/alerts/${alert.id}/acknowledgement`
    this.#alerts = merged(this.#alerts, [await call<Alert>('POST', path, { body: {} })])
  }

  #hear(event: StreamEvent) {
    if (event.name === 'reset') {
      this.#alerts = []
      void this.load()
    } else if (event.name === 'alert') {
      const alert: Alert = JSON.parse(event.data)
      const isNew = !this.#alerts.some(known => known.id === alert.id)
      this.#alerts = merged(this.#alerts, [alert])
      if (isNew && alert.state === 'OPEN') this.#announce(alert)
    }
  }

  #announce(alert: Alert) {
    const urgent = alert.case.risk === 'RED'
    const text = t('alerts.announce', {
      risk: tCode('risk', alert.case.risk),
      number: alert.case.number,
    })
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
