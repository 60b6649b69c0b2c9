import type { Party, Point, Proposals } from '../shared/model'

export const DOMESTIC_VIOLENCE = '0109'
const TITLE_LENGTH = 40

/** Unsure is an answer: a person decides before any mediation. */
export type Danger = 'YES' | 'UNSURE' | 'NO'

/** What the person has entered so far. */
export interface Entry {
  narrative: string
  category: string | null
  danger: Danger | null
  riskFactors: string[]
  point: Point | null
  /** Street and number, where it happened; drafts from before have none. */
  address?: string
  /** Absent means: now. */
  occurredAt: string | null
  parties: Party[]
  /** Who came or called, where it is taken in for somebody; drafts from before have none. */
  resident?: Resident | null
}

export interface Resident {
  name: string
  phone: string
}

export interface Report {
  category: string
  title: string
  narrative: string
  location?: Point
  address?: string
  occurredAt: string
  riskFactors: string[]
  /** Only where the category asks. */
  danger?: Danger
  parties: Party[]
  resident?: Partial<Resident>
}

export type Missing = 'narrative' | 'category' | 'danger'

export const emptyEntry = (): Entry => ({
  narrative: '',
  category: null,
  danger: null,
  riskFactors: [],
  point: null,
  address: '',
  occurredAt: null,
  parties: [],
  resident: null,
})

/** What must still be answered before the report can go. */
export function missing(entry: Entry, asksDanger: boolean): Missing[] {
  const gaps: Missing[] = []
  if (entry.narrative.trim() === '') gaps.push('narrative')
  if (entry.category === null) gaps.push('category')
  if (asksDanger && entry.danger === null) gaps.push('danger')
  return gaps
}

/** The words of the text that sound like violence at home; a person asks, and decides. */
export function signsOfDanger(proposed: Proposals['categories']): string[] {
  return proposed.find(({ code }) => code === DOMESTIC_VIOLENCE)?.words ?? []
}

/** The call's body. Somebody in danger makes it domestic violence, whatever was chosen (domain brief, 3). */
export function reportOf(entry: Entry, asksDanger: boolean, now: Date): Report {
  const inDanger = asksDanger && entry.danger === 'YES'
  return {
    category: inDanger ? DOMESTIC_VIOLENCE : (entry.category ?? ''),
    title: titleOf(entry.narrative),
    narrative: entry.narrative.trim(),
    ...(entry.point ? { location: entry.point } : {}),
    ...(entry.address?.trim() ? { address: entry.address.trim() } : {}),
    occurredAt: entry.occurredAt ?? now.toISOString(),
    riskFactors: [...entry.riskFactors].sort(),
    ...(asksDanger && entry.danger ? { danger: entry.danger } : {}),
    parties: entry.parties.filter(party => party.name || party.phone || party.address),
    ...(entry.resident ? { resident: given(entry.resident) } : {}),
  }
}

const given = ({ name, phone }: Resident): Partial<Resident> => ({
  ...(name.trim() ? { name: name.trim() } : {}),
  ...(phone.trim() ? { phone: phone.trim() } : {}),
})

/** The first sentence: nobody in the street types the same thing twice. */
export function titleOf(narrative: string): string {
  const sentence = narrative.trim().split(/[。！？；!?;\n]|\.\s/)[0] ?? ''
  const letters = [...sentence.trim()]
  return letters.length <= TITLE_LENGTH
    ? letters.join('')
    : `${letters.slice(0, TITLE_LENGTH - 1).join('')}…`
}
