import { expect, test } from 'vitest'
import type { Member } from '../model'
import { bodyOf, detailsOf, unsaid } from './details'

test('what is not said is left out, so that known contacts stay', () => {
  expect(bodyOf({ ...unsaid(), name: ' 周晓岚 ', skills: 'legal，06' })).toEqual({
    name: '周晓岚',
    phone: null,
    email: null,
    skills: ['legal', '06'],
    languages: ['zh'],
    sex: null,
  })
})

test('what is known of somebody goes back unchanged where nothing is typed', () => {
  const known = { name: '周晓岚', skills: ['legal', '06'], languages: ['zh', '上海话'] } as Member
  expect(bodyOf(detailsOf(known))).toMatchObject(known)
})
