/** What the paper says of one party beside what the case knows. */
export interface Particular {
  party: number
  sex?: string
  /** `1968-03-05` */
  birthDate?: string
  ethnicity?: string
  occupation?: string
  idNumber?: string
  address?: string
  phone?: string
  agent?: string
}

/** What the paper of an agreement says; what is missing is a blank line on it. */
export interface Particulars {
  people?: Particular[]
  /** Of public-order mediation, as `attendees`. */
  place?: string
  attendees?: string
}

type Filled = Omit<Particular, 'party'>

/** Without what was left empty; null where nothing was said at all. */
export function particularsOf(
  people: readonly Filled[],
  place: string,
  attendees: string,
): Particulars | null {
  const said = people
    .map((person, party) => ({ party, ...filled(person) }))
    .filter(person => Object.keys(person).length > 1)
  const all = { ...(said.length > 0 ? { people: said } : {}), ...filled({ place, attendees }) }
  return Object.keys(all).length > 0 ? all : null
}

function filled(fields: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .map(([name, text]) => [name, String(text).trim()])
      .filter(([, text]) => text !== ''),
  )
}
