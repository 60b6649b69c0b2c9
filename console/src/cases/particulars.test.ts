import { expect, test } from 'vitest'
import { particularsOf } from './particulars'

test('what nobody has said is left to the hand', () => {
  expect(particularsOf([{ sex: '', agent: ' ' }, { sex: '' }], '', ' ')).toBeNull()
})

test('each party keeps its place, and empty fields are left out', () => {
  const people = [{ sex: '' }, { sex: 'FEMALE', birthDate: '1968-03-05', idNumber: ' 1101 ' }]
  expect(particularsOf(people, '', '证人丙某')).toEqual({
    people: [{ party: 1, sex: 'FEMALE', birthDate: '1968-03-05', idNumber: '1101' }],
    attendees: '证人丙某',
  })
})
