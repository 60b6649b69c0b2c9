import { get, withQuery } from '../shared/http'
import type { Boundaries, Me } from '../shared/model'

/** Every grid, and the outlines of the person's larger areas. */
export async function boundariesFor(me: Me | null): Promise<Boundaries> {
  const held = me?.postings.map(posting => posting.area) ?? []
  const own = new Set(held.map(({ code }) => code))
  const larger = (['COMMUNITY', 'POLICE_GRID'] as const).filter(kind =>
    held.some(area => area.kind === kind),
  )
  const [grids, ...outlines] = await Promise.all(
    ['GRID', ...larger].map(kind => get<Boundaries>(withQuery('/api/grid/boundaries', { kind }))),
  )
  const mine = outlines.flatMap(({ features }) => features.filter(f => own.has(f.properties.code)))
  return { type: 'FeatureCollection', features: [...(grids?.features ?? []), ...mine] }
}
