import { expect, test } from 'vitest'
import { type JoinedKey, joined } from './words'

const placesOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

test('both languages have the same words and fill the same places', () => {
  expect(Object.keys(joined.en)).toEqual(Object.keys(joined['zh-CN']))
  for (const key of Object.keys(joined.en) as JoinedKey[]) {
    expect(placesOf(joined.en[key]), key).toEqual(placesOf(joined['zh-CN'][key]))
  }
})
