import { expect, test } from 'vitest'
import { DIVISIONS, raised } from './plan'

test('whoever is raised goes one place up in the order, the first stays', () => {
  expect(raised(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b'])
  expect(raised(['a', 'b'], 0)).toEqual(['a', 'b'])
  expect(raised(['a', 'b'], 5)).toEqual(['a', 'b'])
})

test('day and night share a day without a gap', () => {
  const [day, night] = DIVISIONS.DAY_AND_NIGHT ?? []
  expect(day?.end).toBe(night?.start)
  expect(night?.end).toBe(day?.start)
})
