import type { Area, AreaKind, CalmWindow } from '../shared/model'

/** How long a window may last, in hours; the service takes twelve at most. */
export const HOURS = [1, 2, 4, 8, 12]

const HOUR = 3_600_000
/** The installation's own time, in which people plan wherever the screen stands. */
const OFFSET = '+08:00'
const AHEAD = 8 * HOUR

/** What a window begins with: the hour `2026-12-01T18:05`, as `datetime-local` wants it. */
export const localOf = (at: number) => new Date(at + AHEAD).toISOString().slice(0, 16)

/** From then for so many hours. */
export function span(local: string, hours: number): { from: string; to: string } {
  const from = Date.parse(`${local}:00${OFFSET}`)
  return { from: seconds(from), to: seconds(from + hours * HOUR) }
}

/** Whether nothing of it lies ahead: there is nothing to plan. */
export const isOver = (to: string, now: number) => Date.parse(to) <= now

export const isLasting = ({ from, to }: CalmWindow, now: number) =>
  Date.parse(from) <= now && !isOver(to, now)

/** Those that are not over, with what the person at the screen may do about each. */
export function shown(windows: CalmWindow[], own: Area[], now: number) {
  const mine = new Set(own.map(({ code }) => code))
  return windows
    .filter(({ to }) => !isOver(to, now))
    .map(window => ({
      ...window,
      lasting: isLasting(window, now),
      mayEnd: mine.has(window.area.code),
    }))
}

const DEPTHS: Record<AreaKind, number> = {
  DISTRICT: 0,
  SUBDISTRICT: 0,
  COMMUNITY: 1,
  GRID: 2,
  POLICE_STATION: 0,
  POLICE_GRID: 1,
}

/** An area's name, set in by how deep it lies below the first of them. */
export function indented({ name, kind }: Area & { kind: AreaKind }, first: AreaKind): string {
  return '\u3000'.repeat(Math.max(0, DEPTHS[kind] - DEPTHS[first])) + name
}

const seconds = (at: number) => `${new Date(at).toISOString().slice(0, 19)}Z`
