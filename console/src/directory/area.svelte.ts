import { person } from '../session/person.svelte'
import { withQuery } from '../shared/http'
import { place } from '../shared/router.svelte'

/** The area that the screens of the directory are about: what the address says, else one's own. */
class Chosen {
  get code(): string | null {
    const own = person.me?.postings.find(({ primary }) => primary) ?? person.me?.postings[0]
    return place.query.get('area') ?? own?.area.code ?? null
  }
}

export const chosen = new Chosen()

/** A screen of the directory, about the area that is chosen now. */
export const withArea = (path: string) => withQuery(path, { area: place.query.get('area') })

/** The same screen, about another area. */
export const aboutArea = (code: string) => withQuery(place.path, { area: code })
