import { Refused } from '../shared/problem'
import type { Difference, Member } from './model'

/** Somebody else was faster. */
export const isStale = (failure: unknown) =>
  failure instanceof Refused && failure.problem.status === 412

/** What the service says that the two wanted otherwise; of an office it does, of a member not. */
export function toldDifferences(failure: unknown): Difference[] {
  if (!(failure instanceof Refused)) return []
  const { differences } = failure.problem as { differences?: Difference[] }
  return differences ?? []
}

/** What of a member is otherwise now than it was on the screen. */
export function differences(seen: Member, now: Member): Difference[] {
  const list = (words: string[]) => [...words].sort().join('、')
  const offices = ({ postings }: Member) =>
    list(postings.map(({ area, role }) => `${area} ${role}`))
  const fields: [string, string, string][] = [
    ['name', seen.name, now.name],
    ['state', seen.state, now.state],
    ['skills', list(seen.skills), list(now.skills)],
    ['languages', list(seen.languages), list(now.languages)],
    ['postings', offices(seen), offices(now)],
  ]
  return fields
    .filter(([, yours, theirs]) => yours !== theirs)
    .map(([field, yours, theirs]) => ({ field, yours, theirs }))
}
