import { afterEach, expect, test, vi } from 'vitest'
import { Finder } from './finder.svelte'

const sent: Record<string, unknown>[] = []

/** Answers each call with the next of these. */
function answering(...answers: (object | number)[]) {
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body))
    const answer = answers.shift()
    return typeof answer === 'number'
      ? new Response('{"title":"no"}', { status: answer })
      : new Response(JSON.stringify(answer))
  })
}

afterEach(() => {
  sent.length = 0
  vi.unstubAllGlobals()
})

test('looking on asks what was asked, however the form was changed since', async () => {
  answering({ items: [{ id: 'a' }], next: 'a' }, { items: [{ id: 'b' }], next: null })
  const finder = new Finder()
  finder.wanted.text = '漏水'
  await finder.search()
  finder.wanted.text = '噪声'
  await finder.more()
  expect(sent).toEqual([
    { text: '漏水', limit: 30 },
    { text: '漏水', limit: 30, cursor: 'a' },
  ])
  expect(finder.items.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(finder.next).toBeNull()
})

test('a page without a hit is not the end as long as there is more to look at', async () => {
  answering({ items: [], next: 'a' }, { items: [{ id: 'b' }], next: null })
  const finder = new Finder()
  await finder.search()
  expect(finder.next).toBe('a')
  await finder.more()
  expect(finder.items.map(({ id }) => id)).toEqual(['b'])
})

test('what was found stays when looking on fails', async () => {
  answering({ items: [{ id: 'a' }], next: 'a' }, 503)
  const finder = new Finder()
  await finder.search()
  await finder.more()
  expect(finder.items).toHaveLength(1)
  expect(finder.next).toBe('a')
  expect(finder.failure).not.toBeNull()
})

test('a refused search shows nothing of the one before', async () => {
  answering({ items: [{ id: 'a' }], next: 'a' }, 403)
  const finder = new Finder()
  await finder.search()
  await finder.search()
  expect(finder.items).toEqual([])
  expect(finder.searched).toBe(false)
})

test('an answer that comes after clearing is not shown', async () => {
  answering({ items: [{ id: 'a' }], next: null })
  const finder = new Finder()
  const underWay = finder.search()
  finder.clear()
  await underWay
  expect(finder.items).toEqual([])
  expect(finder.searched).toBe(false)
})
