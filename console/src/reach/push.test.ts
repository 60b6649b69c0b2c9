import { expect, test } from 'vitest'
import source from '../../public/push.js?raw'

type Handler = (event: object) => void

/** The worker of `public/push.js`, in a browser of which only the outside is made up. */
function worker() {
  const handlers = new Map<string, Handler>()
  const shown: unknown[][] = []
  const opened: string[] = []
  const self = {
    addEventListener: (name: string, handler: Handler) => handlers.set(name, handler),
    registration: { showNotification: async (...said: unknown[]) => shown.push(said) },
    clients: { openWindow: async (url: string) => opened.push(url) },
  }
  new Function('self', source)(self)
  const happens = async (name: string, event: object) => {
    const until: Promise<unknown>[] = []
    handlers.get(name)?.({ ...event, waitUntil: (work: Promise<unknown>) => until.push(work) })
    await Promise.all(until)
    return until.length
  }
  return { happens, shown, opened }
}

const push = (said: object) => ({ data: { json: () => said } })
const click = (data: string) => {
  const closed: boolean[] = []
  return { closed, event: { notification: { data, close: () => closed.push(true) } } }
}

test('a push is shown until somebody looks, and the worker stays until it is', async () => {
  const { happens, shown } = worker()
  const waited = await happens('push', push({ title: '警网提醒', body: '请签收', link: '/a/x' }))
  expect(waited).toBe(1)
  expect(shown).toEqual([
    ['警网提醒', { body: '请签收', icon: '/mark.svg', requireInteraction: true, data: '/a/x' }],
  ])
})

test('a tap leads to the page that takes note, or to the alerts where there is no link', async () => {
  const { happens, shown, opened } = worker()
  await happens('push', push({ title: '警网提醒', body: '请登录控制台查看' }))
  const [, options] = shown[0] as [string, { data: string }]
  const { closed, event } = click(options.data)
  await happens('notificationclick', event)
  expect(closed).toEqual([true])
  expect(opened).toEqual(['/alerts'])
})
