import { expect, test } from 'vitest'
import { isOfMany, representation } from './representatives'
import { blank, bodyOf } from './steps'

const person = { name: null, phone: null, address: null }
const quarrel = { parties: [person, person], riskFactors: ['ELDER'], representatives: [] }

test('a quarrel of two needs nobody who speaks for others', () => {
  expect(isOfMany(quarrel)).toBe(false)
  expect(isOfMany({ ...quarrel, parties: [person, person, person] })).toBe(true)
  expect(isOfMany({ ...quarrel, riskFactors: ['GROUP30'] })).toBe(true)
  expect(isOfMany({ ...quarrel, representatives: [1] })).toBe(true)
})

test('all who speak for the others are named at once', () => {
  expect(bodyOf(representation(quarrel), { parties: [0, 3], reason: '院内推选 ' })).toEqual({
    parties: [0, 3],
    reason: '院内推选',
  })
})

test('who speaks for the others already is ticked, and only they', () => {
  expect(blank(representation({ representatives: [1, 4] }))).toEqual({
    parties: [1, 4],
    reason: '',
  })
  expect(blank(representation(quarrel))).toEqual({ parties: [], reason: '' })
})
