import { expect, test } from 'vitest'
import type { AreaKind, Me } from '../shared/model'
import { mayPrint } from './poster'

const SUBDISTRICT = '110101001'
const COMMUNITY = '110101001005'
const WEST = '110101001005001'
const EAST = '110101001005002'

const held = (role: string, code: string, kind: AreaKind): Me['postings'] => [
  { id: '1', area: { code, name: code, kind }, role, primary: true },
]

test('whoever leads an area prints the posters of what lies below', () => {
  const coordinator = held('SUBDISTRICT_COORDINATOR', SUBDISTRICT, 'SUBDISTRICT')
  expect(mayPrint(coordinator, [COMMUNITY, SUBDISTRICT])).toBe(true)
  expect(mayPrint(coordinator, [WEST, COMMUNITY, SUBDISTRICT])).toBe(true)
  expect(mayPrint(coordinator, ['110101002001', '110101002'])).toBe(false)
})

test('a grid head prints those of the own grid and its community', () => {
  const head = held('GRID_HEAD', WEST, 'GRID')
  expect(mayPrint(head, [WEST, COMMUNITY, SUBDISTRICT])).toBe(true)
  expect(mayPrint(head, [COMMUNITY, SUBDISTRICT])).toBe(true)
  expect(mayPrint(head, [EAST, COMMUNITY, SUBDISTRICT])).toBe(false)
})

test('nobody else prints any', () => {
  expect(mayPrint(held('GRID_WORKER', WEST, 'GRID'), [WEST, COMMUNITY])).toBe(false)
  expect(mayPrint(held('GRID_HEAD', WEST, 'GRID'), [])).toBe(false)
})
