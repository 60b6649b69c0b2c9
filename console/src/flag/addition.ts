import { type Entry, type Report, reportOf } from './report'

/** Words on their way to a case that is there already, and the key that makes them count once. */
export interface Attempt {
  to: string
  key: string
  body: Omit<Report, 'category' | 'address'>
}

/** The moment of an attempt stays that of its repetitions, or its key would be refused. */
export function attemptAt(
  before: Attempt | null,
  to: string,
  entry: Entry,
  asksDanger: boolean,
  now: Date,
  fresh: () => string,
): Attempt {
  const { category: _, address, ...rest } = reportOf(entry, asksDanger, now)
  // The matter has its place already: another one is a part of what was said.
  const said = address ? { ...rest, narrative: `地点:${address}\n${rest.narrative}` } : rest
  const body = before ? { ...said, occurredAt: entry.occurredAt ?? before.body.occurredAt } : said
  const same = before?.to === to && JSON.stringify(before.body) === JSON.stringify(body)
  return before && same ? before : { to, key: fresh(), body: said }
}
