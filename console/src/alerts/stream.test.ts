import { expect, test } from 'vitest'
import { backoff, follow, type Line } from './stream'

const encoder = new TextEncoder()
const says = (...texts: string[]) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (const text of texts) controller.enqueue(encoder.encode(text))
        controller.close()
      },
    }),
  )

/** A line that plays the given answers one after the other and then ends. */
async function play(answers: (() => Response)[]) {
  const ended = new AbortController()
  const asked: (string | null)[] = []
  const log: string[] = []
  const line: Line = {
    open: async lastId => {
      asked.push(lastId)
      const answer = answers.shift()
      if (!answer) throw new Error('no more answers')
      return answer()
    },
    opened: resumed => log.push(resumed ? 'resumed' : 'opened'),
    event: event => log.push(`${event.name} ${event.data}`.trim()),
    closed: () => log.push('closed'),
    unauthorised: () => log.push('unauthorised'),
    pause: async () => {
      if (answers.length === 0) ended.abort()
    },
  }
  await follow(line, ended.signal)
  return { asked, log }
}

test('a broken line is taken up after the last event that arrived', async () => {
  const { asked, log } = await play([
    () => says('id: 4\nevent: alert\ndata: a\n\n'),
    () => says('id: 5\nevent: alert\ndata: b\n\n'),
    () => says(': nothing new\n\n'),
  ])
  expect(asked).toEqual([null, '4', '5'])
  expect(log).toEqual([
    'opened',
    'alert a',
    'closed',
    'resumed',
    'alert b',
    'closed',
    'resumed',
    'closed',
  ])
})

test('after a reset nothing is resumed', async () => {
  const { asked } = await play([
    () => says('id: 4\nevent: alert\ndata: a\n\n'),
    () => says('event: reset\n\n'),
    () => says(''),
  ])
  expect(asked).toEqual([null, '4', null])
})

test('an id without an event is a place to resume from, and so is that of a reset', async () => {
  const { asked, log } = await play([
    () => says(': open\nid: 8\n\n'),
    () => says('id: 12\nevent: reset\ndata: {}\n\n'),
    () => says(''),
  ])
  expect(asked).toEqual([null, '8', '12'])
  expect(log).toEqual(['opened', 'closed', 'resumed', 'reset {}', 'closed', 'resumed', 'closed'])
})

test('an event cut off in the middle is asked for again', async () => {
  const { asked } = await play([
    () => says('id: 4\nevent: alert\ndata: a\n\nid: 5\nevent: alert\ndata: b'),
    () => says(''),
  ])
  expect(asked).toEqual([null, '4'])
})

test('a failing service is asked again, a refused token is not', async () => {
  const { log } = await play([
    () => new Response(null, { status: 503 }),
    () => new Response(null, { status: 401 }),
    () => says(''),
  ])
  expect(log).toEqual(['closed', 'unauthorised'])
})

test('pauses double up to half a minute and are spread', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 20].map(failures => backoff(failures, 1))).toEqual([
    1000, 1000, 2000, 4000, 8000, 16000, 30000, 30000,
  ])
  expect(backoff(3, 0)).toBe(2000)
})
