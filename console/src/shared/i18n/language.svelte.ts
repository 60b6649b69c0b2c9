import { en } from './en'
import { zh } from './zh'

export type Language = 'zh-CN' | 'en'
export type Key = keyof typeof zh

const KEPT = 'twogrids.language'
const words: Record<Language, Record<Key, string>> = { 'zh-CN': zh, en }

class Choice {
  current = $state<Language>(kept())

  choose(next: Language) {
    this.current = next
    localStorage.setItem(KEPT, next)
  }
}

export const language = new Choice()

/** The words for a key; `{name}` places are filled from `values`. */
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return words[language.current][key].replace(/\{(\w+)\}/g, (place, name) =>
    String(values[name] ?? place),
  )
}

/** The words for a code of a service; a code this console has not heard of is shown as it is. */
export function tCode(family: string, code: string): string {
  const key = `${family}.${code}`
  return key in zh ? t(key as Key) : code
}

function kept(): Language {
  if (typeof localStorage === 'undefined') return 'zh-CN'
  return localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh-CN'
}
