/** The shapes the services answer with; codes are closed where the console acts on them, open elsewhere. */

export type Risk = 'RED' | 'ORANGE' | 'YELLOW' | 'BLUE'
export type Alerting = 'PENDING' | 'TOLD' | 'ACKNOWLEDGED'
export type Move =
  | 'ACCEPT'
  | 'REFUSE'
  | 'HAND_OVER'
  | 'OVERRIDE'
  | 'DISCLOSE'
  | 'WITHDRAW'
  | 'SETTLE'
  | 'MEDIATE'
  | 'FAIL'
  | 'COMPLETE'
  | 'CLOSE'
  | 'REOPEN'
  | 'VISIT'
  | 'CHANGE_OWNER'
  | 'WHISTLE'
  | 'ASK_TO_CLOSE'
  | 'LINK'
  | 'MERGE'
  | 'SPLIT'
  | 'REPRESENT'
  | 'RECUSE'
  | 'DECLARE_CONFLICT'
export type AlertState = 'OPEN' | 'ACKNOWLEDGED' | 'ENDED'
export type AreaKind =
  | 'DISTRICT'
  | 'SUBDISTRICT'
  | 'COMMUNITY'
  | 'GRID'
  | 'POLICE_STATION'
  | 'POLICE_GRID'

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface Named {
  id: string
  name: string
}

export interface Area {
  code: string
  name: string
}

/** WGS-84, longitude first. */
export interface Point {
  type: 'Point'
  coordinates: [number, number]
}

export interface Party {
  name: string | null
  phone: string | null
  address: string | null
}

export interface Reported {
  id: string
  /** Of the member; null where a resident reported it. */
  name: string | null
  kind: 'MEMBER' | 'RECEPTION' | 'RESIDENT'
  /** Who came, called or wrote; null while masked. */
  resident: { name: string | null; phone: string | null } | null
}

export interface Me extends Named {
  login: string
  postings: { id: string; area: Area & { kind: AreaKind }; role: string; primary: boolean }[]
  teams: Named[]
}

export interface CaseSummary {
  id: string
  number: string
  status: string
  category: string
  risk: Risk
  /** Null for those who learn where and when, not what. */
  title: string | null
  grid: Area | null
  policeGrid: Area | null
  team: Named | null
  handler: Named | null
  owner: Named | null
  officer: Named | null
  /** `pause` while one stands still; `slip` tells those of several whistle slips apart. */
  deadlines: {
    kind: string
    due: string
    slip?: string | null
    pause?: { until: string } | null
  }[]
  alerting: Alerting
  version: number
  receivedAt: string
  restricted: boolean
}

export interface CaseDetail extends CaseSummary {
  /** Null while masked. */
  narrative: string | null
  location: Point | null
  occurredAt: string | null
  riskFactors: string[]
  /** Null where sealed from the reader. */
  reporter: Reported | null
  parties: Party[]
  /** Who of them speak for all who bring it together, by their place. */
  representatives: number[]
  masked: boolean
  callNow: { officer: string | null; phone: string | null } | null
  /** Only the police may mediate it. */
  publicOrder: boolean
  /** Their mediation has come to nothing: they handle it by law, nobody mediates it again. */
  byLaw: boolean
  moves: Move[]
}

/** What somebody has said of a matter that was flagged already. */
export interface Addition {
  id: string
  at: string
  danger: 'YES' | 'UNSURE' | 'NO' | null
  /** Null where not for the reader. */
  words: string | null
  parties: Party[]
  /** Null where sealed from the reader. */
  reporter: Reported | null
}

/** Another case that belongs with this one. */
export interface CaseTie {
  id: string
  how: 'RELATED' | 'MERGED_INTO' | 'TOOK_IN' | 'SPLIT_OFF' | 'SPLIT_FROM'
  case: { id: string; number: string; status: string; category: string; risk: Risk }
  by: Named
  at: string
  /** Null where not for the reader. */
  reason: string | null
}

/** A case that goes on in another. */
export interface MergedCase {
  id: string
  number: string
  category: string
  receivedAt: string
  title: string | null
  /** Null while masked. */
  narrative: string | null
  parties: Party[]
  reporter: Reported | null
}

/** What the score of the case proposes, and what a person has said. */
export interface Assessment {
  risk: Risk
  proposed: Risk
  score: number
  reasons: { code: string; name: string; points: number; red: boolean }[]
  confirmed: { risk: Risk; by: Named; at: string } | null
  earlier: { id: string; number: string }[]
  /** Waits for a second person. */
  doubt: { category: string; by: Named; at: string; reason: string | null } | null
  moves: string[]
}

/** What an outside unit was asked for on paper. */
/** Somebody who can be asked to close a case. */
export interface Verifier extends Named {
  role: string
  /** Whether they know of it already. */
  knows: boolean
  /** Whether they were asked since it has come to an end. */
  asked: boolean
}

export interface Slip {
  id: string
  number: string
  unit: Named
  issuedBy: Named
  issuedAt: string
  due: string
  /** `ISSUED` as long as nobody has answered. */
  state: 'ISSUED' | 'DONE' | 'PARTLY' | 'REFUSED' | 'WITHDRAWN'
  answeredOn: string | null
  endedBy: Named | null
  endedAt: string | null
  /** Null where they are not for the reader. */
  words: {
    matter: string
    asked: string
    answeredBy: string | null
    answer: string | null
  } | null
}

/** How somebody in danger is protected; words are null where they are not for the reader. */
export interface Protection {
  papers: {
    id: string
    kind: string
    number: string | null
    issuer: string | null
    victim: number
    bound: number
    issuedOn: string
    validUntil: string | null
    victimServedAt: string | null
    boundServedAt: string | null
    committeeToldAt: string | null
    breachedAt: string | null
    endedAt: string | null
    visits: {
      id: string
      round: number
      party: number
      visitedAt: string
      by: Named
      note: string | null
    }[]
  }[]
  referrals: { id: string; kind: string; at: string; by: Named; note: string | null }[]
  contact: {
    number: string
    from: string
    to: string
    codeWord: string
    note: string | null
  } | null
  knows: { member: Named; admitted: boolean }[]
}

/** A file of a case; its bytes are fetched apart. */
export interface Attachment {
  id: string
  kind: string
  /** The media type. */
  type: string
  size: number
  sha256: string
  caption: string | null
  /** Null where sealed from the caller. */
  by: Named | null
  at: string
  /** What the device noted; null where nothing, or not for the caller. */
  hint: { lon: number | null; lat: number | null; takenAt: string | null } | null
  withdrawn: { by: Named | null; at: string; reason: string | null } | null
  mayOpen: boolean
  mayGetOriginal: boolean
  mayWithdraw: boolean
}

/** Return visits; parties are counted from 0, in the order of the case. */
export interface Visits {
  due: string | null
  waiting: number[]
  items: {
    id: string
    party: number
    means: string
    outcome: string
    visitedAt: string
    by: Named
    note: string | null
  }[]
}

export interface Mediation {
  id: string
  mediator: Named
  begunAt: string
  endsBy: string
  endedAt: string | null
  /** Who sits in it beside the mediator who leads. */
  team: { id: string; name: string; part: 'MEDIATOR' | 'SECRETARY' | 'HELPER' }[]
  /** The parties who want those of the team who help. */
  helperConsents: number[]
  sessions: {
    id: string
    kind: string
    heldAt: string
    parties: number[]
    /** Null where they are not for the reader. */
    words: { place: string; record: string; helpers: string[] } | null
  }[]
}

export interface Agreement {
  id: string
  number: string
  form: string
  effectiveAt: string | null
  withdrawn: boolean
  confirmable: boolean
  confirmBy: string | null
  publicOrder: boolean
  words: { terms: string } | null
  /** Null where there is none, or it is not for the caller. */
  paper: AgreementPaper | null
  signedPapers: SignedPaper[]
  promises: {
    id: string
    party: number
    what: string | null
    /** Yuan. */
    amount: number | null
    due: string
    state: string
  }[]
}

/** The PDF that is printed and signed. */
export interface AgreementPaper {
  pages: number
  /** How many characters the typeface lacks, to be put right by hand. */
  lacking: number
  sha256: string
}

/** A page of it as it came back. */
export interface SignedPaper {
  id: string
  type: string
  /** Bytes. */
  size: number
  sha256: string
  takenBy: Named
  takenAt: string
}

export interface Disclosure {
  parties: Party[]
  narrative: string
  /** Null where sealed from the reader. */
  reporter: Reported | null
}

export interface Reason {
  code: string
  text: string
}

export interface Routing {
  decidedAt: string
  reasons: Reason[]
  alternatives: { team: Named; reasons: Reason[] }[]
}

/** Where a matter would go, without being one. */
export interface WhatIf
  extends Pick<
    CaseSummary,
    | 'category'
    | 'risk'
    | 'restricted'
    | 'status'
    | 'grid'
    | 'policeGrid'
    | 'team'
    | 'handler'
    | 'owner'
    | 'officer'
    | 'deadlines'
  > {
  routing: Routing
}

export interface JournalEntry {
  at: string
  kind: string
  text: string
  /** The number under which it was made, where that case was merged since. */
  source?: string | null
  by: Named | null
  /** The reason in its author's words. */
  note: string | null
}

export interface Category {
  code: string
  name: string
  /** The two digits of the upper level. */
  group: string
  mode: 'MEDIABLE' | 'CONDITIONAL' | 'REFER' | 'SERVICE'
  days: number | null
  dangerQuestion: boolean
  /** Violence at home: for few, and never put away as a quarrel. */
  restricted: boolean
}

export interface RiskFactor {
  code: string
  name: string
}

export interface Proposals {
  categories: { code: string; score: number; words: string[] }[]
  riskFactors: { code: string; words: string[] }[]
}

/** A case that may be the matter about to be flagged. */
export interface Hint {
  id: string
  number: string
  category: string
  risk: Risk
  status: string
  title: string
  grid: Area | null
  occurredAt: string
  receivedAt: string
  /** How far away it is. */
  metres: number
  /** Of the words, 0 to 1. */
  similarity: number
}

/** How a like case was settled; nothing tells whose it was. */
export interface Similar {
  similarity: number
  sameGrid: boolean
  days: number
  sessions: number
  onTheSpot: boolean
  agreement: string
  relapses: number
  closed: boolean
}

export interface Alert {
  id: string
  sequence: number
  kind: string
  state: AlertState
  risk: Risk
  /** Null where it is about a post. */
  case: {
    id: string
    number: string
    /** Null, as is the grid, where the case is restricted. */
    category: string | null
    risk: Risk
    restricted: boolean
    grid: Area | null
  } | null
  /** Of the case; null where it is about the case itself, or a post. */
  deadline: { kind: string; stage: 'WARN' | 'ALERT' | 'ESCALATE' | 'PAUSED'; due: string } | null
  /** In which nobody answers, or soon nobody will; null where it is about a case. */
  post: { gap: string; area: Area; role: string; since: string; holder: Named | null } | null
  raisedAt: string
  /** That of raising as long as nothing else has happened to it. */
  changedAt: string
  acknowledgeBy: string
  acknowledgedAt: string | null
  /** When it is made known again; null where it has not been put off. */
  snoozedUntil: string | null
  text: string
}

/** How many alerts are open. */
export interface AlertCounts {
  open: number
  byRisk: Record<Risk, number>
}

export type Channel = 'SMS' | 'VOICE' | 'EMAIL' | 'PUSH'

export interface Quiet {
  /** `22:00`; `to` lies in the next day where it is not after `from`. */
  from: string
  to: string
  zone: string
}

/** That lesser things come once a day, at `17:00` say. */
export interface Digest {
  from: 'YELLOW' | 'BLUE'
  at: string
}

export interface Wishes {
  channels: Channel[]
  quiet: Quiet | null
  digest: Digest | null
  language: string
}

/** How somebody is reached. */
export interface Reach extends Wishes {
  version: number
  /** The channels of the installation, in its order. */
  offered: Channel[]
  phone: 'NONE' | 'NOT_VERIFIED' | 'VERIFIED'
  /** Masked; null where the directory has none. */
  number: string | null
}

/** When the people of an area have no messages but red ones. */
export interface CalmWindow {
  id: string
  area: Area
  from: string
  to: string
  madeBy: Named
  madeAt: string
  endedBy: Named | null
}

/** Whom neither a short message nor a call would reach. */
export interface Unreached {
  member: Named
  phone: 'NONE' | 'NOT_VERIFIED'
  onDuty: boolean
  posts: { area: Area; role: string }[]
}

export interface Located {
  grid: Area | null
  policeGrid: Area | null
  responsible: { member: Named; role: string; area: string; primary: boolean }[]
}

export interface Boundaries {
  type: 'FeatureCollection'
  features: {
    type: 'Feature'
    properties: { code: string; name: string; kind: AreaKind; parent: string | null }
    /** Null where only lists define the area. */
    geometry: GeoJSON.Polygon | GeoJSON.MultiPolygon | null
  }[]
}
