import type { Me } from '../shared/model'

const LEADING = new Set([
  'SUBDISTRICT_COORDINATOR',
  'SUBDISTRICT_LEADER',
  'COMMUNITY_SECRETARY',
  'GRID_HEAD',
])

/**
 * Whether the person prints the poster of an area: who leads it or what lies above, and a grid head
 * also that of the community. The code of a grid begins with its community's.
 *
 * @param path the area and all above it
 */
export function mayPrint(postings: Me['postings'], path: string[]): boolean {
  const [own = ''] = path
  return postings.some(
    ({ role, area }) =>
      LEADING.has(role) &&
      (path.includes(area.code) ||
        (role === 'GRID_HEAD' && own !== '' && area.code.startsWith(own))),
  )
}
