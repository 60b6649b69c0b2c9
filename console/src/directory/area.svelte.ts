import { LEAD_ROLES, person } from '../session/person.svelte'
import { withQuery } from '../shared/http'
import type { AreaKind } from '../shared/model'
import { place } from '../shared/router.svelte'

/** The area that the screens of the directory are about: what the address says, else one's own. */
class Chosen {
  /** The area and all above it, once it was read. */
  path = $state.raw<string[]>([])
  kind = $state<AreaKind | null>(null)

  get code(): string | null {
    const own = person.me?.postings.find(({ primary }) => primary) ?? person.me?.postings[0]
    return place.query.get('area') ?? own?.area.code ?? null
  }

  /** Whether the reader may divide, join, redraw and retire it: coordinators, within their own. */
  get redrawn(): boolean {
    return (
      person.me?.postings.some(
        ({ role, area }) => role === 'SUBDISTRICT_COORDINATOR' && this.path.includes(area.code),
      ) ?? false
    )
  }

  /** Whether the reader leads it, or what lies above: else what would be changed would be refused. */
  get led(): boolean {
    return (
      person.me?.postings.some(
        ({ role, area }) => LEAD_ROLES.has(role) && this.path.includes(area.code),
      ) ?? false
    )
  }
}

export const chosen = new Chosen()

/** A screen of the directory, about the area that is chosen now. */
export const withArea = (path: string) => withQuery(path, { area: place.query.get('area') })

/** The same screen, about another area. */
export const aboutArea = (code: string) => withQuery(place.path, { area: code })
