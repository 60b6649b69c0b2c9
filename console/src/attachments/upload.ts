import { token } from '../session/token.svelte'
import { callerHeaders } from '../shared/http'
import { type Problem, Refused, Unreachable } from '../shared/problem'

/**
 * Sends a form and tells how much of it has gone: `fetch` does not say. Throws as every call does.
 * @param onprogress hears shares from 0 to 1
 */
export function upload(
  path: string,
  form: FormData,
  key: string,
  onprogress: (share: number) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    const headers = { Accept: 'application/json', 'Idempotency-Key': key, ...callerHeaders() }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onprogress(loaded / total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return done()
      if (request.status === 401) token.lose()
      fail(new Refused(problemOf(request.status, request.responseText)))
    }
    request.onerror = () => fail(new Unreachable())
    request.onabort = () => fail(new Unreachable())
    request.send(form)
  })
}

/** What a service or the door says of a refusal; a bare status where it says nothing. */
export function problemOf(status: number, body: string): Problem {
  try {
    const said = JSON.parse(body)
    return { ...(said && typeof said === 'object' ? said : {}), status }
  } catch {
    return { status }
  }
}
