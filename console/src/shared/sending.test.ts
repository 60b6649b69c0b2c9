import { expect, test } from 'vitest'
import { Sending } from './sending.svelte'

test('what went wrong is kept until the next attempt, and what went through says so', async () => {
  const sending = new Sending()
  const refused = new Error('refused')
  expect(await sending.attempt(() => Promise.reject(refused))).toBe(false)
  expect(sending.failure).toBe(refused)
  expect(sending.busy).toBe(false)
  expect(await sending.attempt(async () => {})).toBe(true)
  expect(sending.failure).toBeNull()
})

test('while one attempt lasts there is no other', async () => {
  const sending = new Sending()
  let release = () => {}
  const first = sending.attempt(
    () =>
      new Promise<void>(resolve => {
        release = resolve
      }),
  )
  expect(sending.busy).toBe(true)
  let again = 0
  expect(await sending.attempt(async () => again++)).toBe(false)
  release()
  expect(await first).toBe(true)
  expect(again).toBe(0)
})

test('a form that is submitted does not leave the page', async () => {
  const sending = new Sending()
  let prevented = 0
  let sent = 0
  const event = { preventDefault: () => prevented++ } as unknown as SubmitEvent
  sending.submits(async () => sent++)(event)
  expect([prevented, sent]).toEqual([1, 1])
})
