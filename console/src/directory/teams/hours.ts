import type { Language } from '../../shared/i18n/language.svelte'

/** `1-5 09:00-18:00`, as the directory has it, in words: `周一至周五 09:00–18:00`. */
export function openingHours(line: string, language: Language): string {
  const [days = '', times = ''] = line.split(' ')
  const [first, last] = days.split('-').map(Number)
  const name = (day: number) =>
    new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
      // The first of January 2024 was a Monday.
      Date.UTC(2024, 0, day),
    )
  if (!first) return line
  const hours = times.replace('-', '–')
  if (!last || last === first) return `${name(first)} ${hours}`
  if (first === 1 && last === 7) return `${language === 'en' ? 'daily' : '每天'} ${hours}`
  return `${name(first)}${language === 'en' ? '–' : '至'}${name(last)} ${hours}`
}
