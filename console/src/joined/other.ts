import { call } from '../shared/http'

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The id in an address of the console; null where only a number was given. */
export const idIn = (text: string): string | null => UUID.exec(text)?.[0].toLowerCase() ?? null

/** The case that somebody names by its number or its address; null where there is none to be seen. */
export async function named(text: string): Promise<string | null> {
  const id = idIn(text)
  if (id) return id
  const body = { number: text.trim(), limit: 1 }
  const found = await call<{ items: { id: string }[] }>('POST', '/api/cases/searches', { body })
  return found.items[0]?.id ?? null
}
