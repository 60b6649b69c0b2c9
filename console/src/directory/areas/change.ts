import type { Area, AreaKind, Named } from '../../shared/model'
import { Refused } from '../../shared/problem'
import { momentOf } from '../when'

export type Shape = GeoJSON.Polygon | GeoJSON.MultiPolygon
export type Doing = 'split' | 'merge' | 'redraw' | 'retire'

/** An area as the directory knows it. */
export interface Known extends Area {
  kind: AreaKind
  parent: string | null
  boundary: Shape | null
  from: string
  to: string | null
  version: number
}

/** What an area is to be; of one that is there already with the version that was seen. */
export interface Draft {
  code: string
  name: string
  shape: Shape | null
  version?: number
}

/**
 * An office in an area that ends. `to` is where it goes on, with `AS_BACKUP` behind it in the other
 * rank, `END` ends it, empty is undecided.
 */
export interface Resting {
  id: string
  member: Named
  area: string
  role: string
  primary: boolean
  to: string
}

export const END = '-'
/** Of two who answered for what is joined one steps in for the other. */
export const AS_BACKUP = '/backup'

/** A piece of ground that is lost, gained or open. */
export interface Fault {
  squareMetres: number
  geometry: Shape
  problem?: string
}

/** What a change came to. */
export interface Changed {
  at: string
  areas: (Area & { from: string; to: string | null })[]
  warned: Fault[]
  postings: unknown[]
  open: {
    teams: unknown[]
    duty: unknown[]
    rotas: unknown[]
    links: unknown[]
    doors: { grid: string; street: string; first: number; last: number; side: string }[]
  }
}

const FLAT: AreaKind[] = ['GRID', 'POLICE_GRID']

/**
 * Only grids and police grids are divided and joined, and only while no end is known; all else is
 * made of what lies below.
 */
export const doings = ({ kind, to }: Pick<Known, 'kind' | 'to'>): Doing[] =>
  FLAT.includes(kind) && !to ? ['split', 'merge', 'redraw', 'retire'] : ['redraw', 'retire']

/** The beginning of a day in the areas' time; nothing where it is empty: that is now. */
export const beginning = (day: string) => momentOf(day ? `${day}T00:00` : '')

/** The boundaries in a GeoJSON text, each with the code and name that it brings; null where it is none. */
export function shapesIn(text: string): Draft[] | null {
  try {
    const found = drafts(JSON.parse(text))
    return found.length > 0 ? found : null
  } catch {
    return null
  }
}

function drafts(node: GeoJSON.GeoJSON): Draft[] {
  if (node.type === 'FeatureCollection') return node.features.flatMap(drafts)
  if (node.type === 'Polygon' || node.type === 'MultiPolygon')
    return [{ code: '', name: '', shape: node }]
  if (node.type !== 'Feature' || !node.geometry) return []
  const { code, name } = node.properties ?? {}
  return drafts(node.geometry).map(({ shape }) => ({
    code: String(code ?? ''),
    name: String(name ?? ''),
    shape,
  }))
}

/** A code below the same parent that none of those has. */
export function freeCode(like: string, taken: string[]): string {
  const digits = /\d+$/.exec(like)?.[0].slice(-(like.includes('P') ? 2 : 3)) ?? ''
  const head = like.slice(0, like.length - digits.length)
  const highest = taken
    .filter(code => code.startsWith(head) && code.length === like.length)
    .map(code => Number(code.slice(head.length)))
    .reduce((most, each) => Math.max(most, each), 0)
  return head + String(highest + 1).padStart(digits.length, '0')
}

/** What is drawn takes the place of what was there, in order; what brings no code keeps the old one. */
export function drawn(parts: Draft[], shapes: Draft[], next: (taken: string[]) => string): Draft[] {
  const known: Draft[] = []
  for (const [index, found] of shapes.entries()) {
    const old = parts.find(({ code }) => code === found.code) ?? parts[index]
    const code = found.code || old?.code || next([...parts, ...known].map(each => each.code))
    known.push({
      code,
      name: found.name || (old?.code === code ? old.name : ''),
      shape: found.shape,
    })
  }
  return known
}

/** A part as the call takes it: what goes on keeps what is not said. */
export const partOf = ({ code, name, shape, version }: Draft) => ({
  code: code.trim(),
  ...(name.trim() ? { name: name.trim() } : {}),
  ...(shape ? { geometry: shape } : {}),
  ...(version === undefined ? {} : { version }),
})

/** What becomes of the offices, as far as somebody has said. */
export const moves = (resting: Resting[]) =>
  resting
    .filter(({ to }) => to)
    .map(({ id, to }) => {
      if (to === END) return { posting: id }
      const code = to.replace(AS_BACKUP, '')
      return { posting: id, to: [code], ...(code === to ? {} : { primary: false }) }
    })

/** The areas that are no more afterwards. */
export function ending(doing: Doing, code: string, others: string[], parts: string[]): string[] {
  if (doing === 'redraw') return []
  return [code, ...others].filter(each => doing === 'retire' || !parts.includes(each))
}

/** Offices that the service still waits for a word about. */
export function undecided(failure: unknown): { id: string; member: string; area: string }[] {
  if (!(failure instanceof Refused)) return []
  const { undecided: left } = failure.problem as { undecided?: ReturnType<typeof undecided> }
  return left ?? []
}

/** Where the parts are not the whole. */
export function faults(failure: unknown): Fault[] {
  if (!(failure instanceof Refused)) return []
  return (failure.problem as { faults?: Fault[] }).faults ?? []
}
