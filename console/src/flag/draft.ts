import { Refused, Unreachable } from '../shared/problem'
import { type Entry, emptyEntry, type Report } from './report'

/** A report on its way: what was entered, the key that makes it one case, and what was sent under it. */
export interface Draft {
  key: string
  entry: Entry
  /** The body of an attempt whose fate is unknown: it may have become a case. */
  unanswered: Report | null
}

/**
 * What became of an attempt.
 * - `refused`: the service said no and kept nothing; the entry can be mended under the same key.
 * - `unanswered`: nobody knows; the same body must go again under the same key.
 * - `taken`: an earlier attempt under this key already became a case with another text.
 */
export type Fate = 'refused' | 'unanswered' | 'taken'

export const newDraft = (key: string): Draft => ({ key, entry: emptyEntry(), unanswered: null })

/**
 * The body to send. The moment of an attempt stays the moment of its repetitions: an unchanged
 * entry must give the unchanged body, or its key would be refused.
 */
export function bodyFor(draft: Draft, fresh: Report): Report {
  const { unanswered, entry } = draft
  if (!unanswered || entry.occurredAt) return fresh
  return { ...fresh, occurredAt: unanswered.occurredAt }
}

export function fateOf(failure: unknown): Fate {
  if (failure instanceof Unreachable) return 'unanswered'
  if (!(failure instanceof Refused)) return 'refused'
  const { status } = failure.problem
  if (status === 409) return 'taken'
  // 401 and 429 turn the call away at the door; from 500 on the effect is not known.
  return status >= 500 ? 'unanswered' : 'refused'
}

/** Whether trying again by itself can help: no answer, a part down, or too many at once. */
export function worthRepeating(failure: unknown): boolean {
  if (failure instanceof Unreachable) return true
  return failure instanceof Refused && [429, 502, 503, 504].includes(failure.problem.status)
}

export function afterFailure(draft: Draft, sent: Report, failure: unknown): Draft {
  return { ...draft, unanswered: fateOf(failure) === 'unanswered' ? sent : draft.unanswered }
}
