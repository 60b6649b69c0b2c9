import { pointAt } from '../flag/position'
import type { Danger, Missing } from '../flag/report'
import type { Point } from '../shared/model'

/** What is asked about: a report without words and people. */
export interface Matter {
  category: string
  location?: Point
  address?: string
  riskFactors: string[]
  danger?: Danger
}

/** What the person has chosen so far. */
export interface Chosen {
  category: string | null
  danger: Danger | null
  riskFactors: string[]
  point: Point | null
  address?: string
}

/** What must still be answered before it can be asked. */
export function missing({ category, danger }: Chosen, asksDanger: boolean): Missing[] {
  const gaps: Missing[] = []
  if (category === null) gaps.push('category')
  if (asksDanger && danger === null) gaps.push('danger')
  return gaps
}

/** The call's body; without a place it counts for the person's own grid. */
export function matterOf(chosen: Chosen, asksDanger: boolean): Matter {
  const { category, danger, riskFactors, point, address } = chosen
  return {
    category: category ?? '',
    ...(point ? { location: point } : {}),
    ...(address?.trim() ? { address: address.trim() } : {}),
    riskFactors: [...riskFactors].sort(),
    ...(asksDanger && danger ? { danger } : {}),
  }
}

const MOST_NORTH = 90
const MOST_EAST = 180

/**
 * A point that was typed, latitude first as maps show it or longitude first as files have it:
 * within China the larger of the two is the longitude. Null where it is none.
 */
export function typedPoint(text: string): Point | null {
  const numbers = text.trim().split(/\s*[,，;；\s]\s*/)
  if (numbers.length !== 2 || numbers.some(number => !/^-?\d+(\.\d+)?$/.test(number))) return null
  const [one = 0, other = 0] = numbers.map(Number)
  const [lat, lon] = Math.abs(one) <= Math.abs(other) ? [one, other] : [other, one]
  return Math.abs(lat) <= MOST_NORTH && Math.abs(lon) <= MOST_EAST ? pointAt(lon, lat) : null
}
