import { token } from '../session/token.svelte'
import { language } from './i18n/language.svelte'
import { Refused, readProblem, Unreachable } from './problem'

interface Options {
  /** A file goes as it is, everything else as JSON. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** The headers every call carries: who asks, and the language problems and names come back in. */
export function callerHeaders(): Record<string, string> {
  const headers: Record<string, string> = { 'Accept-Language': language.current }
  if (token.bearer) headers.Authorization = `Bearer ${token.bearer}`
  return headers
}

/** Calls a service; throws `Refused` with its problem, or `Unreachable` when no answer came. */
export async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await answered(method, path, options)
  return (response.status === 204 ? undefined : await response.json()) as T
}

/** A page or a file that a service has, to be opened or printed. */
export async function page(method: string, path: string, body?: unknown): Promise<Blob> {
  const headers = { Accept: 'text/html, application/pdf, image/*, application/problem+json' }
  return (await answered(method, path, { body, headers })).blob()
}

/** The bytes of a file, whatever its type. */
export async function file(method: string, path: string, body?: unknown): Promise<Blob> {
  return (await answered(method, path, { body, headers: { Accept: '*/*' } })).blob()
}

async function answered(method: string, path: string, options: Options) {
  const response = await send(method, path, options)
  if (response.ok) return response
  if (response.status === 401) token.lose()
  throw new Refused(await readProblem(response))
}

export const get = <T>(path: string, signal?: AbortSignal) => call<T>('GET', path, { signal })

export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })

/** A path with its query; empty values are left out. */
export function withQuery(path: string, query: Record<string, string | number | null | undefined>) {
  const filled = Object.entries(query).filter(([, value]) => value != null && value !== '')
  if (filled.length === 0) return path
  return `${path}?${new URLSearchParams(filled.map(([name, value]) => [name, String(value)]))}`
}

async function send(method: string, path: string, { body, headers, signal }: Options) {
  const file = body instanceof Blob
  const type: Record<string, string> =
    body === undefined
      ? {}
      : { 'Content-Type': file ? body.type || 'application/octet-stream' : 'application/json' }
  try {
    return await fetch(path, {
      method,
      headers: { Accept: 'application/json', ...callerHeaders(), ...type, ...headers },
      body: body === undefined ? undefined : file ? body : JSON.stringify(body),
      signal,
    })
  } catch (failure) {
    if (signal?.aborted) throw failure
    throw new Unreachable()
  }
}
