import { expect, test } from 'vitest'
import type { Alert } from '../shared/model'
import { choices, inMinutes } from './later'

const NOW = Date.parse('2026-12-01T10:00:00Z')
const alert = (more: Partial<Alert>) =>
  ({
    kind: 'OFFICER',
    state: 'OPEN',
    risk: 'ORANGE',
    acknowledgeBy: '2026-12-01T11:10:00Z',
    ...more,
  }) as Alert

test('nothing is offered beyond the time to take note', () => {
  expect(choices(alert({}), NOW)).toEqual([15, 30, 60])
  expect(choices(alert({ acknowledgeBy: '2026-12-02T10:00:00Z' }), NOW)).toEqual([15, 30, 60, 120])
  expect(choices(alert({ acknowledgeBy: '2026-12-01T10:14:59Z' }), NOW)).toEqual([])
})

test('red cannot wait, and neither can what is no longer open', () => {
  expect(choices(alert({ risk: 'RED' }), NOW)).toEqual([])
  expect(choices(alert({ state: 'ACKNOWLEDGED' }), NOW)).toEqual([])
})

test('what only informs can wait however late it is', () => {
  const late = { kind: 'REMINDER', acknowledgeBy: '2026-12-01T09:00:00Z' }
  expect(choices(alert(late), NOW)).toEqual([15, 30, 60, 120])
})

test('the same choice within a second is the same instant', () => {
  expect(inMinutes(30, NOW + 400)).toBe('2026-12-01T10:30:00Z')
})
