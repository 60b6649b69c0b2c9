import type { Alert, AlertState, Risk } from '../shared/model'

export const RISKS: readonly Risk[] = ['RED', 'ORANGE', 'YELLOW', 'BLUE']
const PROGRESS: Record<AlertState, number> = { OPEN: 0, ACKNOWLEDGED: 1, ENDED: 2 }

/** Takes alerts in; what is known already is replaced only by something later. */
export function merged(known: Alert[], incoming: Alert[]): Alert[] {
  const byId = new Map(known.map(alert => [alert.id, alert]))
  for (const alert of incoming) {
    const before = byId.get(alert.id)
    if (!before || isLater(alert, before)) byId.set(alert.id, alert)
  }
  return [...byId.values()]
}

/**
 * Most urgent first: risk, then what must be acknowledged soonest, then what came first. The same
 * order as that of the service's pages.
 */
export function byUrgency(alerts: Alert[]): Alert[] {
  return [...alerts].sort(compare)
}

/** Up to the last one of the pages read; what lies behind it would stand beside gaps. */
export function upTo(last: Alert, alerts: Alert[]): Alert[] {
  return alerts.filter(alert => compare(alert, last) <= 0)
}

/** Whether the person must be told now: of what is new, and of what was put off and is back. */
export function isNews(alert: Alert, before: Alert | undefined): boolean {
  if (alert.state !== 'OPEN' || alert.snoozedUntil) return false
  return before ? Boolean(before.snoozedUntil) : alert.changedAt === alert.raisedAt
}

function compare(a: Alert, b: Alert) {
  return (
    RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk) ||
    due(a) - due(b) ||
    (a.id < b.id ? -1 : Number(a.id > b.id))
  )
}

function isLater(alert: Alert, before: Alert) {
  if (alert.sequence !== before.sequence) return alert.sequence > before.sequence
  return PROGRESS[alert.state] > PROGRESS[before.state]
}

function due(alert: Alert) {
  return Date.parse(alert.acknowledgeBy)
}
