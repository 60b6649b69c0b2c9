import type { Alert, AlertState, Risk } from '../shared/model'

const URGENCY: Record<Risk, number> = { RED: 0, ORANGE: 1, YELLOW: 2, BLUE: 3 }
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

/** Most urgent first: risk, then what must be acknowledged soonest, then what came first. */
export function byUrgency(alerts: Alert[]): Alert[] {
  return [...alerts].sort(
    (a, b) =>
      URGENCY[a.case.risk] - URGENCY[b.case.risk] || due(a) - due(b) || a.sequence - b.sequence,
  )
}

function isLater(alert: Alert, before: Alert) {
  if (alert.sequence !== before.sequence) return alert.sequence > before.sequence
  return PROGRESS[alert.state] > PROGRESS[before.state]
}

function due(alert: Alert) {
  return alert.acknowledgeBy ? Date.parse(alert.acknowledgeBy) : Number.POSITIVE_INFINITY
}
