import { expect, test } from 'vitest'
import { isPicture, isSound, objection, sizeOf } from './files'

test('what is empty or too large is not sent', () => {
  expect(objection({ size: 0 })).toBe('files.empty')
  expect(objection({ size: 20 * 1024 * 1024 + 1 })).toBe('files.tooLarge')
  expect(objection({ size: 20 * 1024 * 1024 })).toBeNull()
})

test('a size is told in the unit that says something', () => {
  expect(sizeOf(10)).toBe('1 kB')
  expect(sizeOf(300 * 1024)).toBe('300 kB')
  expect(sizeOf(2.44 * 1024 * 1024)).toBe('2.4 MB')
})

test('pictures are seen, sounds are heard', () => {
  expect(isPicture('image/webp')).toBe(true)
  expect(isSound('audio/mp4')).toBe(true)
  expect(isPicture('application/pdf') || isSound('application/pdf')).toBe(false)
})
