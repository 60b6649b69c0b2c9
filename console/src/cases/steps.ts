import type { Key } from '../shared/i18n/language.svelte'
import type { Named } from '../shared/model'
import type { Particulars } from './particulars'

/**
 * How one thing is asked for. `parties` are the case's people, by their place in it; `ticked` are
 * those who are meant already.
 */
export type Asked =
  | { kind: 'text'; name: string; label: Key; optional?: boolean }
  | { kind: 'check'; name: string; label: Key }
  | { kind: 'choice' | 'codes'; name: string; label: Key; family: string; codes: readonly string[] }
  | { kind: 'party'; name: string; label: Key }
  | { kind: 'parties'; name: string; label: Key; ticked?: readonly number[] }
  | { kind: 'names'; name: string; label: Key }
  | { kind: 'promises'; name: string; label: Key }
  | { kind: 'particulars'; name: string; label: Key }
  | { kind: 'factors'; name: string; label: Key; among: (code: string) => boolean }
  | { kind: 'category'; name: string; label: Key }
  | { kind: 'member'; name: string; label: Key }
  | { kind: 'among'; name: string; label: Key; options: readonly Named[] }
  | { kind: 'line' | 'date' | 'time' | 'moment'; name: string; label: Key; optional?: boolean }

/** What one party promises. */
export interface Pledge {
  party: number
  what: string
  /** Yuan. */
  amount?: number
  /** The last day, `2026-12-10`. */
  due: string
}

/** One step of a case: where it is sent, and what it asks for. */
export interface Step {
  path: string
  /** POST where missing. */
  method?: 'PUT'
  label: Key
  /** Whether it changes the case, so that the version seen goes with it. */
  versioned: boolean
  asks: Asked[]
}

const reason: Asked = { kind: 'text', name: 'reason', label: 'move.reason' }

/** The moves of the journey that a form takes; what the caller may do, the case itself tells. */
export const STEPS = {
  WITHDRAW: { path: 'withdrawal', label: 'step.withdraw', versioned: true, asks: [reason] },
  SETTLE: {
    path: 'settlement',
    label: 'step.settle',
    versioned: true,
    asks: [
      { kind: 'text', name: 'record', label: 'ask.record' },
      { kind: 'check', name: 'bothAgree', label: 'ask.bothAgree' },
      { kind: 'check', name: 'performed', label: 'ask.performed' },
      { kind: 'check', name: 'guardian', label: 'ask.guardian' },
    ],
  },
  MEDIATE: {
    path: 'mediation',
    label: 'step.mediate',
    versioned: true,
    asks: [
      { kind: 'check', name: 'rightsExplained', label: 'ask.rightsExplained' },
      { kind: 'parties', name: 'consents', label: 'ask.consents' },
      { kind: 'check', name: 'guardian', label: 'ask.guardian' },
      { kind: 'check', name: 'elsewhere', label: 'ask.elsewhere' },
      { kind: 'check', name: 'mediatorAccepted', label: 'ask.mediatorAccepted' },
    ],
  },
  FAIL: {
    path: 'mediation/termination',
    label: 'step.fail',
    versioned: true,
    asks: [
      {
        kind: 'choice',
        name: 'reason',
        label: 'move.reason',
        family: 'failReason',
        codes: [
          'PARTY_REFUSES',
          'NO_AGREEMENT',
          'PARTY_ABSENT',
          'TAKEN_ELSEWHERE',
          'NOT_SIGNED',
          'TIME_OVER',
        ],
      },
      { kind: 'check', name: 'rightsExplained', label: 'ask.rightsAtTheEnd' },
      { kind: 'text', name: 'record', label: 'ask.record' },
    ],
  },
  COMPLETE: {
    path: 'completion',
    label: 'step.complete',
    versioned: true,
    asks: [{ kind: 'text', name: 'feedback', label: 'ask.feedback' }],
  },
  CLOSE: {
    path: 'closure',
    label: 'step.close',
    versioned: true,
    asks: [
      { kind: 'check', name: 'archive', label: 'ask.archive' },
      { ...reason, optional: true },
    ],
  },
  CHANGE_OWNER: {
    path: 'ownership',
    label: 'step.changeOwner',
    versioned: true,
    asks: [{ kind: 'member', name: 'to', label: 'ask.newOwner' }, reason],
  },
  RECUSE: {
    path: 'recusals',
    label: 'step.recuse',
    versioned: true,
    asks: [{ kind: 'party', name: 'party', label: 'ask.whoAsks' }, reason],
  },
  DECLARE_CONFLICT: {
    path: 'conflicts',
    label: 'step.conflict',
    versioned: true,
    asks: [
      {
        kind: 'choice',
        name: 'kind',
        label: 'ask.conflict',
        family: 'conflict',
        codes: ['KIN', 'EARLIER_CASE', 'SAME_BUILDING'],
      },
      reason,
    ],
  },
  REOPEN: { path: 'reopening', label: 'step.reopen', versioned: true, asks: [reason] },
  VISIT: {
    path: 'visits',
    label: 'step.visit',
    versioned: false,
    asks: [
      { kind: 'party', name: 'party', label: 'ask.party' },
      {
        kind: 'choice',
        name: 'means',
        label: 'ask.means',
        family: 'means',
        codes: ['HOME', 'PHONE', 'OFFICE'],
      },
      {
        kind: 'choice',
        name: 'outcome',
        label: 'ask.outcome',
        family: 'outcome',
        codes: ['SATISFIED', 'PARTIAL', 'RELAPSED', 'UNREACHABLE'],
      },
      { kind: 'text', name: 'note', label: 'ask.note', optional: true },
    ],
  },
} satisfies Record<string, Step>

export type StepMove = keyof typeof STEPS

/** A meeting that was held while mediation is under way. */
export const MEETING: Step = {
  path: 'mediation/sessions',
  label: 'step.meeting',
  versioned: false,
  asks: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'ask.meeting',
      family: 'meeting',
      codes: ['SESSION', 'HOME_VISIT', 'CAUCUS'],
    },
    { kind: 'parties', name: 'parties', label: 'ask.present' },
    { kind: 'names', name: 'helpers', label: 'ask.helpers' },
    { kind: 'parties', name: 'consents', label: 'ask.helperConsents' },
    { kind: 'text', name: 'place', label: 'ask.place' },
    { kind: 'text', name: 'record', label: 'ask.record' },
  ],
}

/** What the parties agree on. */
export const AGREEMENT: Step = {
  path: 'agreements',
  label: 'step.agreement',
  versioned: true,
  asks: [
    {
      kind: 'choice',
      name: 'form',
      label: 'ask.form',
      family: 'form',
      codes: ['ORAL', 'WRITTEN'],
    },
    { kind: 'check', name: 'allAgree', label: 'ask.bothAgree' },
    { kind: 'text', name: 'facts', label: 'ask.facts' },
    { kind: 'text', name: 'issues', label: 'ask.issues' },
    { kind: 'text', name: 'responsibility', label: 'ask.responsibility', optional: true },
    { kind: 'text', name: 'terms', label: 'ask.terms' },
    { kind: 'text', name: 'performance', label: 'ask.performance' },
    { kind: 'check', name: 'identityOrTitle', label: 'ask.identityOrTitle' },
    { kind: 'check', name: 'guardian', label: 'ask.guardian' },
    { kind: 'promises', name: 'promises', label: 'ask.promises' },
    { kind: 'particulars', name: 'particulars', label: 'ask.particulars' },
  ],
}

/** Hands on the paper of an agreement. */
export const signatures = (agreement: string): Step => ({
  path: `agreements/${agreement}/signatures`,
  label: 'step.sign',
  versioned: true,
  asks: [
    { kind: 'parties', name: 'parties', label: 'ask.signed' },
    { kind: 'check', name: 'mediator', label: 'ask.mediatorSigned' },
    { kind: 'check', name: 'seal', label: 'ask.seal' },
  ],
})

/** Whether a promise was kept. */
export const look = (promise: string): Step => ({
  path: `promises/${promise}`,
  label: 'step.look',
  versioned: true,
  asks: [
    {
      kind: 'choice',
      name: 'state',
      label: 'ask.outcome',
      family: 'promise',
      codes: ['KEPT', 'HALF_KEPT', 'BROKEN'],
    },
    { kind: 'text', name: 'note', label: 'ask.seen' },
  ],
})

/** What else is known, or has turned out not to be so. */
export const factors = (held: string[]): Step => ({
  path: 'assessment/factors',
  label: 'step.factors',
  versioned: true,
  asks: [
    { kind: 'factors', name: 'add', label: 'ask.add', among: code => !held.includes(code) },
    { kind: 'factors', name: 'remove', label: 'ask.remove', among: code => held.includes(code) },
    reason,
  ],
})

/** How urgent it is, as a person says. */
export const CONFIRMATION: Step = {
  path: 'assessment/confirmation',
  label: 'step.confirm',
  versioned: true,
  asks: [
    {
      kind: 'choice',
      name: 'risk',
      label: 'cases.risk',
      family: 'risk',
      codes: ['RED', 'ORANGE', 'YELLOW', 'BLUE'],
    },
    { ...reason, optional: true },
  ],
}

export const RECATEGORISING: Step = {
  path: 'assessment/category',
  label: 'step.recategorise',
  versioned: true,
  asks: [{ kind: 'category', name: 'category', label: 'flag.category' }, reason],
}

/** The second person's word. */
export const DECISION: Step = {
  path: 'assessment/category/decision',
  label: 'step.decide',
  versioned: true,
  asks: [{ kind: 'check', name: 'agree', label: 'ask.agree' }, reason],
}

/** A warning letter of the police or a protection order of a court. */
export const ISSUE: Step = {
  path: 'protection/papers',
  label: 'step.issue',
  versioned: true,
  asks: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'ask.paper',
      family: 'paper',
      codes: ['WARNING_LETTER', 'PROTECTION_ORDER'],
    },
    { kind: 'line', name: 'number', label: 'ask.paperNumber' },
    { kind: 'line', name: 'issuer', label: 'ask.issuer' },
    { kind: 'party', name: 'victim', label: 'ask.victim' },
    { kind: 'party', name: 'bound', label: 'ask.bound' },
    { kind: 'date', name: 'issuedOn', label: 'ask.issuedOn' },
    { kind: 'date', name: 'validUntil', label: 'ask.validUntil', optional: true },
  ],
}

const seen = { kind: 'text', name: 'note', label: 'ask.note' } as const

/** What is done with one letter or order. */
export const paperSteps = (paper: string): Step[] => {
  const step = (name: string, label: Key, asks: Asked[]): Step => ({
    path: `protection/papers/${paper}/${name}`,
    label,
    versioned: true,
    asks,
  })
  return [
    step('service', 'step.serve', [{ kind: 'party', name: 'party', label: 'ask.party' }]),
    step('notice', 'step.notice', [seen]),
    step('visits', 'step.visitApart', [
      { kind: 'party', name: 'party', label: 'ask.party' },
      { kind: 'check', name: 'alone', label: 'ask.alone' },
      seen,
    ]),
    step('breach', 'step.breach', [seen]),
    step('end', 'step.end', [seen]),
  ]
}

/** How the victim wants to be reached, and in no other way. */
export const CONTACT: Step = {
  path: 'protection/contact',
  method: 'PUT',
  label: 'step.contact',
  versioned: true,
  asks: [
    { kind: 'line', name: 'number', label: 'party.phone' },
    { kind: 'time', name: 'from', label: 'ask.from' },
    { kind: 'time', name: 'to', label: 'ask.to' },
    { kind: 'line', name: 'codeWord', label: 'ask.codeWord' },
    { ...seen, optional: true },
  ],
}

export const REFERRAL: Step = {
  path: 'protection/referrals',
  label: 'step.refer',
  versioned: true,
  asks: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'ask.helper',
      family: 'referral',
      codes: ['SHELTER', 'MEDICAL', 'LEGAL_AID', 'WOMENS_FEDERATION', 'PSYCHOLOGICAL'],
    },
    { kind: 'check', name: 'wanted', label: 'ask.wanted' },
    seen,
  ],
}

/** Who may know of a restricted case beside those who answer for it. */
const member: Asked = { kind: 'member', name: 'member', label: 'move.choose' }

export const ADMISSION: Step = {
  path: 'protection/knowledge',
  label: 'step.admit',
  versioned: true,
  asks: [member, reason],
}

export const DISMISSAL: Step = {
  path: 'protection/knowledge/removal',
  label: 'step.dismiss',
  versioned: true,
  asks: [member, reason],
}

/** A second person is asked to close a case that few know of; whoever is to be asked first first. */
export const askToClose = (able: readonly Named[]): Step => ({
  path: 'closure/verifiers',
  label: 'step.askToClose',
  versioned: true,
  asks: [{ kind: 'among', name: 'member', label: 'ask.verifier', options: able }, reason],
})

/** An outside unit is asked on paper. */
export const whistle = (units: readonly Named[]): Step => ({
  path: 'slips',
  label: 'step.whistle',
  versioned: true,
  asks: [
    { kind: 'among', name: 'unit', label: 'ask.unit', options: units },
    { kind: 'text', name: 'matter', label: 'ask.matter' },
    { kind: 'text', name: 'asked', label: 'ask.asked' },
    { kind: 'moment', name: 'due', label: 'ask.answerBy', optional: true },
  ],
})

/** What the unit has answered. */
export const slipAnswer = (slip: string): Step => ({
  path: `slips/${slip}/answer`,
  label: 'step.slipAnswer',
  versioned: true,
  asks: [
    {
      kind: 'choice',
      name: 'outcome',
      label: 'ask.outcome',
      family: 'slip',
      codes: ['DONE', 'PARTLY', 'REFUSED'],
    },
    { kind: 'date', name: 'answeredOn', label: 'ask.answeredOn' },
    { kind: 'line', name: 'by', label: 'ask.answeredBy' },
    { kind: 'text', name: 'words', label: 'ask.answer' },
  ],
})

export const slipWithdrawal = (slip: string): Step => ({
  path: `slips/${slip}/withdrawal`,
  label: 'step.slipWithdraw',
  versioned: true,
  asks: [reason],
})

/** The paper names the parties only for a purpose. */
export const slipWithParties = (slip: string): Step => ({
  path: `slips/${slip}/page`,
  label: 'step.slipParties',
  versioned: false,
  asks: [{ kind: 'line', name: 'purpose', label: 'ask.slipPurpose' }],
})

export const attachmentWithdrawal = (attachment: string): Step => ({
  path: `attachments/${attachment}/withdrawal`,
  label: 'step.fileWithdraw',
  versioned: false,
  asks: [reason],
})

/** The bytes as they came may tell place, time and device. */
export const original = (attachment: string): Step => ({
  path: `attachments/${attachment}/original`,
  label: 'step.original',
  versioned: false,
  asks: [{ kind: 'line', name: 'purpose', label: 'ask.originalPurpose' }],
})

/** An incident ends with its disposal, a request has none. */
const DISPOSAL: Asked = {
  kind: 'choice',
  name: 'disposal',
  label: 'ask.disposal',
  family: 'disposal',
  codes: ['CRIMINAL', 'PUBLIC_ORDER', 'MEDIABLE_DISPUTE', 'SERVICE'],
}

/** What the police handle by law, and violence at home, is put away as no quarrel. */
const DISPOSAL_BY_LAW: Asked = { ...DISPOSAL, codes: ['CRIMINAL', 'PUBLIC_ORDER', 'SERVICE'] }

/** What rules mediation by the police out. */
const EXCLUSIONS: Asked = {
  kind: 'codes',
  name: 'exclusions',
  label: 'ask.exclusions',
  family: 'exclusion',
  codes: [
    'HIRED_ASSAULT',
    'GANG_FIGHT',
    'REPEAT_OFFENDER',
    'NEW_VIOLATION',
    'SUSPECT_FLED',
    'OTHER',
  ],
}

/** How only mediation by the police ends, and whether they mediate once more. */
const endedByPolice = (asks: Asked[]): Asked[] => [
  ...asks.map(asked =>
    asked.kind === 'choice' && asked.name === 'reason'
      ? { ...asked, codes: [...asked.codes, 'NEW_VIOLATION', 'SUSPECT_FLED'] }
      : asked,
  ),
  { kind: 'check', name: 'again', label: 'ask.again' },
]

/** What makes one case ask for more than another. */
export interface Sort {
  incident: boolean
  publicOrder: boolean
  byLaw: boolean
}

/** What the move of this case asks for. */
export function stepOf(move: StepMove, of: Sort): Step {
  const step: Step = STEPS[move]
  const { asks } = step
  if (move === 'COMPLETE' && (of.incident || of.byLaw)) {
    return { ...step, asks: [of.byLaw ? DISPOSAL_BY_LAW : DISPOSAL, ...asks] }
  }
  if (!of.publicOrder) return step
  if (move === 'MEDIATE' || move === 'SETTLE') return { ...step, asks: [...asks, EXCLUSIONS] }
  return move === 'FAIL' ? { ...step, asks: endedByPolice(asks) } : step
}

export type Answers = Record<
  string,
  string | boolean | number[] | string[] | Pledge[] | Particulars
>

const MANY = ['promises', 'factors', 'codes']

/** The answers before anybody has given one: nothing is agreed to by default. */
export function blank(step: Step): Answers {
  return Object.fromEntries(step.asks.map(asked => [asked.name, unanswered(asked)]))
}

function unanswered(asked: Asked) {
  if (asked.kind === 'parties') return [...(asked.ticked ?? [])]
  if (asked.kind === 'check') return false
  return MANY.includes(asked.kind) ? [] : ''
}

/** People who have no account, with whatever one writes between names. */
const namesOf = (said: string) =>
  said
    .split(/[、，,;；\n]/)
    .map(it => it.trim())
    .filter(it => it !== '')

/** The body that is sent; what was left empty is left out. Moments are the installation's time. */
export function bodyOf(step: Step, answers: Answers): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const { kind, name } of step.asks) {
    const answer = answers[name]
    const said = typeof answer === 'string' ? answer.trim() : answer
    if (said === '' || said === undefined) continue
    body[name] =
      kind === 'party'
        ? Number(said)
        : kind === 'names'
          ? namesOf(String(said))
          : kind === 'moment'
            ? new Date(`${said}+08:00`).toISOString()
            : said
  }
  return body
}
