import { expect, test } from 'vitest'
import { words } from './words'

test('a list is taken as people type it, with the commas of either language', () => {
  expect(words('legal, 0602；上海话、zh')).toEqual(['legal', '0602', '上海话', 'zh'])
  expect(words(' , legal ,legal')).toEqual(['legal'])
  expect(words('')).toEqual([])
})
