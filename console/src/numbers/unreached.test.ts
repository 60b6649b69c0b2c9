import { expect, test } from 'vitest'
import type { Unreached } from '../shared/model'
import { listed } from './unreached'

const person = (name: string, onDuty: boolean, area: string): Unreached => ({
  member: { id: name, name },
  phone: 'NOT_VERIFIED',
  onDuty,
  posts: [{ area: { code: area, name: area }, role: 'GRID_WORKER' }],
})
const people = [
  person('周晓岚', true, '东厂第一网格'),
  person('Li Jianguo', false, '东厂第二网格'),
  person('陈志远', false, '韶九警格'),
]
const names = (found: Unreached[]) => found.map(({ member }) => member.name)

test('everybody is listed as they came, those on duty first', () => {
  expect(names(listed(people, false, ''))).toEqual(['周晓岚', 'Li Jianguo', '陈志远'])
})

test('a name or an area finds them, whatever the case', () => {
  expect(names(listed(people, false, ' li '))).toEqual(['Li Jianguo'])
  expect(names(listed(people, false, '东厂'))).toEqual(['周晓岚', 'Li Jianguo'])
})

test('whoever is on duty can be looked at alone', () => {
  expect(names(listed(people, true, ''))).toEqual(['周晓岚'])
  expect(names(listed(people, true, '韶九'))).toEqual([])
})
