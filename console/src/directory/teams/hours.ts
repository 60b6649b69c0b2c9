import type { Language } from '../../shared/i18n/language.svelte'

/** `1-5 09:00-18:00`, as the directory has it, in words: `周一至周五 09:00–18:00`. */
export function openingHours(line: string, language: Language): string {
  const [days = '', times = ''] = line.split(' ')
  const [first, last] = days.split('-').map(Number)
  const name = (day: number) => weekdayName(day, language)
  if (!first) return line
  const hours = times.replace('-', '–')
  if (!last || last === first) return `${name(first)} ${hours}`
  if (first === 1 && last === 7) return `${language === 'en' ? 'daily' : '每天'} ${hours}`
  return `${name(first)}${language === 'en' ? '–' : '至'}${name(last)} ${hours}`
}

/** Days of the week, 1 is Monday, and local times: one line of when a yard is open. */
export interface Line {
  first: number
  last: number
  opens: string
  closes: string
}

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

export const usual = (): Line => ({ first: 1, last: 5, opens: '09:00', closes: '18:00' })

/** As the directory has it; what ends at midnight ends at 24:00. */
export const written = ({ first, last, opens, closes }: Line) =>
  `${first}${last === first ? '' : `-${last}`} ${opens}-${closes === '00:00' ? '24:00' : closes}`

export function lineOf(text: string): Line {
  const [days = '', times = ''] = text.split(' ')
  const [first = 1, last = first] = days.split('-').map(Number)
  const [opens = '', closes = ''] = times.split('-')
  return { first, last, opens, closes: closes === '24:00' ? '00:00' : closes }
}

export const weekdayName = (day: number, language: Language) =>
  new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
    // The first of January 2024 was a Monday.
    Date.UTC(2024, 0, day),
  )
