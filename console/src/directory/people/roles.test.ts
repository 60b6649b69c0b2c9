import { expect, test } from 'vitest'
import { rolesOf } from './roles'

test('an area of a kind offers its own offices, and helpers only outside of the police', () => {
  expect(rolesOf('GRID')).toContain('GRID_HEAD')
  expect(rolesOf('GRID')).toContain('VOLUNTEER')
  expect(rolesOf('GRID')).not.toContain('COMMUNITY_OFFICER')
  expect(rolesOf('POLICE_GRID')).toEqual(['COMMUNITY_OFFICER', 'AUXILIARY_OFFICER'])
  expect(rolesOf('POLICE_STATION')).not.toContain('MEDIATOR')
})
