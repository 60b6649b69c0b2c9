import { expect, test } from 'vitest'
import { nothingSaid, reasonName, sending, word } from './answering'

test('a call to a party names it, and one to whoever reported the matter names nobody', () => {
  const said = { ...nothingSaid(), party: '1', words: ' 约明日上门 ' }
  expect(sending('CONTACT', said)).toEqual({
    path: 'contacts',
    versioned: false,
    body: { party: 1, means: 'PHONE', reached: true, note: '约明日上门' },
  })
  expect(sending('CONTACT', nothingSaid()).body).toEqual({ means: 'PHONE', reached: true })
})

test('an answer is words and how they were said', () => {
  const said = { ...nothingSaid(), means: 'HOME', words: '今晚恢复供暖' }
  expect(sending('FEEDBACK', said)).toEqual({
    path: 'feedback',
    versioned: false,
    body: { means: 'HOME', words: '今晚恢复供暖' },
  })
})

test('a pause goes with the version that was seen', () => {
  const said = { ...nothingSaid(), reason: 'APPRAISAL', until: '2026-12-10', words: '待鉴定' }
  expect(sending('PAUSE', said)).toEqual({
    path: 'pause',
    versioned: true,
    body: { reason: 'APPRAISAL', until: '2026-12-10', words: '待鉴定' },
  })
})

test('both languages have words for each reason, and others are shown as they are', () => {
  expect(reasonName('zh-CN', 'WORKS')).toBe('等待施工或维修')
  expect(reasonName('en', 'WORKS')).toBe('Works are awaited')
  expect(reasonName('en', 'ELSE')).toBe('ELSE')
  expect(word('en', 'paused', 'noon')).toBe('Time stands still and runs on at noon')
})
