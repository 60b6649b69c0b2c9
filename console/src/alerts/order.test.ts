import { expect, test } from 'vitest'
import type { Alert, Risk } from '../shared/model'
import { byUrgency, isNews, merged, upTo } from './order'

const alert = (id: string, sequence: number, risk: Risk, more: Partial<Alert> = {}): Alert => ({
  id,
  sequence,
  kind: 'OFFICER',
  state: 'OPEN',
  risk,
  case: {
    id: `case-${id}`,
    number: 'DHM-2026-000001',
    category: '0602',
    risk,
    restricted: false,
    grid: null,
  },
  deadline: null,
  post: null,
  raisedAt: '2026-12-01T08:00:00Z',
  changedAt: '2026-12-01T08:00:00Z',
  acknowledgeBy: '2026-12-01T12:00:00Z',
  acknowledgedAt: null,
  snoozedUntil: null,
  text: '',
  ...more,
})

test('red comes first, then what is due soonest, then what came first', () => {
  const sorted = byUrgency([
    alert('4-late', 1, 'YELLOW'),
    alert('3-soon', 2, 'YELLOW', { acknowledgeBy: '2026-12-01T09:00:00Z' }),
    alert('2-red', 4, 'RED'),
    alert('1-first', 7, 'YELLOW'),
  ])
  expect(sorted.map(({ id }) => id)).toEqual(['2-red', '3-soon', '1-first', '4-late'])
})

test('the newest of equal risk waits behind whatever is due before it', () => {
  const sorted = byUrgency([
    alert('newest', 9, 'ORANGE', {
      raisedAt: '2026-12-01T09:55:00Z',
      acknowledgeBy: '2026-12-01T11:55:00Z',
    }),
    alert('older', 3, 'ORANGE', { acknowledgeBy: '2026-12-01T10:00:00Z' }),
    alert('calm', 1, 'BLUE', { acknowledgeBy: '2026-12-01T09:59:00Z' }),
  ])
  expect(sorted.map(({ id }) => id)).toEqual(['older', 'newest', 'calm'])
})

test('what the stream told stands in the list where there is no gap before it', () => {
  const last = alert('2', 2, 'ORANGE')
  const heard = [alert('1', 9, 'RED'), alert('3', 8, 'ORANGE'), alert('4', 7, 'BLUE')]
  expect(upTo(last, [last, ...heard]).map(({ id }) => id)).toEqual(['2', '1'])
})

test('what is new is announced, and what was put off once it is back', () => {
  const open = alert('a', 1, 'ORANGE')
  const putOff = { ...open, sequence: 2, snoozedUntil: '2026-12-01T09:00:00Z' }
  const back = { ...open, sequence: 3, changedAt: '2026-12-01T09:00:00Z' }
  expect(isNews(open, undefined)).toBe(true)
  expect(isNews(putOff, open)).toBe(false)
  expect(isNews({ ...putOff, sequence: 3 }, putOff)).toBe(false)
  expect(isNews(back, putOff)).toBe(true)
  expect(isNews(back, open)).toBe(false)
  expect(isNews({ ...back, state: 'ACKNOWLEDGED' }, putOff)).toBe(false)
})

test('an old list never undoes what the stream already told', () => {
  const acknowledged = alert('a', 9, 'RED', { state: 'ACKNOWLEDGED' })
  expect(merged([acknowledged], [alert('a', 3, 'RED')])).toEqual([acknowledged])
})

test('within one sequence a state only moves on', () => {
  const acknowledged = alert('a', 3, 'RED', { state: 'ACKNOWLEDGED' })
  expect(merged([alert('a', 3, 'RED')], [acknowledged])).toEqual([acknowledged])
  expect(merged([acknowledged], [alert('a', 3, 'RED')])).toEqual([acknowledged])
})
