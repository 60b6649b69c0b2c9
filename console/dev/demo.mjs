// A small stand-in for Donghuamen: eight communities of four grids, invented people.
const RECTANGLES = [
  ['110101001007', '南池子', 0.3958, 0.9075, 0.4015, 0.91055],
  ['110101001006', '智德', 0.3958, 0.91055, 0.4015, 0.915],
  ['110101001002', '银闸', 0.3958, 0.915, 0.4015, 0.9245],
  ['110101001005', '东厂', 0.4015, 0.9195, 0.4056, 0.9245],
  ['110101001014', '韶九', 0.4015, 0.914, 0.4056, 0.9195],
  ['110101001015', '王府井', 0.4015, 0.9075, 0.41095, 0.914],
  ['110101001009', '灯市口', 0.4056, 0.914, 0.41095, 0.9195],
  ['110101001001', '多福巷', 0.4056, 0.9195, 0.41095, 0.9245],
]
const ORDINALS = ['一', '二', '三', '四']
const DONGCHANG = '110101001005'

export const communities = RECTANGLES.map(([code, name, w, s, e, n]) => ({
  code,
  name,
  box: [116 + w, 39 + s, 116 + e, 39 + n],
}))

export const grids = communities.flatMap(({ code, name, box: [w, s, e, n] }) => {
  const [x, y] = [(w + e) / 2, (s + n) / 2]
  const quarters = [
    [w, y, x, n],
    [x, y, e, n],
    [w, s, x, y],
    [x, s, e, y],
  ]
  return quarters.map((box, index) => ({
    code: `${code}00${index + 1}`,
    name: `${name}${ORDINALS[index]}网格`,
    parent: code,
    box,
  }))
})

export const feature = (kind, { code, name, parent = null, box: [w, s, e, n] }) => ({
  type: 'Feature',
  properties: { code, name, kind, parent },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  },
})

export const policeGrid = {
  code: '110101001000P01',
  name: '东厂警格',
  box: communities.find(({ code }) => code === DONGCHANG).box,
}

const posted = (kind, area, role) => [
  { id: `post-${role}`, area: { kind, code: area.code, name: area.name }, role, primary: true },
]
const ownGrid = grids.find(({ code }) => code === `${DONGCHANG}001`)
const street = { code: '110101001', name: '东华门街道' }

export const people = {
  'worker-dongchang': { name: '周晓岚', postings: posted('GRID', ownGrid, 'GRID_WORKER') },
  'officer-dongchang': {
    name: '陈志远',
    postings: posted('POLICE_GRID', policeGrid, 'COMMUNITY_OFFICER'),
  },
  'coordinator-donghuamen': {
    name: '孙丽萍',
    postings: posted('SUBDISTRICT', street, 'SUBDISTRICT_COORDINATOR'),
  },
}

export const team = { id: 'team-1', name: '东厂社区调解小院' }
export const otherTeam = { id: 'team-2', name: '街道人民调解委员会' }
export const mediator = { id: 'mediator-dongchang', name: '李建国' }
export const personOf = login => ({ id: login, name: people[login].name })

/** Whose number is not verified, those on duty first. */
export const unreached = () =>
  Object.entries(people).map(([login, { name, postings }], index) => ({
    member: { id: login, name },
    phone: index === 1 ? 'NONE' : 'NOT_VERIFIED',
    onDuty: index < 2,
    posts: postings.map(({ area, role }) => ({ area, role })),
  }))

/** The areas for which somebody settles how people are told. */
export const ledBy = login =>
  login === 'coordinator-donghuamen'
    ? [
        { ...street, kind: 'SUBDISTRICT' },
        ...communities.map(({ code, name }) => ({ code, name, kind: 'COMMUNITY' })),
        ...grids.map(({ code, name }) => ({ code, name, kind: 'GRID' })),
      ].sort((a, b) => (a.code < b.code ? -1 : 1))
    : []

const NAMES = [
  ['0101', '夫妻纠纷', 'Marital dispute', 'MEDIABLE', 30, true],
  ['0103', '赡养纠纷', 'Support of elders', 'MEDIABLE', 30, true],
  ['0109', '家庭暴力', 'Domestic violence', 'REFER', null, false],
  ['0201', '通行采光', 'Passage and light', 'MEDIABLE', 15, false],
  ['0202', '漏水', 'Water leak', 'MEDIABLE', 15, false],
  ['0204', '喂养流浪猫', 'Stray-cat feeding', 'MEDIABLE', 15, false],
  ['0301', '生活噪声', 'Domestic noise', 'CONDITIONAL', 7, true],
  ['0601', '不供暖', 'No heat', 'MEDIABLE', 1, false],
  ['0602', '供暖改造纠纷', 'Heating retrofit', 'MEDIABLE', 30, false],
  ['1503', '殴打伤害', 'Assault', 'REFER', null, false],
]
const FACTORS = [
  ['WEAPON', '持械', 'Weapon'],
  ['THREAT', '扬言自杀或伤人', 'Threat to life'],
  ['VIOLENCE', '对人动手', 'Violence'],
  ['INJURY', '有人受伤', 'Injury'],
  ['REPEAT', '90天内三次以上', 'Repeated'],
  ['MINOR', '涉未成年人', 'A minor'],
  ['ELDER', '涉老人', 'An elder'],
  ['GROUP5', '五人以上', 'Five or more people'],
]

export const categories = english =>
  NAMES.map(([code, zh, en, mode, days, dangerQuestion]) => ({
    code,
    name: english ? en : zh,
    group: code.slice(0, 2),
    mode,
    days,
    dangerQuestion,
    restricted: code === '0109',
  }))
export const factors = english =>
  FACTORS.map(([code, zh, en]) => ({ code, name: english ? en : zh }))

const WORDS = [
  ['0602', /供暖|暖气|管道|heating/],
  ['0202', /漏水|leak/],
  ['0301', /噪|吵|noise/],
  ['0101', /夫妻|husband|wife/],
  ['1503', /殴打|打伤/],
]
export const proposals = text => ({
  categories: WORDS.flatMap(([code, words]) => {
    const hit = words.exec(text)
    return hit ? [{ code, score: 0.8, words: [hit[0]] }] : []
  }),
  riskFactors: /老人|elder/.test(text) ? [{ code: 'ELDER', words: ['老人'] }] : [],
})

export const similar = [
  {
    similarity: 0.47,
    sameGrid: true,
    days: 9,
    sessions: 2,
    onTheSpot: false,
    agreement: 'WRITTEN',
    relapses: 1,
    closed: true,
  },
  {
    similarity: 0.21,
    sameGrid: false,
    days: 0,
    sessions: 0,
    onTheSpot: true,
    agreement: 'ORAL',
    relapses: 0,
    closed: false,
  },
]
