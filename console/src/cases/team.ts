import type { Language } from '../shared/i18n/language.svelte'
import type { Named } from '../shared/model'

/** Whom the template of the category would bring together; stored nowhere. */
export interface Proposal {
  template: string | null
  mediators: Candidate[]
  secretaries: Candidate[]
  helpers: Candidate[]
}

export interface Candidate extends Named {
  text: string
  proposed: boolean
}

export interface Seat extends Named {
  part: Part
}

export type Part = 'MEDIATOR' | 'SECRETARY' | 'HELPER'

/** Who is to sit there; the parties are those who want the helpers. */
export interface Wish {
  mediators: string[]
  secretary: string
  helpers: string[]
  consents: number[]
}

/** Whoever sits there already stays; a mediation without a team begins with the proposal. */
export function wish(proposal: Proposal, team: Seat[], consents: number[]): Wish {
  const seated = (part: Part) => team.filter(it => it.part === part).map(({ id }) => id)
  const proposed = (all: Candidate[]) => all.filter(it => it.proposed).map(({ id }) => id)
  return team.length > 0
    ? {
        mediators: seated('MEDIATOR'),
        secretary: seated('SECRETARY')[0] ?? '',
        helpers: seated('HELPER'),
        consents,
      }
    : {
        mediators: proposed(proposal.mediators),
        secretary: proposed(proposal.secretaries)[0] ?? '',
        helpers: [],
        consents: [],
      }
}

/** Those who are offered, and those who sit there without being offered any more. */
export function choices(offered: Candidate[], team: Seat[], part: Part): Candidate[] {
  const known = new Set(offered.map(({ id }) => id))
  return [
    ...offered,
    ...team
      .filter(it => it.part === part && !known.has(it.id))
      .map(({ id, name }) => ({ id, name, text: '', proposed: false })),
  ]
}

export function bodyOfTeam(wished: Wish): object {
  const { secretary, ...others } = wished
  return { ...others, secretary: secretary || null }
}

/** Not among the words that every phone loads first. */
const WORDS = {
  'zh-CN': {
    team: '调解小组',
    change: '组建或调整小组',
    mediators: '共同主持的调解员',
    secretary: '记录人',
    nobody: '无',
    helpers: '邀请帮助调解的人（须经各方当事人同意）',
    consents: '同意其参加的当事人',
    none: '此处没有其他可邀请的人',
    MEDIATOR: '调解员',
    SECRETARY: '记录',
    HELPER: '帮助调解',
  },
  en: {
    team: 'The team',
    change: 'Put the team together',
    mediators: 'Mediators beside whoever leads',
    secretary: 'Who keeps the record',
    nobody: 'Nobody',
    helpers: 'Who helps (only where all parties want them)',
    consents: 'Parties who want them',
    none: 'Nobody else is at hand here',
    MEDIATOR: 'mediator',
    SECRETARY: 'record',
    HELPER: 'helps',
  },
} as const satisfies Record<Language, Record<string, string>>

export type Word = keyof (typeof WORDS)['zh-CN']

export const word = (language: Language, key: Word): string => WORDS[language][key]
