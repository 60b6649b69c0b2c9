import { expect, test } from 'vitest'
import { asked } from './words'

test('both languages have the same words', () => {
  expect(Object.keys(asked.en)).toEqual(Object.keys(asked['zh-CN']))
  for (const words of Object.values(asked)) {
    expect(Object.values(words).filter(text => text.trim() === '')).toEqual([])
  }
})
