import { expect, test } from 'vitest'
import { type ReachKey, reached } from './words'

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

test('both languages have the same words and fill the same places', () => {
  expect(Object.keys(reached.en)).toEqual(Object.keys(reached['zh-CN']))
  for (const key of Object.keys(reached.en) as ReachKey[]) {
    expect(placesOf(reached.en[key]), key).toEqual(placesOf(reached['zh-CN'][key]))
  }
})
