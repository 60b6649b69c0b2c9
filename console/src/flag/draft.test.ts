import { expect, test } from 'vitest'
import { Refused, Unreachable } from '../shared/problem'
import { afterFailure, bodyFor, fateOf, newDraft, worthRepeating } from './draft'
import { reportOf } from './report'

const refused = (status: number) => new Refused({ status })
const at = (minute: number) => new Date(Date.UTC(2026, 11, 1, 8, minute))

const draft = newDraft('key-1')
draft.entry.narrative = '楼上漏水'
draft.entry.category = '0202'

test('without an answer the same key goes again with the very same body', () => {
  const first = bodyFor(draft, reportOf(draft.entry, false, at(0)))
  const kept = afterFailure(draft, first, new Unreachable())
  const again = bodyFor(kept, reportOf(kept.entry, false, at(5)))
  expect(kept.key).toBe('key-1')
  expect(JSON.stringify(again)).toBe(JSON.stringify(first))
})

test('a draft that went through storage still gives the same body', () => {
  const first = bodyFor(draft, reportOf(draft.entry, false, at(0)))
  const kept = structuredClone(afterFailure(draft, first, refused(503)))
  expect(bodyFor(kept, reportOf(kept.entry, false, at(9)))).toEqual(first)
})

test('after a refusal nothing was kept: the mended body goes under the same key', () => {
  const first = bodyFor(draft, reportOf(draft.entry, false, at(0)))
  const kept = afterFailure(draft, first, refused(400))
  expect(kept).toEqual(draft)
  expect(bodyFor(kept, reportOf(kept.entry, false, at(5))).occurredAt).toBe(at(5).toISOString())
})

test('a refusal does not settle what became of an earlier attempt', () => {
  const first = bodyFor(draft, reportOf(draft.entry, false, at(0)))
  const unanswered = afterFailure(draft, first, new Unreachable())
  expect(afterFailure(unanswered, first, refused(400)).unanswered).toEqual(first)
})

test('a moment the person chose wins over that of the first attempt', () => {
  const first = bodyFor(draft, reportOf(draft.entry, false, at(0)))
  const kept = afterFailure(draft, first, new Unreachable())
  const chosen = at(3).toISOString()
  const changed = { ...kept, entry: { ...kept.entry, occurredAt: chosen } }
  expect(bodyFor(changed, reportOf(changed.entry, false, at(9))).occurredAt).toBe(chosen)
})

test.each([
  [new Unreachable(), 'unanswered', true],
  [refused(503), 'unanswered', true],
  [refused(500), 'unanswered', false],
  [refused(429), 'refused', true],
  [refused(409), 'taken', false],
  [refused(400), 'refused', false],
  [refused(401), 'refused', false],
])('%o is %s, and repeating by itself is %s', (failure, fate, repeat) => {
  expect(fateOf(failure)).toBe(fate)
  expect(worthRepeating(failure)).toBe(repeat)
})
