import { expect, test } from 'vitest'
import { detailsOf, joined, placed, type Seat, seatsOf } from './draft'

const one = { id: '1', name: '甲' }
const two = { id: '2', name: '乙' }
const draft = {
  name: ' 示例调委会 ',
  kind: 'COMMITTEE',
  level: 'YARD',
  areas: [{ code: '110101001005', name: '东厂' }],
  categories: ['02'],
  capacity: 10,
  yard: '',
  to: '',
}

test('a team goes out by codes, without blanks around its name', () => {
  expect(detailsOf(draft)).toEqual({
    name: '示例调委会',
    kind: 'COMMITTEE',
    level: 'YARD',
    areas: ['110101001005'],
    categories: ['02'],
    capacity: 10,
    yard: null,
    to: null,
  })
})

test('a task force takes no categories, and its term ends in local time', () => {
  const sent = detailsOf({ ...draft, kind: 'YOUTH', to: '2027-01-01T00:00' })
  expect(sent.categories).toEqual([])
  expect(sent.to).toBe('2027-01-01T00:00:00+08:00')
})

test('the first who joins leads, the others mediate, and nobody sits twice', () => {
  const seats = joined(joined(joined([], one), two), one)
  expect(seatsOf(seats)).toEqual([
    { member: '1', part: 'LEAD' },
    { member: '2', part: 'MEDIATOR' },
  ])
})

test('one leads at a time, and one is secretary', () => {
  const seats: Seat[] = [
    { member: one, part: 'LEAD' },
    { member: two, part: 'MEDIATOR' },
  ]
  expect(placed(seats, '2', 'LEAD').map(({ part }) => part)).toEqual(['MEDIATOR', 'LEAD'])
  expect(placed(seats, '2', 'SECRETARY').map(({ part }) => part)).toEqual(['LEAD', 'SECRETARY'])
})
