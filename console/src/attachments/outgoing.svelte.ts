import { t } from '../shared/i18n/language.svelte'
import { explain } from '../shared/problem'
import { type Kind, MOST_MEGABYTES, objection } from './files'
import { upload } from './upload'

export interface Parcel {
  /** Makes a repetition harmless. */
  readonly key: string
  readonly caseId: string
  readonly file: File
  readonly kind: Kind
  readonly caption: string
  state: 'WAITING' | 'SENDING' | 'FAILED'
  /** From 0 to 1. */
  share: number
  failure: unknown
  /** Said by this device, before anything was sent. */
  refused: string | null
}

type Send = typeof upload

/**
 * Files on their way to their cases, one after the other: a phone's line carries no more. What
 * failed stays until it is sent again or dropped; nothing else waits for it.
 */
export class Outgoing {
  parcels = $state<Parcel[]>([])
  /** Counts what has arrived, so that lists know when to read again. */
  arrived = $state(0)
  #running = false
  readonly #send: Send

  constructor(send: Send = upload) {
    this.#send = send
  }

  of(caseId: string): Parcel[] {
    return this.parcels.filter(parcel => parcel.caseId === caseId)
  }

  add(caseId: string, files: Iterable<File>, kind: Kind, caption = ''): Promise<void> {
    for (const file of files) {
      const no = objection(file)
      this.parcels.push({
        key: crypto.randomUUID(),
        caseId,
        file,
        kind,
        caption,
        state: no ? 'FAILED' : 'WAITING',
        share: 0,
        failure: null,
        refused: no ? t(no, { most: MOST_MEGABYTES }) : null,
      })
    }
    return this.#run()
  }

  again(key: string): Promise<void> {
    const parcel = this.parcels.find(each => each.key === key)
    if (parcel && parcel.state === 'FAILED') {
      parcel.state = 'WAITING'
      parcel.failure = null
    }
    return this.#run()
  }

  drop(key: string) {
    this.parcels = this.parcels.filter(parcel => parcel.key !== key || parcel.state === 'SENDING')
  }

  async #run() {
    if (this.#running) return
    this.#running = true
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#deliver(next)
    } finally {
      this.#running = false
    }
  }

  #next() {
    return this.parcels.find(({ state }) => state === 'WAITING')
  }

  async #deliver(parcel: Parcel) {
    parcel.state = 'SENDING'
    parcel.share = 0
    const form = new FormData()
    form.append('file', parcel.file)
    form.append('kind', parcel.kind)
    if (parcel.caption) form.append('caption', parcel.caption)
    const path = `/api/cases/${encodeURIComponent(parcel.caseId)}/attachments`
    try {
      await this.#send(path, form, parcel.key, share => {
        parcel.share = share
      })
      this.parcels = this.parcels.filter(({ key }) => key !== parcel.key)
      this.arrived++
    } catch (failure) {
      parcel.failure = failure
      parcel.state = 'FAILED'
    }
  }
}

/** Why a parcel did not arrive, in the reader's language. */
export const whyNot = ({ refused, failure }: Parcel) => refused ?? explain(failure)

export const outgoing = new Outgoing()

// What has not gone yet is lost with the page: the browser asks before.
if (typeof window !== 'undefined') {
  window.addEventListener('beforeunload', event => {
    if (outgoing.parcels.length > 0) event.preventDefault()
  })
}
