export interface Kept {
  accessToken: string
  idToken: string | null
  /** Milliseconds since the epoch. */
  expiresAt: number
}

const KEY = 'twogrids.session'

/**
 * The proof of who is here. It lives as long as the tab does, so that a shared computer forgets it
 * and two tabs can be two people.
 */
class Token {
  #kept = $state.raw<Kept | null>(restore())
  /** The person was here and the proof ran out: say so at the door. */
  expired = $state(false)

  get bearer(): string | null {
    return this.#kept?.accessToken ?? null
  }

  get idToken(): string | null {
    return this.#kept?.idToken ?? null
  }

  keep(kept: Kept) {
    sessionStorage.setItem(KEY, JSON.stringify(kept))
    this.#kept = kept
    this.expired = false
  }

  drop() {
    sessionStorage.removeItem(KEY)
    this.#kept = null
  }

  lose() {
    this.drop()
    this.expired = true
  }
}

export const token = new Token()

function restore(): Kept | null {
  if (typeof sessionStorage === 'undefined') return null
  const text = sessionStorage.getItem(KEY)
  const kept: Kept | null = text ? JSON.parse(text) : null
  return kept && kept.expiresAt > Date.now() ? kept : null
}
