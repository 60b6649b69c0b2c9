import type { AreaKind } from '../../shared/model'

/** Which offices an area of a kind has; the service has the last word. */
const ROLES: Record<AreaKind, string[]> = {
  DISTRICT: ['JUDICIAL_OFFICE', 'WOMENS_FEDERATION_CHAIR', 'AUDITOR'],
  SUBDISTRICT: [
    'SUBDISTRICT_COORDINATOR',
    'SUBDISTRICT_LEADER',
    'JUDICIAL_OFFICE',
    'WOMENS_FEDERATION_CHAIR',
    'AUDITOR',
  ],
  COMMUNITY: [
    'COMMUNITY_SECRETARY',
    'GRID_HEAD',
    'GRID_WORKER',
    'PART_TIME_GRID_WORKER',
    'WOMENS_FEDERATION_CHAIR',
  ],
  GRID: ['GRID_HEAD', 'GRID_WORKER', 'PART_TIME_GRID_WORKER'],
  POLICE_STATION: [
    'STATION_HEAD',
    'DEPUTY_STATION_HEAD',
    'POLITICAL_INSTRUCTOR',
    'COMMAND_ROOM_DUTY',
    'AUXILIARY_OFFICER',
    'AUDITOR',
  ],
  POLICE_GRID: ['COMMUNITY_OFFICER', 'AUXILIARY_OFFICER'],
}
const ANYWHERE = ['MEDIATOR', 'SOCIAL_WORKER', 'VOLUNTEER']

export const rolesOf = (kind: AreaKind): string[] => [
  ...ROLES[kind],
  ...(kind.startsWith('POLICE') ? [] : ANYWHERE),
]
