import { type Language, language } from '../shared/i18n/language.svelte'

/** Words about what belongs together. They come with the parts that show them, not with the first page. */
export const joined = {
  'zh-CN': {
    'hints.title': '可能已经有人上报',
    'hints.what': '是同一件事吗？是的话，刚才写的会补充到那件案件里。拿不准就照常提交。',
    'hints.same': '就是这件',
    'hints.other': '都不是，继续上报',
    'hints.near': '相距 {metres} 米',
    'hints.alike': '文字相似 {percent}%',
    'case.same': '刚才写的已补充到这件案件里，承办人和包案领导会收到提醒。没有新建案件。',
    'additions.title': '又有人反映',
    'additions.by': '{name}反映',
    'additions.for': '{name}代{resident}登记',
    'additions.somebody': '居民',
    'additions.names': '提到：{names}',
    'additions.danger.YES': '说有人身危险',
    'additions.danger.UNSURE': '说不准有无人身危险',
    'links.title': '关联与并案',
    'links.RELATED': '关联',
    'links.MERGED_INTO': '已并入',
    'links.TOOK_IN': '并入本案',
    'links.SPLIT_OFF': '从本案分出',
    'links.SPLIT_FROM': '分自',
    'links.link': '关联另一案件',
    'links.merge': '并入另一案件',
    'links.split': '分出另一案件',
    'links.category': '分出的是哪一类',
    'links.narrative': '分出的是什么事',
    'links.parties': '其中的当事人',
    'links.splitOff': '已分出案件 {number}。',
    'links.other': '另一案件的编号或网址',
    'links.reason': '理由',
    'links.confirm': '确定',
    'links.cancel': '取消',
    'links.notFound': '没有找到这件案件。',
    'links.mergeWhat': '本案到此为止，当事人、日志、补充和附件都在另一案件里继续。不能撤销。',
    'merged.title': '并入本案的案件',
    'merged.reported': '{when}上报',
    'journal.source': '原 {number}',
  },
  en: {
    'hints.title': 'May have been reported already',
    'hints.what':
      'Is it the same matter? Then what you have written goes to that case. When in doubt, just send.',
    'hints.same': 'It is this one',
    'hints.other': 'None of them, go on',
    'hints.near': '{metres} m away',
    'hints.alike': 'words alike by {percent}%',
    'case.same':
      'What you wrote is with this case now; whoever handles it and whoever owns it are told. No other case was made.',
    'additions.title': 'Reported again',
    'additions.by': 'by {name}',
    'additions.for': 'taken in by {name} for {resident}',
    'additions.somebody': 'a resident',
    'additions.names': 'Names: {names}',
    'additions.danger.YES': 'says that somebody is in danger',
    'additions.danger.UNSURE': 'is not sure that nobody is in danger',
    'links.title': 'Links',
    'links.RELATED': 'Related',
    'links.MERGED_INTO': 'Merged into',
    'links.TOOK_IN': 'Merged into this one',
    'links.SPLIT_OFF': 'Split off',
    'links.SPLIT_FROM': 'Split off from',
    'links.link': 'Link with a case',
    'links.merge': 'Merge into a case',
    'links.split': 'Split off a case',
    'links.category': 'What kind of matter is split off',
    'links.narrative': 'What the other matter is',
    'links.parties': 'Parties of it',
    'links.splitOff': 'Case {number} was split off.',
    'links.other': 'Number or address of the other case',
    'links.reason': 'Reason',
    'links.confirm': 'Confirm',
    'links.cancel': 'Cancel',
    'links.notFound': 'There is no such case.',
    'links.mergeWhat':
      'This case ends here; its people, journal, additions and files go on in the other one. It cannot be undone.',
    'merged.title': 'What was merged into this case',
    'merged.reported': 'flagged {when}',
    'journal.source': 'was {number}',
  },
} as const satisfies Record<Language, Record<string, string>>

export type JoinedKey = keyof (typeof joined)['zh-CN']

/** The words for a key; `{name}` places are filled from `values`. */
export function tj(key: JoinedKey, values: Record<string, string | number> = {}): string {
  return joined[language.current][key].replace(/\{(\w+)\}/g, (place, name) =>
    String(values[name] ?? place),
  )
}
