import type { Named } from '../../shared/model'
import { momentOf } from '../when'

export type Part = 'LEAD' | 'MEDIATOR' | 'SECRETARY'

export interface Seat {
  member: Named
  part: Part
}

/** What a team is, as the form has it. */
export interface Draft {
  name: string
  kind: string
  level: string
  areas: { code: string; name: string }[]
  categories: string[]
  capacity: number
  yard: string
  /** As a `datetime-local` says it; empty where it has no end. */
  to: string
}

export const KINDS = ['MEDIATION', 'COMMITTEE', 'COMMUNITY', 'CRIME', 'YOUTH']
export const LEVELS = ['YARD', 'SUBDISTRICT', 'AUTHORITY']
export const PARTS: Part[] = ['LEAD', 'SECRETARY', 'MEDIATOR']

/** For a term, and by decision only. */
export const isTaskForce = (kind: string) => ['COMMUNITY', 'CRIME', 'YOUTH'].includes(kind)

export const detailsOf = (draft: Draft) => ({
  name: draft.name.trim(),
  kind: draft.kind,
  level: draft.level,
  areas: draft.areas.map(({ code }) => code),
  categories: isTaskForce(draft.kind) ? [] : draft.categories,
  capacity: draft.capacity,
  yard: draft.yard || null,
  to: momentOf(draft.to),
})

export const seatsOf = (seats: Seat[]) =>
  seats.map(({ member, part }) => ({ member: member.id, part }))

/** The first who joins leads. Nobody sits twice. */
export function joined(seats: Seat[], { id, name }: Named): Seat[] {
  if (seats.some(({ member }) => member.id === id)) return seats
  const part = seats.some(seat => seat.part === 'LEAD') ? 'MEDIATOR' : 'LEAD'
  return [...seats, { member: { id, name }, part }]
}

/** One leads: whoever did sits on as a mediator. */
export function placed(seats: Seat[], id: string, part: Part): Seat[] {
  return seats.map(seat => {
    if (seat.member.id === id) return { ...seat, part }
    return part !== 'MEDIATOR' && seat.part === part ? { ...seat, part: 'MEDIATOR' } : seat
  })
}
