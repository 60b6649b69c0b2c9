import { get } from '../shared/http'
import type { Me } from '../shared/model'
import { Refused } from '../shared/problem'

const OFFICER_ROLES = new Set([
  'COMMUNITY_OFFICER',
  'AUXILIARY_OFFICER',
  'STATION_HEAD',
  'DEPUTY_STATION_HEAD',
  'POLITICAL_INSTRUCTOR',
  'COMMAND_ROOM_DUTY',
])
export const LEAD_ROLES = new Set(['SUBDISTRICT_COORDINATOR', 'SUBDISTRICT_LEADER', 'STATION_HEAD'])
const FIELD_ROLES = new Set(['GRID_HEAD', 'GRID_WORKER', 'PART_TIME_GRID_WORKER'])

/** Who is at the screen, as the directory knows them. */
class Person {
  me = $state.raw<Me | null>(null)
  failure = $state.raw<unknown>(null)

  async meet() {
    this.failure = null
    try {
      this.me = await get<Me>('/api/grid/me')
    } catch (failure) {
      this.failure = failure
    }
  }

  forget() {
    this.me = null
    this.failure = null
  }

  /** Whether the login belongs to nobody in the directory. */
  get stranger(): boolean {
    return this.failure instanceof Refused && this.failure.problem.status === 403
  }

  /** Whether the person settles for an area how its people are told. */
  get leads(): boolean {
    return this.me?.postings.some(({ role }) => LEAD_ROLES.has(role)) ?? false
  }

  /** Whether the person answers for a place, and so may ask who would answer there. */
  get holdsOffice(): boolean {
    const roles = this.me?.postings.map(posting => posting.role) ?? []
    return [LEAD_ROLES, OFFICER_ROLES, FIELD_ROLES].some(office =>
      roles.some(role => office.has(role)),
    )
  }

  /** The screen the person most likely came for. */
  get home(): '/flag' | '/alerts' | '/cases' {
    const roles = this.me?.postings.map(posting => posting.role) ?? []
    if (roles.some(role => OFFICER_ROLES.has(role))) return '/alerts'
    return roles.some(role => FIELD_ROLES.has(role)) ? '/flag' : '/cases'
  }
}

export const person = new Person()
