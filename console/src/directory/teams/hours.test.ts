import { expect, test } from 'vitest'
import { lineOf, openingHours, usual, written } from './hours'

test('hours are told in words', () => {
  expect(openingHours('1-5 09:00-18:00', 'zh-CN')).toBe('周一至周五 09:00–18:00')
  expect(openingHours('6 09:00-12:00', 'en')).toBe('Sat 09:00–12:00')
  expect(openingHours('1-7 00:00-24:00', 'en')).toBe('daily 00:00–24:00')
})

test('what is no hours is shown as it is', () => {
  expect(openingHours('预约', 'zh-CN')).toBe('预约')
})

test('hours go out as they came in', () => {
  expect(written(usual())).toBe('1-5 09:00-18:00')
  for (const line of ['1-5 09:00-18:00', '6 09:00-12:00', '1-7 00:00-24:00']) {
    expect(written(lineOf(line))).toBe(line)
  }
})
