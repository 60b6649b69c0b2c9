import { filled, language } from '../../shared/i18n/language.svelte'
import { en } from './en'
import { zh } from './zh'

export type DirectoryKey = keyof typeof zh

/** The directory's own words: they come with its screens, not with the first load. */
export function d(key: DirectoryKey, values: Record<string, string | number> = {}): string {
  return filled((language.current === 'en' ? en : zh)[key], values)
}

/** The words for a code of the directory; one that is not known is shown as it is. */
export function dCode(family: string, code: string): string {
  const key = `${family}.${code}`
  return key in zh ? d(key as DirectoryKey) : code
}
