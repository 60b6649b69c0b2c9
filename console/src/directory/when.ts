import type { Language } from '../shared/i18n/language.svelte'

/** The installation's own time, in which people plan wherever the screen stands. */
const ZONE = 'Asia/Shanghai'
const OFFSET = '+08:00'

/** What a `datetime-local` says, as a moment; nothing where it is empty: that is now. */
export const momentOf = (local: string) => (local ? `${local}:00${OFFSET}` : null)

/** `2026年11月26日`, `26 Nov 2026`. */
export function day(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: ZONE,
    year: 'numeric',
    month: 'short',
    day: 'numeric',
  }).format(new Date(iso))
}

/** `11月26日 周四`, `Thu 26 Nov`: the head of what happens on a day. */
export function weekday(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: ZONE,
    weekday: 'short',
    month: 'short',
    day: 'numeric',
  }).format(new Date(iso))
}

/** `20:00`. */
export function clockTime(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso))
}

/** To the second: two people were at it within one minute. */
export function exactly(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: ZONE,
    dateStyle: 'medium',
    timeStyle: 'medium',
  }).format(new Date(iso))
}

/** The day on which a moment lies, as a key to group by. */
export const dayOf = (iso: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date(iso))

/** `08:00–20:00`; a shift that ends on another day says so. */
export function hours({ from, to }: { from: string; to: string }, language: Language): string {
  const later = Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / 86_400_000)
  const end = clockTime(to, language)
  const wholeDay = later === 1 && end === '00:00'
  return `${clockTime(from, language)}–${wholeDay ? '24:00' : end}${later > 0 && !wholeDay ? ` +${later}` : ''}`
}

/** In the order that they came in, those of a day together. */
export function byDay<T extends { from: string }>(turns: T[]): { day: string; turns: T[] }[] {
  const days = new Map<string, T[]>()
  for (const turn of turns) {
    const key = dayOf(turn.from)
    days.set(key, [...(days.get(key) ?? []), turn])
  }
  return [...days].map(([key, of]) => ({ day: key, turns: of }))
}
