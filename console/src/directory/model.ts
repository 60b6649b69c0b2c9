import type { Area, AreaKind, Named } from '../shared/model'

export type MemberState = 'INVITED' | 'ACTIVE' | 'SUSPENDED' | 'LEFT' | 'MERGED'
export type Move = 'INVITED' | 'CHANGED' | 'SUSPENDED' | 'RETURNED' | 'LEFT' | 'MERGED'

export interface Place extends Area {
  kind: AreaKind | null
}

export interface Member extends Named {
  state: MemberState
  skills: string[]
  languages: string[]
  survivor: Named | null
  postings: { id: string; area: string; role: string }[]
  /** What the reader may have become of them now. */
  moves: Move[]
  version: number
}

export interface Slip {
  code: string
  expiresAt: string
}

export interface Office {
  id: string
  area: Place
  role: string
  primary: boolean
  from: string
  to: string | null
  version: number
  mayChange: boolean
  mayWithdraw: boolean
  /** Taken back before it began: it never held. */
  withdrawn: boolean
}

/** What may become of an office. */
export type Doing = 'end' | 'handover' | 'withdrawal'

/** What somebody who goes still has. */
export interface OpenWork {
  postings: unknown[]
  duty: unknown[]
  teams: { team: string; name: string }[]
  mentorships?: unknown[]
}

export interface Hit {
  what: 'AREA' | 'MEMBER'
  id: string
  name: string
  kind: AreaKind | null
  /** Of an area all above it; of a member the offices in force. */
  where: (Area & { role: string | null })[]
}

/** One field that two people wanted otherwise. */
export interface Difference {
  field: string
  yours: unknown
  theirs: unknown
}

export interface Turn {
  area: Area
  role: string
  /** Null where it follows from weekly hours. */
  rota: string | null
  from: string
  to: string
  member: Named | null
  /** Whether the reader may have somebody step in, where nobody serves it. */
  mayFill: boolean
}

export interface Rota extends Named {
  area: string
  role: string
  shifts: { start: string; end: string }[]
  crew: Named[]
  turnDays: number
  served: string
  from: string
  to: string | null
  version: number
}

export interface Swap {
  id: string
  state: 'ASKED' | 'AGREED' | 'REFUSED' | 'WITHDRAWN'
  mine: SwapTurn
  theirs: SwapTurn
  askedAt: string
}

export interface SwapTurn {
  rota: string
  member: Named
  from: string
  to: string
}

export interface Site {
  name: string
  venue: string
  hours: string[]
  openNow: boolean
}

export interface Team extends Named {
  kind: string | null
  level: string
  areas: string[]
  covers: Area[]
  categories: string[]
  capacity: number
  yard: Site | null
  seats: { member: Named; part: 'LEAD' | 'MEDIATOR' | 'SECRETARY' }[]
}

/** What an area that ended has left. */
export interface Leftover {
  area: Area
  ends: string
  teams: Named[]
  duty: { id: string; role: string; name: string }[]
  rotas: { id: string; role: string }[]
}

export interface Yard extends Site {
  id: string
  area: string
  lon: number | null
  lat: number | null
  version: number
}

export interface Staffing {
  at: string
  /** The reader's own areas, where those are not all of the area that was asked for. */
  partly: Place[]
  grids: { total: number; fullyStaffed: number }
  policeGrids: { total: number; fullyStaffed: number }
  vacancies: { area: Place; role: string; since: string; holder: Named | null; backups: Named[] }[]
  expiring: {
    posting: string
    area: Place
    role: string
    primary: boolean
    member: Named
    to: string
    succeeded: boolean
  }[]
  overCapacity: { member: Named; grids: Place[] }[]
  gridsPerMember: number
}

export interface Honour {
  id: string
  holder: string
  area: Named
  team: Named | null
  member: Named | null
  title: string
  level: string | null
  year: number | null
  times: number
  withdrawnAt: string | null
  version: number
}

export interface Activity {
  id: string
  area: Named
  theme: string
  place: string
  heldOn: string
  headcount: number
  /** Only for who administers the area. */
  items: { id: string; words: string; owner: Named; dueOn: string; doneAt: string | null }[]
}
