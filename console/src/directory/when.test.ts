import { expect, test } from 'vitest'
import { byDay, day, dayOf, exactly, hours, momentOf, weekday } from './when'

test('people plan in the time of the installation', () => {
  expect(momentOf('2026-12-01T08:30')).toBe('2026-12-01T08:30:00+08:00')
  expect(momentOf('')).toBeNull()
  expect(dayOf('2026-11-30T16:00:00Z')).toBe('2026-12-01')
  expect(day('2026-11-30T16:00:00Z', 'en')).toBe('1 Dec 2026')
  expect(exactly('2026-11-30T16:00:07Z', 'en')).toContain('00:00:07')
  expect(weekday('2026-11-30T16:00:00Z', 'zh-CN')).toContain('周二')
})

test('a shift tells its hours, and that it ends on another day', () => {
  const shift = (from: string, to: string) =>
    hours({ from: `2026-12-01T${from}:00+08:00`, to: `2026-12-${to}:00+08:00` }, 'en')
  expect(shift('08:00', '01T20:00')).toBe('08:00–20:00')
  expect(shift('20:00', '02T08:00')).toBe('20:00–08:00 +1')
  expect(shift('00:00', '02T00:00')).toBe('00:00–24:00')
})

test('shifts of a day stand together, in their order', () => {
  const from = [
    '2026-12-01T08:00:00+08:00',
    '2026-12-01T20:00:00+08:00',
    '2026-12-02T08:00:00+08:00',
  ]
  expect(
    byDay(from.map(at => ({ from: at }))).map(({ day, turns }) => [day, turns.length]),
  ).toEqual([
    ['2026-12-01', 2],
    ['2026-12-02', 1],
  ])
})
