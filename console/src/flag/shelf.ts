import { type DBSchema, openDB } from 'idb'
import type { Draft } from './draft'

interface Shelves extends DBSchema {
  drafts: { key: string; value: Draft }
}

/**
 * Keeps one unsent report per person on this device. IndexedDB and not localStorage: the text is
 * about people. It goes when the report is accepted and when the person signs out.
 */
const shelves = () =>
  openDB<Shelves>('twogrids', 1, {
    upgrade: database => {
      database.createObjectStore('drafts')
    },
  })

export const takeDraft = async (who: string) => (await shelves()).get('drafts', who)

export const keepDraft = async (who: string, draft: Draft) =>
  (await shelves()).put('drafts', draft, who)

export const dropDraft = async (who: string) => (await shelves()).delete('drafts', who)
