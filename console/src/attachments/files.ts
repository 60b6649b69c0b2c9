import type { Key } from '../shared/i18n/language.svelte'

/** What the service takes, as it knows a file by its bytes; the picker offers no other. */
export const PICTURES = 'image/jpeg,image/png,image/webp'
export const SOUNDS = 'audio/*,.mp3,.m4a,.aac,.ogg,.opus,.wav,.amr'
export const PAPERS = `application/pdf,${PICTURES}`

export const MOST_MEGABYTES = 20

export type Kind = 'PHOTO' | 'AUDIO' | 'DOCUMENT' | 'SIGNED_PAPER'

export const ACCEPTED: Record<Kind, string> = {
  PHOTO: PICTURES,
  AUDIO: SOUNDS,
  DOCUMENT: PAPERS,
  SIGNED_PAPER: PAPERS,
}

/** What can be said before a single byte is sent; null where nothing speaks against it. */
export function objection(file: Pick<Blob, 'size'>): Key | null {
  if (file.size === 0) return 'files.empty'
  if (file.size > MOST_MEGABYTES * 1024 * 1024) return 'files.tooLarge'
  return null
}

/** `2.4 MB`, in the unit that says something. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} kB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

export const isPicture = (type: string) => type.startsWith('image/')
export const isSound = (type: string) => type.startsWith('audio/')
