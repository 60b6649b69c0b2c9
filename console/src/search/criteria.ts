import type { Filter } from '../cases/filter'
import type { Point } from '../shared/model'

/** What somebody looks for, as it stands in the form; what is empty leaves it open. */
export interface Wanted {
  text: string
  number: string
  point: Point | null
  metres: number
  name: string
  phone: string
  purpose: string
  filter: Filter
}

export const METRES = [50, 100, 200, 500, 1000, 2000, 5000] as const

const PAGE = 30
const WAY = 200

export const nothing = (): Wanted => ({
  text: '',
  number: '',
  point: null,
  metres: WAY,
  name: '',
  phone: '',
  purpose: '',
  filter: { status: null, category: null, risk: null, grid: null, mine: null },
})

const namesParty = ({ name, phone }: Wanted) => name.trim() !== '' || phone.trim() !== ''

/** Whoever looks for a person says what for. */
export const purposeMissing = (wanted: Wanted) => namesParty(wanted) && wanted.purpose.trim() === ''

/**
 * The call's body: what is looked for never stands in an address, which is logged on its way. The
 * purpose goes only with a person.
 */
export function bodyOf(wanted: Wanted): Record<string, unknown> {
  const { filter, point, metres } = wanted
  const party = { ...given('name', wanted.name), ...given('phone', wanted.phone) }
  return {
    ...given('text', wanted.text),
    ...given('number', wanted.number),
    ...(point ? { near: { location: point, metres } } : {}),
    ...(namesParty(wanted) ? { party, ...given('purpose', wanted.purpose) } : {}),
    ...list('status', filter.status),
    ...list('category', filter.category),
    ...list('risk', filter.risk),
    ...list('grid', filter.grid),
    ...(filter.mine ? { mine: true } : {}),
    limit: PAGE,
  }
}

const given = (name: string, value: string) => (value.trim() ? { [name]: value.trim() } : {})
const list = (name: string, value: string | null) => (value ? { [name]: [value] } : {})
