import { type Language, language } from '../shared/i18n/language.svelte'

/** Words about where a matter would go. They come with that screen, not with the first page. */
export const asked = {
  'zh-CN': {
    'whatif.purpose': '选类别和地点，看会派给谁、为什么。不立案，不占编号，也不通知任何人。',
    'whatif.point': '或填经纬度（WGS-84）',
    'whatif.pointHint': '例：39.9215, 116.4036',
    'whatif.pointWrong': '请填一个纬度和一个经度，用逗号隔开。',
    'whatif.ask': '看看会派到哪里',
    'whatif.asking': '正在查…',
    'whatif.waiting': '会派给谁、为什么，显示在这里。',
    'whatif.answer': '会派到这里',
    'whatif.risk': '风险等级',
    'whatif.status': '立案时的状态',
    'whatif.why': '为什么派到这里',
  },
  en: {
    'whatif.purpose':
      'Choose a category and a place to see who would get it, and why. No case is opened, no number taken, nobody told.',
    'whatif.point': 'Or enter coordinates (WGS-84)',
    'whatif.pointHint': 'e.g. 39.9215, 116.4036',
    'whatif.pointWrong': 'Please enter a latitude and a longitude with a comma between them.',
    'whatif.ask': 'See where it would go',
    'whatif.asking': 'Looking…',
    'whatif.waiting': 'Who would get it, and why, is shown here.',
    'whatif.answer': 'It would go here',
    'whatif.risk': 'Risk',
    'whatif.status': 'Would start as',
    'whatif.why': 'Why it would go there',
  },
} satisfies Record<Language, Record<string, string>>

export type AskedKey = keyof (typeof asked)['en']

export const ta = (key: AskedKey): string => asked[language.current][key]
