import { EventParser, type StreamEvent } from './events'

/** The service sends a comment each 15 s; twice that without a byte is a dead line. */
const SILENCE_MS = 40_000
const LONGEST_PAUSE_MS = 30_000

export interface Line {
  open(lastId: string | null, signal: AbortSignal): Promise<Response>
  /** The line stands; `resumed` says whether what was missed meanwhile will be sent. */
  opened(resumed: boolean): void
  event(event: StreamEvent): void
  closed(): void
  /** The token is no longer good: the line is given up. */
  unauthorised(): void
  pause(milliseconds: number): Promise<void>
}

/** Keeps one stream open until `signal` aborts, resuming after the last event that arrived. */
export async function follow(line: Line, signal: AbortSignal): Promise<void> {
  let lastId: string | null = null
  let failures = 0
  while (!signal.aborted) {
    try {
      const response = await line.open(lastId, signal)
      if (response.status === 401) return line.unauthorised()
      if (!response.ok || !response.body) throw new Error(`stream: ${response.status}`)
      line.opened(lastId !== null)
      failures = 0
      await read(response.body, (events, place) => {
        // A reset ends what could be resumed, unless it says where to go on from.
        const isReset = events.some(event => event.name === 'reset')
        lastId = place ?? (isReset ? null : lastId)
        events.forEach(line.event)
      })
    } catch {
      failures += 1
    }
    if (signal.aborted) return
    line.closed()
    await line.pause(backoff(failures, Math.random()))
  }
}

/** Doubles from one second to thirty, spread so that a restart is not met by everybody at once. */
export function backoff(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, 1_000 * 2 ** Math.max(0, failures - 1))
  return longest * (0.5 + chance / 2)
}

async function read(
  body: ReadableStream<Uint8Array>,
  heard: (events: StreamEvent[], place: string | null) => void,
) {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  const parser = new EventParser()
  for (;;) {
    const silence = setTimeout(() => reader.cancel(), SILENCE_MS)
    const { done, value } = await reader.read().finally(() => clearTimeout(silence))
    if (done) return
    const events = parser.feed(decoder.decode(value, { stream: true }))
    heard(events, parser.lastId)
  }
}
