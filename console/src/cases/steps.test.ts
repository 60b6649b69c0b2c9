import { expect, test } from 'vitest'
import { zh } from '../shared/i18n/zh'
import {
  AGREEMENT,
  blank,
  bodyOf,
  CONFIRMATION,
  factors,
  ISSUE,
  look,
  MEETING,
  REFERRAL,
  type Sort,
  STEPS,
  type StepMove,
  slipAnswer,
  stepOf,
  whistle,
} from './steps'

const QUARREL: Sort = { incident: false, publicOrder: false, byLaw: false }

test('nothing is agreed to before somebody says so', () => {
  expect(bodyOf(STEPS.MEDIATE, blank(STEPS.MEDIATE))).toEqual({
    rightsExplained: false,
    consents: [],
    guardian: false,
    elsewhere: false,
    mediatorAccepted: false,
  })
})

test('a party is sent by its place, and what is empty is left out', () => {
  const answers = { party: '0', means: 'HOME', outcome: 'SATISFIED', note: '  ' }
  expect(bodyOf(STEPS.VISIT, answers)).toEqual({ party: 0, means: 'HOME', outcome: 'SATISFIED' })
})

test('a factor that holds is taken away, one that does not is added', () => {
  const [add, remove] = factors(['ELDER']).asks
  if (add?.kind !== 'factors' || remove?.kind !== 'factors') throw new Error('asks for factors')
  expect(add.among('ELDER')).toBe(false)
  expect(add.among('WEAPON')).toBe(true)
  expect(remove.among('ELDER')).toBe(true)
})

test('until when a unit answers is sent as an instant, and left out where nobody says so', () => {
  const asked = { unit: 'u', matter: '停暖', asked: '检修', due: '2026-11-27T18:00' }
  expect(bodyOf(whistle([]), asked).due).toBe('2026-11-27T10:00:00.000Z')
  expect(bodyOf(whistle([]), { ...asked, due: '' })).not.toHaveProperty('due')
})

test('an incident asks for its disposal, a request does not', () => {
  const names = (of: Sort) => stepOf('COMPLETE', of).asks.map(({ name }) => name)
  expect(names({ ...QUARREL, incident: true })).toEqual(['disposal', 'feedback'])
  expect(names(QUARREL)).toEqual(['feedback'])
})

test('what the police mediate asks for what rules it out, and whether they do once more', () => {
  const scuffle = { ...QUARREL, publicOrder: true }
  for (const move of ['MEDIATE', 'SETTLE'] as const) {
    const step = stepOf(move, scuffle)
    expect(step.asks.at(-1)?.name).toBe('exclusions')
    expect(bodyOf(step, { ...blank(step), exclusions: ['GANG_FIGHT'] }).exclusions).toEqual([
      'GANG_FIGHT',
    ])
    expect(stepOf(move, QUARREL)).toBe(STEPS[move])
  }
  const fail = stepOf('FAIL', scuffle)
  expect(bodyOf(fail, blank(fail)).again).toBe(false)
  expect(JSON.stringify(fail)).toContain('SUSPECT_FLED')
  expect(JSON.stringify(stepOf('FAIL', QUARREL))).not.toContain('SUSPECT_FLED')
})

test('what the police handle by law is disposed of, and never as a quarrel', () => {
  const step = stepOf('COMPLETE', { ...QUARREL, publicOrder: true, byLaw: true })
  expect(step.asks.map(({ name }) => name)).toEqual(['disposal', 'feedback'])
  expect(JSON.stringify(step)).not.toContain('MEDIABLE_DISPUTE')
})

test('those who help are sent by their names, and left out where nobody helped', () => {
  const answers = { ...blank(MEETING), helpers: '老邻居李某、 王某' }
  expect(bodyOf(MEETING, answers).helpers).toEqual(['老邻居李某', '王某'])
  expect(bodyOf(MEETING, blank(MEETING))).not.toHaveProperty('helpers')
})

test('every code that is asked for has words', () => {
  const moves = (Object.keys(STEPS) as StepMove[]).map(move =>
    stepOf(move, { incident: true, publicOrder: true, byLaw: false }),
  )
  const others = [MEETING, AGREEMENT, CONFIRMATION, ISSUE, REFERRAL, look('id'), slipAnswer('id')]
  for (const step of [...moves, ...others]) {
    for (const asked of step.asks) {
      if (asked.kind !== 'choice' && asked.kind !== 'codes') continue
      for (const code of asked.codes) expect(Object.keys(zh)).toContain(`${asked.family}.${code}`)
    }
  }
})
