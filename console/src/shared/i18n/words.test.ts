import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { en } from './en'
import { language, t, tCode } from './language.svelte'
import { zh } from './zh'

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

const kept = new Map<string, string>()

beforeEach(() => {
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  })
})

afterEach(async () => {
  await language.choose('zh-CN')
  vi.unstubAllGlobals()
})

test('both languages have the same keys, and words for each', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  expect([...Object.values(zh), ...Object.values(en)].filter(text => text.trim() === '')).toEqual(
    [],
  )
})

test('both languages fill the same places', () => {
  for (const key of Object.keys(zh) as (keyof typeof zh)[]) {
    expect(placesOf(en[key]), key).toEqual(placesOf(zh[key]))
  }
})

test('Chinese is the default and places are filled', async () => {
  expect(t('alerts.redBar', { count: 2 })).toBe('2 条红色预警待确认')
  await language.choose('en')
  expect(t('alerts.redBar', { count: 2 })).toBe('Red alerts waiting: 2')
})

test('the language chosen on a device is there when it starts again', async () => {
  kept.set('twogrids.language', 'en')
  await language.restore()
  expect(language.current).toBe('en')
  expect(t('alerts.redBar', { count: 2 })).toBe('Red alerts waiting: 2')
})

test('a code the console has not heard of is shown as it is', () => {
  expect(tCode('status', 'ACCEPTED')).toBe('已受理')
  expect(tCode('status', 'FROZEN')).toBe('FROZEN')
})

/** Words that are asked for by name must exist: the compiler checks `t`, this checks the rest. */
test('every risk, alerting state and mode has words', () => {
  const codes = {
    risk: ['RED', 'ORANGE', 'YELLOW', 'BLUE'],
    alerting: ['PENDING', 'TOLD', 'ACKNOWLEDGED'],
    mode: ['MEDIABLE', 'CONDITIONAL', 'REFER', 'SERVICE'],
    alertKind: [
      'OFFICER',
      'HANDLER',
      'OWNER',
      'DUTY',
      'BESIDE',
      'MORNING_COPY',
      'MENTOR_COPY',
      'VACANT',
      'EXPIRING',
      'UNMANNED',
      'REMINDER',
      'ADDITION',
      'CLOSING',
      'ESCALATION',
    ],
    numbers: ['NONE', 'NOT_VERIFIED'],
    channel: ['PUSH', 'SMS', 'VOICE', 'EMAIL'],
    channelHint: ['PUSH', 'SMS', 'VOICE', 'EMAIL'],
  }
  for (const [family, members] of Object.entries(codes)) {
    for (const code of members) expect(Object.keys(zh)).toContain(`${family}.${code}`)
  }
})
