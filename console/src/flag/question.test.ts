import { expect, test } from 'vitest'
import { questionOf } from './question'
import { emptyEntry } from './report'

const POINT = { type: 'Point' as const, coordinates: [116.4036, 39.9215] as [number, number] }
const entry = {
  ...emptyEntry(),
  narrative: ' 楼上漏水。多次沟通无果。 ',
  category: '0202',
  point: POINT,
}

test('nothing is asked before category, place and text are there', () => {
  expect(questionOf({ ...entry, category: null }, false)).toBeNull()
  expect(questionOf({ ...entry, point: null }, false)).toBeNull()
  expect(questionOf({ ...entry, narrative: '漏水' }, false)).toBeNull()
})

test('the question says what the report would say', () => {
  expect(questionOf(entry, false)).toEqual({
    category: '0202',
    location: POINT,
    title: '楼上漏水',
    narrative: '楼上漏水。多次沟通无果。',
  })
  const earlier = '2026-11-20T09:30:00+08:00'
  expect(questionOf({ ...entry, occurredAt: earlier }, false)).toMatchObject({
    occurredAt: earlier,
  })
})

test('what is or may be violence is flagged without a question', () => {
  expect(questionOf({ ...entry, category: '0109' }, false)).toBeNull()
  expect(questionOf({ ...entry, category: '1503' }, false)).toBeNull()
  expect(questionOf({ ...entry, riskFactors: ['WEAPON'] }, false)).toBeNull()
  for (const danger of [null, 'YES', 'UNSURE'] as const) {
    expect(questionOf({ ...entry, category: '0301', danger }, true)).toBeNull()
  }
  expect(questionOf({ ...entry, category: '0301', danger: 'NO' }, true)).not.toBeNull()
})

test('a text that begins with a full stop has a title all the same', () => {
  expect(questionOf({ ...entry, narrative: '。。漏水了' }, false)?.title).toBe('。。漏水了')
})
