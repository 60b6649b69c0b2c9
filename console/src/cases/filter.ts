/** What a list of cases is narrowed by; null or empty leaves it open. */
export interface Filter {
  status: string | null
  category: string | null
  risk: string | null
  grid: string | null
  mine: string | null
}

export const FILTERS = ['status', 'category', 'risk', 'grid', 'mine'] as const

export const RISKS = ['RED', 'ORANGE', 'YELLOW', 'BLUE'] as const

/** Of all tracks, in the order a case goes through them. */
export const STATUSES = [
  'ASSIGNED',
  'REFERRED',
  'ACCEPTED',
  'MEDIATING',
  'SETTLED',
  'FAILED',
  'DISPOSED',
  'DONE',
  'CLEARED',
  'CLOSED',
  'WITHDRAWN',
  'MERGED',
] as const
