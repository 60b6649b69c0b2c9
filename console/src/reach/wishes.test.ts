import { expect, test } from 'vitest'
import type { Reach } from '../shared/model'
import { formOf, moved, wishesOf } from './wishes'

const reach = (more: Partial<Reach> = {}): Reach => ({
  version: 3,
  channels: ['EMAIL', 'SMS'],
  offered: ['SMS', 'VOICE', 'EMAIL'],
  quiet: null,
  digest: null,
  language: 'zh-CN',
  phone: 'VERIFIED',
  number: '139****0001',
  ...more,
})

test('the chosen channels come first, in the order of the person, the others after them', () => {
  expect(formOf(reach()).channels).toEqual([
    { channel: 'EMAIL', chosen: true },
    { channel: 'SMS', chosen: true },
    { channel: 'VOICE', chosen: false },
  ])
})

test('a channel that the installation no longer has is neither shown nor sent', () => {
  const form = formOf(reach({ channels: ['VOICE', 'SMS'], offered: ['SMS'] }))
  expect(wishesOf(form).channels).toEqual(['SMS'])
})

test('no quiet hours are sent where none are wanted, although the form proposes a night', () => {
  const form = formOf(reach())
  expect(form).toMatchObject({ quiet: false, from: '22:00', to: '07:00', zone: 'Asia/Shanghai' })
  expect(wishesOf(form)).toMatchObject({ quiet: null, digest: null })
})

test('what was chosen before is sent back unchanged', () => {
  const quiet = { from: '21:30', to: '06:00', zone: 'Asia/Urumqi' }
  const digest = { from: 'YELLOW', at: '18:15' } as const
  expect(wishesOf(formOf(reach({ quiet, digest })))).toEqual({
    channels: ['EMAIL', 'SMS'],
    quiet,
    digest,
    language: 'zh-CN',
  })
})

test('an entry moves one place, and stays at the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
