import { expect, test } from 'vitest'
import { bodyOf, nothing, purposeMissing } from './criteria'

const PLACE = { type: 'Point' as const, coordinates: [116.4036, 39.9215] as [number, number] }

test('what is empty is not asked for', () => {
  expect(bodyOf(nothing())).toEqual({ limit: 30 })
  expect(bodyOf({ ...nothing(), text: '  ', number: ' ' })).toEqual({ limit: 30 })
})

test('words, number, place, person and filters are asked for together', () => {
  const filter = { status: 'ASSIGNED', category: '0602', risk: 'RED', grid: 'G1', mine: 'true' }
  const wanted = {
    ...nothing(),
    text: ' 暖气 14号楼 ',
    number: 'DHM-2026-000118',
    point: PLACE,
    metres: 500,
    phone: '13900000000',
    purpose: '核对',
    filter,
  }
  expect(bodyOf(wanted)).toEqual({
    text: '暖气 14号楼',
    number: 'DHM-2026-000118',
    near: { location: PLACE, metres: 500 },
    party: { phone: '13900000000' },
    purpose: '核对',
    status: ['ASSIGNED'],
    category: ['0602'],
    risk: ['RED'],
    grid: ['G1'],
    mine: true,
    limit: 30,
  })
})

test('a distance without a place asks for nothing', () => {
  expect(bodyOf({ ...nothing(), metres: 50 })).not.toHaveProperty('near')
})

test('whoever looks for a person says what for, and for nothing else', () => {
  expect(purposeMissing({ ...nothing(), name: '王建华' })).toBe(true)
  expect(purposeMissing({ ...nothing(), name: '王建华', purpose: '核对' })).toBe(false)
  expect(purposeMissing({ ...nothing(), text: '漏水' })).toBe(false)
  expect(bodyOf({ ...nothing(), text: '漏水', purpose: '核对' })).not.toHaveProperty('purpose')
})
