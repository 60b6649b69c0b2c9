import { call, get } from '../shared/http'

export type PushState = 'UNSUPPORTED' | 'NOT_OFFERED' | 'BLOCKED' | 'OFF' | 'ON'

const PATH = '/api/alerts/push'
const KEPT = 'twogrids.push'

/** Whether this browser shows alerts although the console is closed. */
export async function pushState(): Promise<PushState> {
  if (!('serviceWorker' in navigator && 'PushManager' in window)) return 'UNSUPPORTED'
  if (!(await key())) return 'NOT_OFFERED'
  if (Notification.permission === 'denied') return 'BLOCKED'
  return localStorage.getItem(KEPT) && (await subscription()) ? 'ON' : 'OFF'
}

/** Asks the person, then the maker's push service, then tells ours. */
export async function switchOn(): Promise<PushState> {
  const applicationServerKey = await key()
  if (!applicationServerKey) return 'NOT_OFFERED'
  if ((await Notification.requestPermission()) !== 'granted') return pushState()
  await navigator.serviceWorker.register('/push.js')
  const { pushManager } = await navigator.serviceWorker.ready
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  const { endpoint, keys } = made.toJSON()
  const { id } = await call<{ id: string }>('POST', `${PATH}/subscriptions`, {
    body: { endpoint, keys },
  })
  localStorage.setItem(KEPT, id)
  return 'ON'
}

/** The browser forgets first: whatever the service says, it then shows nothing any more. */
export async function switchOff(): Promise<PushState> {
  const id = localStorage.getItem(KEPT)
  localStorage.removeItem(KEPT)
  await (await subscription())?.unsubscribe()
  if (id) await call('DELETE', `${PATH}/subscriptions/${id}`)
  return pushState()
}

export const isOn = () => localStorage.getItem(KEPT) !== null

const key = async () => (await get<{ key: string | null }>(PATH)).key

async function subscription() {
  const registration = await navigator.serviceWorker.getRegistration('/push.js')
  return registration?.pushManager.getSubscription()
}
