import { expect, test } from 'vitest'
import { type Chosen, matterOf, missing, typedPoint } from './matter'

const nothing: Chosen = { category: null, danger: null, riskFactors: [], point: null }
const HERE = { type: 'Point', coordinates: [116.4036, 39.9215] } as const

test('a category is enough; where danger is asked it must be answered', () => {
  expect(missing(nothing, false)).toEqual(['category'])
  expect(missing({ ...nothing, category: '0602' }, false)).toEqual([])
  expect(missing({ ...nothing, category: '0301' }, true)).toEqual(['danger'])
  expect(missing({ ...nothing, category: '0301', danger: 'UNSURE' }, true)).toEqual([])
})

test('an answer to a question that is no longer asked does not go along', () => {
  const chosen: Chosen = { ...nothing, category: '0602', danger: 'YES', riskFactors: ['ELDER'] }
  expect(matterOf(chosen, false)).toEqual({ category: '0602', riskFactors: ['ELDER'] })
  expect(matterOf(chosen, true)).toEqual({
    category: '0602',
    riskFactors: ['ELDER'],
    danger: 'YES',
  })
})

test('the same choice gives the same question, in whatever order it was made', () => {
  const one = matterOf({ ...nothing, category: '0602', riskFactors: ['REPEAT', 'ELDER'] }, false)
  const other = matterOf({ ...nothing, category: '0602', riskFactors: ['ELDER', 'REPEAT'] }, false)
  expect(one).toEqual(other)
})

test('a point is read latitude first and longitude first', () => {
  expect(typedPoint('39.9215, 116.4036')).toEqual(HERE)
  expect(typedPoint(' 116.4036，39.9215 ')).toEqual(HERE)
  expect(typedPoint('116.4036 39.9215')).toEqual(HERE)
})

test('what is no point is none', () => {
  for (const text of ['', '39.9', '东厂胡同', '39.9, 116.4, 1', '39.9, 1164', '39.9, abc']) {
    expect(typedPoint(text), text).toBeNull()
  }
})

test('an address is asked about where there is one', () => {
  expect(matterOf({ ...nothing, address: ' 示例街8号 ' }, false).address).toBe('示例街8号')
  expect(matterOf({ ...nothing, address: '' }, false)).not.toHaveProperty('address')
})
