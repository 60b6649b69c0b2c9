import type { Alert } from '../shared/model'

/** Times that the screen offers, in minutes; the service takes any up to its own bound. */
const OFFERED = [15, 30, 60, 120]
/** They have no time of their own that could pass. */
const INFORMS = ['REMINDER', 'MENTOR_COPY', 'ADDITION', 'CLOSING']

/** For how many minutes an alert may be put off now; none where it may not. */
export function choices(alert: Alert, now: number): number[] {
  if (alert.risk === 'RED' || alert.state !== 'OPEN') return []
  if (INFORMS.includes(alert.kind)) return OFFERED
  const left = Date.parse(alert.acknowledgeBy) - now
  return OFFERED.filter(minutes => minutes * 60_000 <= left)
}

/** The instant that many minutes from now, to the second. */
export function inMinutes(minutes: number, now: number): string {
  return `${new Date(now + minutes * 60_000).toISOString().slice(0, 19)}Z`
}
