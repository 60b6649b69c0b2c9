/** Where the person is: a path and its query, in step with the address bar. */
class Place {
  path = $state('/')
  query = $state.raw(new URLSearchParams())

  constructor() {
    if (typeof window === 'undefined') return
    this.#read()
    window.addEventListener('popstate', () => this.#read())
  }

  go(to: string, { replace = false } = {}) {
    history[replace ? 'replaceState' : 'pushState'](null, '', to)
    this.#read()
    if (!replace) window.scrollTo(0, 0)
  }

  #read() {
    this.path = window.location.pathname
    this.query = new URLSearchParams(window.location.search)
  }
}

export const place = new Place()

/** Keeps plain clicks on own links inside the page. */
export function followLink(event: MouseEvent) {
  const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey)
  const link = (event.target as Element | null)?.closest?.('a')
  if (!plain || !link || link.target || link.origin !== window.location.origin) return
  if (link.hash && link.pathname === window.location.pathname) return
  event.preventDefault()
  place.go(link.pathname + link.search)
}
