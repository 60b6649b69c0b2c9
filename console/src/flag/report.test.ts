import { expect, test } from 'vitest'
import { emptyEntry, missing, reportOf, signsOfDanger, titleOf } from './report'

const NOW = new Date('2026-12-01T08:00:00Z')
const entry = { ...emptyEntry(), narrative: ' 楼上漏水。多次沟通无果。 ', category: '0202' }

test('the essential path needs a text and a category, nothing else', () => {
  expect(missing(emptyEntry(), false)).toEqual(['narrative', 'category'])
  expect(missing(entry, false)).toEqual([])
})

test('where danger is asked, it must be answered', () => {
  expect(missing(entry, true)).toEqual(['danger'])
  expect(missing({ ...entry, danger: 'NO' }, true)).toEqual([])
})

test('somebody in danger makes it domestic violence', () => {
  expect(reportOf({ ...entry, category: '0301', danger: 'YES' }, true, NOW).category).toBe('0109')
  expect(reportOf({ ...entry, category: '0301', danger: 'NO' }, true, NOW).category).toBe('0301')
})

test('words that sound like violence stand beside the question, whatever was chosen', () => {
  const noise = { code: '0301', score: 0.6, words: ['楼上…吵'] }
  const violence = { code: '0109', score: 0.3, words: ['女的哭喊'] }
  expect(signsOfDanger([noise, violence])).toEqual(['女的哭喊'])
  expect(signsOfDanger([noise])).toEqual([])
})

test('whoever is not sure says so, and the category stays', () => {
  const unsure = reportOf({ ...entry, category: '0301', danger: 'UNSURE' }, true, NOW)
  expect(unsure).toMatchObject({ category: '0301', danger: 'UNSURE' })
})

test('an answer to a question that is no longer asked does not count', () => {
  expect(reportOf({ ...entry, danger: 'UNSURE' }, false, NOW)).not.toHaveProperty('danger')
  expect(reportOf({ ...entry, danger: 'YES' }, false, NOW).category).toBe('0202')
})

test('the report carries what was entered and leaves out what was not', () => {
  const parties = [
    { name: '王', phone: '', address: '' },
    { name: '', phone: '', address: '' },
  ]
  expect(reportOf({ ...entry, parties, riskFactors: ['MINOR', 'ELDER'] }, false, NOW)).toEqual({
    category: '0202',
    title: '楼上漏水',
    narrative: '楼上漏水。多次沟通无果。',
    occurredAt: '2026-12-01T08:00:00.000Z',
    riskFactors: ['ELDER', 'MINOR'],
    parties: [parties[0]],
  })
})

test('whoever came to the desk is named apart from the parties, or stays unnamed', () => {
  const taken = (name: string) =>
    reportOf({ ...entry, resident: { name, phone: ' ' } }, false, NOW).resident
  expect(taken(' 王 ')).toEqual({ name: '王' })
  expect(taken('')).toEqual({})
  expect(reportOf(entry, false, NOW)).not.toHaveProperty('resident')
})

test('a title is the first sentence, at most forty letters', () => {
  expect(titleOf('Noise at 3.5 m. Again')).toBe('Noise at 3.5 m')
  expect([...titleOf('长'.repeat(100))]).toHaveLength(40)
  expect(titleOf('第一行\n第二行')).toBe('第一行')
})

test('an address is told where there is one', () => {
  const addressed = reportOf({ ...entry, address: ' 示例街8号 ' }, false, NOW)
  expect(addressed.address).toBe('示例街8号')
  expect(reportOf({ ...entry, address: ' ' }, false, NOW)).not.toHaveProperty('address')
  expect(reportOf({ ...entry, address: undefined }, false, NOW)).not.toHaveProperty('address')
})
