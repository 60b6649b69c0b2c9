import { expect, test } from 'vitest'
import { Refused } from '../shared/problem'
import type { Member } from './model'
import { differences, isStale, toldDifferences } from './stale'

const seen: Member = {
  id: 'm',
  name: '周晓岚',
  state: 'ACTIVE',
  skills: ['legal', 'heating'],
  languages: ['zh'],
  survivor: null,
  postings: [{ id: 'p', area: '110101001005001', role: 'GRID_WORKER' }],
  moves: ['SUSPENDED'],
  version: 2,
}

test('what somebody else changed meanwhile is named field by field', () => {
  const now: Member = { ...seen, state: 'SUSPENDED', postings: [], version: 3 }
  expect(differences(seen, now)).toEqual([
    { field: 'state', yours: 'ACTIVE', theirs: 'SUSPENDED' },
    { field: 'postings', yours: '110101001005001 GRID_WORKER', theirs: '' },
  ])
})

test('another order of skills is no difference', () => {
  expect(differences(seen, { ...seen, skills: ['heating', 'legal'], version: 3 })).toEqual([])
})

test('an office tells itself what the two wanted otherwise', () => {
  const told = [{ field: 'to', yours: '2026-12-01T00:00:00Z', theirs: null }]
  const late = new Refused({ status: 412, differences: told } as never)
  expect(isStale(late)).toBe(true)
  expect(toldDifferences(late)).toEqual(told)
  expect(toldDifferences(new Refused({ status: 412 }))).toEqual([])
  expect(isStale(new Refused({ status: 409 }))).toBe(false)
})
