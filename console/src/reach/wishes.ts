import type { Channel, Digest, Reach, Wishes } from '../shared/model'

/** What the form holds: every channel on offer, the chosen ones first and in order. */
export interface Form {
  channels: { channel: Channel; chosen: boolean }[]
  quiet: boolean
  from: string
  to: string
  zone: string
  daily: boolean
  digestFrom: Digest['from']
  digestAt: string
  language: string
}

const NIGHT = { from: '22:00', to: '07:00', zone: 'Asia/Shanghai' }

export function formOf(reach: Reach): Form {
  const chosen = reach.channels.filter(channel => reach.offered.includes(channel))
  const others = reach.offered.filter(channel => !chosen.includes(channel))
  return {
    channels: [
      ...chosen.map(channel => ({ channel, chosen: true })),
      ...others.map(channel => ({ channel, chosen: false })),
    ],
    quiet: reach.quiet !== null,
    ...(reach.quiet ?? NIGHT),
    daily: Boolean(reach.digest),
    digestFrom: reach.digest?.from ?? 'BLUE',
    digestAt: reach.digest?.at ?? '17:00',
    language: reach.language,
  }
}

export function wishesOf(form: Form): Wishes {
  const { from, to, zone } = form
  return {
    channels: form.channels.filter(({ chosen }) => chosen).map(({ channel }) => channel),
    quiet: form.quiet ? { from, to, zone } : null,
    digest: form.daily ? { from: form.digestFrom, at: form.digestAt } : null,
    language: form.language,
  }
}

/** The list with one entry a place further up or down; unchanged at the ends. */
export function moved<T>(list: T[], index: number, by: -1 | 1): T[] {
  const [low, high] = [Math.min(index, index + by), Math.max(index, index + by)]
  if (low < 0 || high >= list.length) return list
  return [
    ...list.slice(0, low),
    ...list.slice(high, high + 1),
    ...list.slice(low, high),
    ...list.slice(high + 1),
  ]
}
