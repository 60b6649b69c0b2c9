import type { Point } from '../shared/model'
import { type Entry, titleOf } from './report'

/** Whether the matter was flagged before, as the case service is asked. */
export interface Question {
  category: string
  location: Point
  title: string
  narrative: string
  occurredAt?: string
}

const SHORTEST_TEXT = 4
/** What makes a case red: flagged at once, whatever else is known. */
const RED_CATEGORIES = ['0109', '1503']
const RED_FACTORS = ['WEAPON', 'THREAT', 'INJURY', 'VIOLENCE']

/**
 * What to ask before the matter is flagged; null as long as too little is known, and for whatever
 * is or may be violence.
 */
export function questionOf(entry: Entry, asksDanger: boolean): Question | null {
  const { category, point, occurredAt, danger, riskFactors } = entry
  const narrative = entry.narrative.trim()
  if (!category || !point || [...narrative].length < SHORTEST_TEXT) return null
  if (RED_CATEGORIES.includes(category)) return null
  if (asksDanger && danger !== 'NO') return null
  if (riskFactors.some(code => RED_FACTORS.includes(code))) return null
  return {
    category,
    location: point,
    title: titleOf(narrative) || narrative,
    narrative,
    ...(occurredAt ? { occurredAt } : {}),
  }
}
