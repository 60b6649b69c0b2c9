// What the directory answers with in the stand-in: enough for each of its pages to show something.
import {
  communities,
  feature,
  grids,
  mediator,
  people,
  personOf,
  policeGrid,
  team,
} from './demo.mjs'

const HOUR = 3_600_000
const ahead = hours => new Date(Date.now() + hours * HOUR).toISOString()
const STREET = { code: '110101001', name: '东华门街道', kind: 'SUBDISTRICT', path: [] }
const AREAS = [
  STREET,
  ...communities.map(({ code, name }) => ({ code, name, kind: 'COMMUNITY', path: [STREET] })),
  ...grids.map(({ code, name, parent }) => ({ code, name, kind: 'GRID', parent, path: [STREET] })),
  { ...policeGrid, kind: 'POLICE_GRID', path: [STREET] },
]
/** A grid that is no more, and still has a team and hours of duty. */
const ENDED = {
  code: '110101001005009',
  name: '东厂旧网格',
  kind: 'GRID',
  parent: '110101001005',
  path: [STREET],
  version: 2,
}
const YARD = {
  name: '东厂小院',
  venue: '东厂胡同 8 号院',
  hours: ['1-5 09:00-18:00'],
  openNow: true,
}
const HERE = { code: STREET.code, name: STREET.name }
const leads = who => who === 'coordinator-donghuamen'

/** The mediator has a seat, no office. */
const known = id => people[id] ?? { name: mediator.name, postings: [] }

const member = (id, who) => ({
  id,
  name: known(id).name,
  state: 'ACTIVE',
  skills: ['legal', '06'],
  languages: ['zh'],
  survivor: null,
  merged: [],
  postings: known(id).postings.map(({ id: posting, area, role }) => ({
    id: posting,
    area: area.code,
    role,
  })),
  moves: leads(who) && id !== who ? ['CHANGED', 'SUSPENDED', 'LEFT', 'MERGED'] : [],
  version: 2,
})

const offices = (id, who) =>
  known(id).postings.map(posting => ({
    ...posting,
    from: '2024-12-31T16:00:00Z',
    to: null,
    version: 1,
    mayChange: leads(who),
    mayWithdraw: false,
    withdrawn: false,
  }))

const turn = (from, hours, who, rota = 'rota-1') => ({
  area: HERE,
  role: 'SUBDISTRICT_COORDINATOR',
  rota,
  from: ahead(from),
  to: ahead(from + hours),
  member: who ? personOf(who) : null,
  mayFill: !who,
})

/** As it is drawn, where it is. */
const whole = area => ({
  parent: null,
  from: '2024-12-31T16:00:00Z',
  to: null,
  version: 1,
  boundary: [...grids, ...communities].some(({ code }) => code === area.code)
    ? feature(
        area.kind,
        [...grids, ...communities].find(({ code }) => code === area.code),
      ).geometry
    : null,
  ...area,
})

/** What a change of areas came to: all parts from tomorrow on, and something to see to. */
const changedTo = (id, parts) => ({
  at: ahead(12),
  areas: [
    ...(parts.some(({ code }) => code === id)
      ? []
      : [{ ...whole(AREAS.find(({ code }) => code === id)), to: ahead(12) }]),
    ...parts,
  ],
  warned: [],
  postings: [],
  open: {
    teams: [{ id: team.id, name: team.name }],
    duty: [],
    rotas: [],
    links: [],
    doors: [{ grid: id, street: '东厂胡同', first: 1, last: 19, side: 'ODD' }],
  },
})

export const DIRECTORY = [
  [
    'GET /api/grid/areas/:id',
    ({ id }) =>
      whole([...AREAS, ENDED].find(({ code }) => code === id) ?? { ...STREET, code: id, name: id }),
  ],
  ['POST /api/grid/areas/:id/split', ({ id, body }) => changedTo(id, body.parts)],
  ['POST /api/grid/areas/:id/merge', ({ id, body }) => changedTo(id, [body.into])],
  ['POST /api/grid/areas/:id/redraw', ({ id }) => changedTo(id, [])],
  ['POST /api/grid/areas/:id/retire', ({ id }) => changedTo(id, [])],
  [
    'GET /api/grid/postings',
    ({ query }) => ({
      items: [
        {
          id: `posting-${query.get('area')}`,
          member: personOf('worker-dongchang'),
          area: query.get('area'),
          role: 'GRID_WORKER',
          primary: true,
          from: '2024-12-31T16:00:00Z',
          to: null,
          version: 1,
        },
      ],
    }),
  ],
  [
    'GET /api/grid/search',
    ({ query }) => ({
      items: (query.get('what') === 'AREA'
        ? AREAS.map(({ code, name, kind }) => ({ what: 'AREA', id: code, name, kind, where: [] }))
        : Object.entries(people).map(([id, { name, postings }]) => ({
            what: 'MEMBER',
            id,
            name,
            kind: null,
            where: postings.map(({ area, role }) => ({ code: area.code, name: area.name, role })),
          }))
      ).filter(({ name }) => name.includes(query.get('q'))),
      next: null,
    }),
  ],
  [
    'GET /api/grid/members/inactive',
    ({ who }) => ({
      items: leads(who)
        ? [{ id: 'worker-dongchang', name: '周晓岚', state: 'INVITED', since: ahead(-2) }]
        : [],
    }),
  ],
  [
    'POST /api/grid/members',
    ({ body }) => ({
      member: { ...member('worker-dongchang'), name: body.name },
      invitation: { code: 'AZq4wgAAcACAAAAAAAAAAXr0n0cq2m7l0uQ', expiresAt: ahead(168) },
    }),
  ],
  ['GET /api/grid/members/:id', ({ id, who }) => member(id, who)],
  ['GET /api/grid/members/:id/postings', ({ id, who }) => ({ items: offices(id, who) })],
  [
    'GET /api/grid/members/:id/changes',
    () => ({
      items: [
        { act: 'JOINED', at: ahead(-300), by: 'worker-dongchang', byName: '周晓岚', reason: null },
      ],
    }),
  ],
  ['GET /api/grid/posting-versions', () => ({ items: [], next: null })],
  [
    'GET /api/grid/duty/sheet',
    () => ({
      now: [turn(-3, 8, 'coordinator-donghuamen')],
      next: [turn(24, 8, 'coordinator-donghuamen'), turn(48, 8, 'officer-dongchang')],
      empty: [turn(72, 8, null)],
    }),
  ],
  [
    'GET /api/grid/rotas',
    () => ({
      items: [
        {
          id: 'rota-1',
          name: '平安办值班',
          area: STREET.code,
          role: 'SUBDISTRICT_COORDINATOR',
          shifts: [{ start: '09:00', end: '18:00' }],
          crew: [personOf('coordinator-donghuamen'), personOf('officer-dongchang')],
          turnDays: 1,
          served: 'EVERY_DAY',
          from: ahead(-240),
          to: null,
          version: 1,
        },
      ],
    }),
  ],
  ['GET /api/grid/duty-swaps', () => ({ items: [] })],
  ['GET /api/grid/calendars', () => ({ items: [] })],
  ['GET /api/grid/teams/:id', () => ({ ...seated(team), yard: 'yard-1', version: 3 })],
  ['GET /api/grid/yards/:id', () => ({ id: 'yard-1', area: STREET.code, to: null, ...YARD })],
  ['GET /api/grid/yards', () => ({ items: [] })],
  [
    'GET /api/grid/leftovers',
    () => ({
      items: [
        {
          area: { code: ENDED.code, name: ENDED.name },
          ends: ahead(-48),
          teams: [{ id: team.id, name: team.name }],
          duty: [{ id: 'duty-1', role: 'GRID_WORKER', name: '示例人员' }],
          rotas: [],
        },
      ],
    }),
  ],
  [
    'GET /api/grid/staffing',
    () => ({
      at: ahead(0),
      partly: [],
      grids: { total: 32, fullyStaffed: 31 },
      policeGrids: { total: 1, fullyStaffed: 1 },
      vacancies: [
        { area: AREAS.at(-2), role: 'GRID_HEAD', since: ahead(-50), holder: null, backups: [] },
      ],
      expiring: [],
      overCapacity: [{ member: personOf('worker-dongchang'), grids: AREAS.slice(9, 12) }],
      gridsPerMember: 2,
    }),
  ],
  [
    'GET /api/grid/honours',
    () => ({
      items: [
        {
          id: 'honour-1',
          holder: 'UNIT',
          area: { id: STREET.code, name: STREET.name },
          team: null,
          member: null,
          title: '示例荣誉',
          level: 'CITY',
          year: 2025,
          times: 1,
          withdrawnAt: null,
          version: 1,
        },
      ],
    }),
  ],
  [
    'GET /api/grid/activities',
    () => ({
      items: [
        {
          id: 'activity-1',
          area: { id: STREET.code, name: STREET.name },
          theme: '主题党日（示例）',
          place: '社区活动室',
          heldOn: '2026-07-01',
          headcount: 18,
          items: [],
        },
      ],
    }),
  ],
]

/** Of the list of teams: where each sits, and who sits there. */
export const seated = each => ({
  ...each,
  kind: 'MEDIATION',
  level: 'YARD',
  areas: [STREET.code],
  covers: [HERE],
  categories: ['02', '06'],
  capacity: 20,
  yard: each.id === team.id ? YARD : null,
  seats: [{ member: personOf('officer-dongchang'), part: 'LEAD' }],
})
