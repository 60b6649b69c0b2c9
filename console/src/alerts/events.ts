export interface StreamEvent {
  id: string | null
  name: string
  data: string
}

/**
 * Reads server-sent events from text that arrives in pieces of any size (WHATWG HTML, 9.2.6).
 * Unlike the browser's EventSource, an event without data is given out too: a reset has none.
 */
export class EventParser {
  #rest = ''
  #skipLineFeed = false
  #id: string | null = null
  #lastId: string | null = null
  #name = ''
  #data: string[] = []

  /** The id in force after the last finished block, one that only carried an id included. */
  get lastId(): string | null {
    return this.#lastId
  }

  feed(piece: string): StreamEvent[] {
    const events: StreamEvent[] = []
    let text = this.#rest + (this.#skipLineFeed && piece.startsWith('\n') ? piece.slice(1) : piece)
    if (piece) this.#skipLineFeed = piece.endsWith('\r')
    for (let end = text.search(/[\r\n]/); end >= 0; end = text.search(/[\r\n]/)) {
      const event = this.#line(text.slice(0, end))
      if (event) events.push(event)
      text = text.slice(end + (text.startsWith('\r\n', end) ? 2 : 1))
    }
    this.#rest = text
    return events
  }

  #line(line: string): StreamEvent | null {
    if (line === '') return this.#dispatch()
    const colon = line.indexOf(':')
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') this.#data.push(value)
    else if (field === 'event') this.#name = value
    else if (field === 'id' && !value.includes('\0')) this.#id = value
    return null
  }

  #dispatch(): StreamEvent | null {
    const event = { id: this.#id, name: this.#name || 'message', data: this.#data.join('\n') }
    const empty = this.#name === '' && this.#data.length === 0
    this.#name = ''
    this.#data = []
    this.#lastId = this.#id
    return empty ? null : event
  }
}
