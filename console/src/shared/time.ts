import type { Language } from './i18n/language.svelte'

/** The installation's own time, wherever the screen stands. */
const ZONE = 'Asia/Shanghai'

/** `11-24 15:04`, with the year only where it is another one. */
export function moment(iso: string, language: Language, now: number): string {
  const at = new Date(iso)
  const year = new Intl.DateTimeFormat(language, { timeZone: ZONE, year: 'numeric' })
  return new Intl.DateTimeFormat(language, {
    timeZone: ZONE,
    month: language === 'en' ? 'short' : 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(year.format(at) === year.format(now) ? {} : { year: 'numeric' }),
  }).format(at)
}

/** How far away a moment is, in the largest unit that says something. */
export function distance(iso: string, language: Language, now: number): string {
  const minutes = Math.trunc((Date.parse(iso) - now) / 60_000)
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  if (Math.abs(minutes) < 48 * 60) return words.format(Math.trunc(minutes / 60), 'hour')
  return words.format(Math.trunc(minutes / (24 * 60)), 'day')
}
