import { expect, test } from 'vitest'
import { distance, moment } from './time'

const NOW = Date.parse('2026-12-01T08:00:00Z')

test('moments are told in the time of the installation', () => {
  expect(moment('2026-12-01T16:30:00Z', 'zh-CN', NOW)).toBe('12/2 00:30')
  expect(moment('2025-12-01T16:30:00Z', 'en', NOW)).toContain('2025')
})

test('distances use the largest unit that says something', () => {
  expect(distance('2026-12-01T08:14:59Z', 'zh-CN', NOW)).toBe('14分钟后')
  expect(distance('2026-12-01T02:00:00Z', 'en', NOW)).toBe('6 hours ago')
  expect(distance('2026-12-16T08:00:00Z', 'en', NOW)).toBe('in 15 days')
})
