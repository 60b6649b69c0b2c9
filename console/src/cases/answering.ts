import type { Language } from '../shared/i18n/language.svelte'

/** What may be done so that nobody waits for nothing; loaded with the page of a case only. */
export interface Standing {
  paused: { kind: string; due: string; pause: { since: string; until: string } } | null
  reasons: string[]
  /** The last day until which one may stand still; null where no time is left. */
  latest: string | null
  mayResume: boolean
}

export type Act = 'CONTACT' | 'FEEDBACK' | 'PAUSE'

/** Not among the words that every phone loads first. */
const WORDS = {
  'zh-CN': {
    title: '联系、反馈与计时',
    CONTACT: '登记联系',
    FEEDBACK: '登记反馈',
    PAUSE: '暂停计时',
    resume: '恢复计时',
    paused: '计时已暂停，{until} 自动恢复',
    whom: '联系对象',
    reporter: '来报人',
    means: '方式',
    reached: '已联系上',
    note: '说了什么（加密保存）',
    words: '告知了什么（加密保存）',
    reason: '理由',
    until: '恢复日期',
    why: '说明（加密保存）',
    PARTY_AWAY: '当事人外出或患病',
    PARTIES_WISH: '各方都希望给些时间',
    APPRAISAL: '等待勘验或鉴定',
    OTHER_PROCEDURE: '等待法院、仲裁或行政机关先行处理',
    WORKS: '等待施工或维修',
    DISASTER: '灾害或疫情，人员无法到场',
  },
  en: {
    title: 'Contact, answer and time',
    CONTACT: 'Record a contact',
    FEEDBACK: 'Record the answer',
    PAUSE: 'Have time stand still',
    resume: 'Have time run on',
    paused: 'Time stands still and runs on at {until}',
    whom: 'Who was called or visited',
    reporter: 'Whoever reported it',
    means: 'How',
    reached: 'They were reached',
    note: 'What was said (kept sealed)',
    words: 'What they were told (kept sealed)',
    reason: 'Reason',
    until: 'Runs on with this day',
    why: 'Why (kept sealed)',
    PARTY_AWAY: 'A party is away or ill',
    PARTIES_WISH: 'All parties wish for time',
    APPRAISAL: 'A survey or an appraisal is awaited',
    OTHER_PROCEDURE: 'A court, an arbitrator or an agency decides first',
    WORKS: 'Works are awaited',
    DISASTER: 'A disaster or an epidemic, nobody can come',
  },
} as const satisfies Record<Language, Record<string, string>>

export type Word = keyof (typeof WORDS)['zh-CN']

export function word(language: Language, key: Word, until = ''): string {
  return WORDS[language][key].replace('{until}', until)
}

/** A reason this console has not heard of is shown as it is. */
export function reasonName(language: Language, code: string): string {
  return code in WORDS[language] ? word(language, code as Word) : code
}

export interface Said {
  /** The party's place; empty for whoever reported it. */
  party: string
  means: string
  reached: boolean
  words: string
  reason: string
  until: string
}

export const nothingSaid = (): Said => ({
  party: '',
  means: 'PHONE',
  reached: true,
  words: '',
  reason: '',
  until: '',
})

/** Where it is sent, whether with the version seen, and as what. */
export function sending(act: Act, said: Said): { path: string; versioned: boolean; body: object } {
  const { party, means, reached, reason, until } = said
  const words = said.words.trim()
  switch (act) {
    case 'CONTACT':
      return {
        path: 'contacts',
        versioned: false,
        body: {
          ...(party === '' ? {} : { party: Number(party) }),
          means,
          reached,
          ...(words === '' ? {} : { note: words }),
        },
      }
    case 'FEEDBACK':
      return { path: 'feedback', versioned: false, body: { means, words } }
    case 'PAUSE':
      return { path: 'pause', versioned: true, body: { reason, until, words } }
  }
}
