// A stack to look at the console with, when none is running: built files, a sign-in page, and
// answers of the three services from memory. `npm run mock`, then http://localhost:8090, or behind
// live reload: TWOGRIDS=http://localhost:8090 npm run dev.
import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import * as demo from './demo.mjs'
import { DIRECTORY, seated } from './directory.mjs'

const PORT = Number(process.env.PORT ?? 8090)
const DIST = new URL('../dist/', import.meta.url)
const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }
const MINUTE = 60_000

const cases = []
const alerts = []
const windows = []
const streams = new Set()
const byKey = new Map()
let sequence = 0

const ago = minutes => new Date(Date.now() - minutes * MINUTE).toISOString()
const within = ({ box: [w, s, e, n] }, [x, y]) => x >= w && x <= e && y >= s && y <= n

function wouldBe(who, body, minutesAgo = 0, alerting = 'TOLD') {
  const grid = body.location
    ? demo.grids.find(area => within(area, body.location.coordinates))
    : demo.grids.find(area => area.code === demo.people[who].postings[0].area.code)
  const refer = ['0109', '1503'].includes(body.category)
  const risk = refer ? 'RED' : body.riskFactors.length > 1 ? 'ORANGE' : 'YELLOW'
  return {
    id: randomUUID(),
    number: `DHM-2026-${String(cases.length + 118).padStart(6, '0')}`,
    status: refer ? 'REFERRED' : 'ASSIGNED',
    risk,
    restricted: body.category === '0109',
    grid: grid ? { code: grid.code, name: grid.name } : null,
    policeGrid: { code: demo.policeGrid.code, name: demo.policeGrid.name },
    team: refer ? null : demo.team,
    handler: refer ? demo.personOf('officer-dongchang') : demo.mediator,
    owner: demo.personOf('coordinator-donghuamen'),
    officer: demo.personOf('officer-dongchang'),
    deadlines: [
      { kind: 'ACCEPT', due: ago(minutesAgo - (risk === 'RED' ? 15 : 24 * 60)) },
      { kind: 'CONTACT', due: ago(minutesAgo - 48 * 60) },
      { kind: 'SETTLE', due: ago(minutesAgo - 15 * 24 * 60) },
    ],
    alerting,
    version: 1,
    receivedAt: ago(minutesAgo),
    reporter: { ...demo.personOf(who), kind: 'MEMBER', resident: null },
    callNow:
      alerting === 'PENDING'
        ? { officer: demo.personOf('officer-dongchang').name, phone: '010-5555 0110' }
        : null,
    publicOrder: body.category.startsWith('13'),
    byLaw: false,
    representatives: [],
    ...body,
    journal: [
      { at: ago(minutesAgo), kind: 'OPENED', text: '网格上报', by: demo.personOf(who) },
      { at: ago(minutesAgo), kind: 'ROUTED', text: '按位置和类别分派', by: null },
    ],
  }
}

function open(who, body, minutesAgo = 0, alerting = 'TOLD') {
  const opened = wouldBe(who, body, minutesAgo, alerting)
  cases.unshift(opened)
  tell(opened, minutesAgo)
  return opened
}

function tell({ id, number, category, risk, restricted, grid, title }, minutesAgo) {
  sequence += 1
  const patience = { RED: 15, ORANGE: 120, YELLOW: 24 * 60, BLUE: 24 * 60 }[risk]
  const alert = {
    id: randomUUID(),
    sequence,
    kind: 'OFFICER',
    state: 'OPEN',
    risk,
    post: null,
    case: {
      id,
      number,
      category: restricted ? null : category,
      risk,
      restricted,
      grid: restricted ? null : grid,
    },
    raisedAt: ago(minutesAgo),
    changedAt: ago(minutesAgo),
    acknowledgeBy: ago(minutesAgo - patience),
    acknowledgedAt: null,
    snoozedUntil: null,
    text: restricted ? '' : title,
  }
  alerts.push(alert)
  send(alert)
}

const send = alert => {
  for (const stream of streams) {
    stream.write(`id: ${alert.sequence}\nevent: alert\ndata: ${JSON.stringify(alert)}\n\n`)
  }
}

function change(found, text, who, changes = {}) {
  found.journal.push({ at: ago(0), kind: 'CHANGED', text, by: demo.personOf(who) })
  return Object.assign(found, changes, { version: found.version + 1 })
}

function shown({ journal, ...found }, who) {
  const desk = who !== 'worker-dongchang'
  const moves = []
  if (found.status === 'ASSIGNED' && desk) moves.push('ACCEPT', 'REFUSE')
  if (desk) moves.push('HAND_OVER')
  if (who === 'coordinator-donghuamen') moves.push('OVERRIDE')
  moves.push('DISCLOSE')
  const masked = found.parties.map(({ name, phone }) => ({
    name: `${name.slice(0, 1)}**`,
    phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`,
    address: '***',
  }))
  return { ...found, parties: masked, masked: true, moves }
}

const VAPID_KEY =
  'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U'
const RISKS = ['RED', 'ORANGE', 'YELLOW', 'BLUE']
const reach = {
  version: 1,
  channels: ['SMS', 'EMAIL'],
  offered: ['PUSH', 'SMS', 'VOICE', 'EMAIL'],
  quiet: null,
  digest: null,
  language: 'zh-CN',
  phone: 'NOT_VERIFIED',
  number: '139****0001',
}

const urgency = ({ risk, acknowledgeBy, id }) => `${RISKS.indexOf(risk)} ${acknowledgeBy} ${id}`

function page(all, query) {
  const limit = Number(query.get('limit') ?? 50)
  const from = Number(query.get('cursor') ?? 0)
  const found = all
    .filter(({ state }) => state === query.get('state'))
    .sort((a, b) => (urgency(a) < urgency(b) ? -1 : 1))
  const next = from + limit < found.length ? String(from + limit) : null
  return { items: found.slice(from, from + limit), next }
}

function acknowledge(id) {
  const alert = alerts.find(held => held.id === id)
  sequence += 1
  const noted = { state: 'ACKNOWLEDGED', acknowledgedAt: ago(0), snoozedUntil: null, sequence }
  Object.assign(alert, noted)
  send(alert)
  return alert
}

function putOff(id, until) {
  const alert = alerts.find(held => held.id === id)
  if (alert.risk === 'RED') throw new Problem(409, '红色预警不能推迟')
  sequence += 1
  Object.assign(alert, { snoozedUntil: until, changedAt: ago(0), sequence })
  send(alert)
  setTimeout(() => {
    if (alert.snoozedUntil !== until) return
    sequence += 1
    Object.assign(alert, { snoozedUntil: null, changedAt: ago(0), sequence })
    send(alert)
  }, Date.parse(until) - Date.now())
  return alert
}

function planned({ area: code, from, to }, who) {
  const area = demo.ledBy(who).find(led => led.code === code)
  if (!area) throw new Problem(403, '不在您的辖区内')
  if (Date.parse(to) <= Date.now()) {
    throw new Problem(400, '时段无效', [{ field: 'to', message: '结束须晚于现在' }])
  }
  const made = { id: randomUUID(), area, from, to, madeBy: demo.personOf(who), madeAt: ago(0) }
  windows.push({ ...made, endedBy: null })
  return windows.at(-1)
}

class Problem extends Error {
  constructor(status, title, violations) {
    super(title)
    this.body = { type: 'about:blank', title, status, violations }
  }
}

function flag(who, body, request) {
  const key = request.headers['idempotency-key']
  const text = JSON.stringify(body)
  const before = byKey.get(key)
  if (before && before.text !== text) throw new Problem(409, '该键已用于另一份内容')
  if (body.narrative.length > 5000) {
    throw new Problem(400, '内容不合规', [{ field: 'narrative', message: '最多 5000 字' }])
  }
  const opened = before?.opened ?? open(who, body)
  byKey.set(key, { text, opened })
  return shown(opened, who)
}

function matching(query) {
  return cases.filter(found =>
    ['status', 'category', 'risk'].every(
      name => !query.get(name) || query.get(name) === found[name],
    ),
  )
}

function routing() {
  return {
    decidedAt: ago(1),
    directoryVersion: 41,
    reasons: [
      { code: 'POINT', text: '位置落在东厂一网格，属东厂警格' },
      { code: 'MEDIABLE', text: '供暖改造纠纷可调解，由小院和供暖单位办理' },
      { code: 'NEAREST', text: '东厂社区调解小院最近，在办 3 件，未满 12 件' },
    ],
    alternatives: [
      { team: demo.otherTeam, reasons: [{ code: 'FARTHER', text: '层级较远：社区小院优先' }] },
    ],
  }
}

const find = id => {
  const found = cases.find(held => held.id === id)
  if (!found) throw new Problem(404, '没有找到')
  return found
}
const fileOf = (held, id) => {
  const found = held.files?.find(item => item.id === id)
  if (!found) throw new Problem(404, '没有找到')
  return found
}

/** As the service: the type is what the bytes say. */
const SNIFFED = [
  ['image/jpeg', 'ffd8ff', 'PHOTO'],
  ['image/png', '89504e47', 'PHOTO'],
  ['audio/mpeg', '494433', 'AUDIO'],
  ['application/pdf', '25504446', 'DOCUMENT'],
]

async function attach(held, who, parts) {
  const form = await parts()
  const bytes = Buffer.from(await form.get('file').arrayBuffer())
  const known = SNIFFED.find(([, magic]) => bytes.toString('hex', 0, 8).startsWith(magic))
  if (!known) throw new Problem(415, '不支持这种文件')
  const item = {
    id: randomUUID(),
    kind: form.get('kind') ?? known[2],
    type: known[0],
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    caption: form.get('caption'),
    by: demo.people[who],
    at: new Date().toISOString(),
    hint:
      known[2] === 'PHOTO'
        ? { lon: 116.4026, lat: 39.9232, takenAt: new Date().toISOString() }
        : null,
    withdrawn: null,
    mayOpen: true,
    mayGetOriginal: true,
    mayWithdraw: true,
  }
  held.files = [...(held.files ?? []), { ...item, bytes }]
  return item
}

const collection = (kind, areas) => ({
  type: 'FeatureCollection',
  features: areas.map(area => demo.feature(kind, area)),
})

const CALLS = [
  ['GET /api/grid/me', ({ who }) => ({ ...demo.people[who], id: who, login: who, teams: [] })],
  [
    'GET /api/grid/boundaries',
    ({ query }) =>
      query.get('kind') === 'GRID'
        ? collection('GRID', demo.grids)
        : collection('POLICE_GRID', [demo.policeGrid]),
  ],
  ['GET /api/grid/areas', () => ({ items: demo.grids, next: null })],
  [
    'GET /api/grid/locate',
    ({ query }) => {
      const grid = demo.grids.find(area =>
        within(area, [Number(query.get('lon')), Number(query.get('lat'))]),
      )
      const officer = demo.personOf('officer-dongchang')
      const worker = demo.personOf('worker-dongchang')
      return {
        grid: grid ?? null,
        policeGrid: grid ? demo.policeGrid : null,
        responsible: grid
          ? [
              { member: worker, role: 'GRID_WORKER', area: grid.code, primary: true },
              {
                member: officer,
                role: 'COMMUNITY_OFFICER',
                area: demo.policeGrid.code,
                primary: true,
              },
              { member: demo.mediator, role: 'COMMUNITY_OFFICER', area: grid.code, primary: false },
            ]
          : [],
      }
    },
  ],
  ...DIRECTORY,
  ['GET /api/grid/teams', () => ({ items: [demo.team, demo.otherTeam].map(seated) })],
  [
    'GET /api/grid/members',
    () => ({
      items: [
        ...Object.keys(demo.people).map(id => ({
          ...demo.personOf(id),
          active: true,
          roles: demo.people[id].postings.map(({ role }) => role),
        })),
        { ...demo.mediator, active: true, roles: ['MEDIATOR'] },
      ],
    }),
  ],
  ['GET /api/cases/categories', ({ english }) => ({ items: demo.categories(english) })],
  ['GET /api/cases/risk-factors', ({ english }) => ({ items: demo.factors(english) })],
  ['POST /api/cases/proposals', ({ body }) => demo.proposals(body.text)],
  ['POST /api/cases', ({ who, body, request }) => flag(who, body, request)],
  [
    'GET /api/cases',
    ({ query, who }) => ({ items: matching(query).map(c => shown(c, who)), next: null }),
  ],
  [
    'POST /api/cases/searches',
    ({ body, who }) => {
      if (body.party && !body.purpose) {
        throw new Problem(400, '内容不合规', [{ field: 'purpose', message: '请写明目的' }])
      }
      const [last = ''] = [body.cursor].filter(Boolean)
      const hits = cases.filter(
        found =>
          !found.restricted &&
          (body.text ?? '').split(/\s+/).every(word => found.narrative.includes(word)) &&
          (!body.number || found.number === body.number) &&
          ['status', 'category', 'risk'].every(
            name => !body[name] || body[name].includes(found[name]),
          ),
      )
      const from = hits.findIndex(({ id }) => id === last) + 1
      const items = hits.slice(from, from + 2).map(found => shown(found, who))
      return { items, next: from + 2 < hits.length ? items.at(-1).id : null }
    },
  ],
  [
    'POST /api/cases/hints',
    ({ body }) => ({
      items: cases
        .filter(found => !found.restricted && found.category.startsWith(body.category.slice(0, 2)))
        .map(found => ({ ...found, metres: 38, similarity: 0.62 })),
    }),
  ],
  ['POST /api/cases/what-if', ({ who, body }) => ({ ...wouldBe(who, body), routing: routing() })],
  ['GET /api/cases/:id/similar', ({ id }) => ({ items: find(id).restricted ? [] : demo.similar })],
  ['GET /api/cases/:id', ({ id, who }) => shown(find(id), who)],
  ['GET /api/cases/:id/routing', routing],
  ['GET /api/cases/:id/contacts', () => ({ moves: ['CONTACT', 'FEEDBACK'] })],
  [
    'GET /api/cases/:id/pause',
    () => ({
      paused: null,
      reasons: ['APPRAISAL', 'WORKS'],
      latest: '2026-12-20',
      mayResume: false,
    }),
  ],
  ['GET /api/cases/:id/visits', () => ({ due: null, waiting: [], items: [] })],
  [
    'GET /api/cases/:id/assessment',
    ({ id }) => {
      const { risk } = cases.find(it => it.id === id)
      const nothing = { reasons: [], confirmed: null, earlier: [], doubt: null, moves: [] }
      return { risk, proposed: risk, score: 0, ...nothing }
    },
  ],
  [
    'GET /api/cases/:id/protection',
    () => ({ papers: [], referrals: [], contact: null, knows: [] }),
  ],
  ['GET /api/cases/:id/mediation', () => ({ items: [] })],
  [
    'GET /api/cases/:id/attachments',
    ({ id }) => ({ items: (find(id).files ?? []).map(({ bytes, ...item }) => item), mayAdd: true }),
  ],
  ['POST /api/cases/:id/attachments', ({ id, who, parts }) => attach(find(id), who, parts)],
  ['GET /api/cases/:id/attachments/:file', ({ id, file }) => fileOf(find(id), file).bytes],
  [
    'POST /api/cases/:id/attachments/:file/original',
    ({ id, file }) => fileOf(find(id), file).bytes,
  ],
  [
    'POST /api/cases/:id/attachments/:file/withdrawal',
    ({ id, file, who, body }) => {
      const withdrawn = { by: demo.people[who], at: new Date().toISOString(), reason: body.reason }
      const { bytes, ...item } = Object.assign(fileOf(find(id), file), {
        withdrawn,
        mayOpen: false,
        mayWithdraw: false,
      })
      return item
    },
  ],
  ['GET /api/cases/:id/additions', ({ id }) => ({ items: find(id).additions ?? [] })],
  [
    'POST /api/cases/:id/additions',
    ({ id, who, body }) => {
      const found = find(id)
      const reporter = { ...demo.personOf(who), kind: 'MEMBER', resident: null }
      const at = new Date().toISOString()
      const item = { danger: null, ...body, id: randomUUID(), at, words: body.narrative, reporter }
      found.additions = [...(found.additions ?? []), item]
      change(found, '又有人反映同一件事', who, {})
      return { id: item.id, case: { id, number: found.number, status: found.status } }
    },
  ],
  ['GET /api/cases/:id/links', () => ({ items: [] })],
  ['GET /api/cases/:id/merged', () => ({ items: [] })],
  ['GET /api/cases/:id/slips', () => ({ items: [] })],
  ['GET /api/cases/:id/slips/units', () => ({ due: new Date().toISOString(), items: [] })],
  ['GET /api/cases/:id/agreements', () => ({ items: [] })],
  ['GET /api/cases/:id/journal', ({ id }) => ({ items: find(id).journal })],
  [
    'POST /api/cases/:id/acceptance',
    ({ id, who }) => shown(change(find(id), '受理', who, { status: 'ACCEPTED' }), who),
  ],
  [
    'POST /api/cases/:id/refusal',
    ({ id, who, body }) => {
      if (body.reason.length < 4) {
        throw new Problem(400, '内容不合规', [{ field: 'reason', message: '请写明理由' }])
      }
      return shown(change(find(id), `退回:${body.reason}`, who), who)
    },
  ],
  ['POST /api/cases/:id/handover', ({ id, who }) => shown(change(find(id), '转交', who), who)],
  ['POST /api/cases/:id/override', ({ id, who }) => shown(change(find(id), '改派', who), who)],
  [
    'POST /api/cases/:id/disclosure',
    ({ id }) => ({ parties: find(id).parties, narrative: find(id).narrative }),
  ],
  [
    'GET /api/alerts',
    ({ query, who }) => ({
      ...page(who === 'officer-dongchang' ? alerts : [], query),
    }),
  ],
  [
    'GET /api/alerts/counts',
    () => {
      const open = alerts.filter(({ state }) => state === 'OPEN')
      const of = risk => open.filter(alert => alert.risk === risk).length
      return {
        open: open.length,
        byRisk: Object.fromEntries(RISKS.map(risk => [risk, of(risk)])),
      }
    },
  ],
  ['GET /api/alerts/push', () => ({ key: VAPID_KEY })],
  ['GET /api/alerts/preferences', () => reach],
  [
    'PUT /api/alerts/preferences',
    ({ body }) => Object.assign(reach, body, { version: reach.version + 1 }),
  ],
  ['POST /api/alerts/preferences/phone/code', () => undefined],
  [
    'POST /api/alerts/preferences/phone/verification',
    ({ body }) => {
      if (body.code !== '042137') throw new Problem(409, '验证码不对')
      return Object.assign(reach, { phone: 'VERIFIED', version: reach.version + 1 })
    },
  ],
  ['GET /api/alerts/numbers/unverified', () => ({ items: demo.unreached() })],
  ['GET /api/alerts/maintenance', () => ({ items: windows })],
  ['GET /api/alerts/maintenance/areas', ({ who }) => ({ items: demo.ledBy(who) })],
  ['POST /api/alerts/maintenance', ({ body, who }) => planned(body, who)],
  [
    'POST /api/alerts/maintenance/:id/end',
    ({ id, who }) => {
      const at = windows.findIndex(window => window.id === id)
      const [window] = windows.splice(at, 1)
      return { ...window, to: ago(0), endedBy: demo.personOf(who) }
    },
  ],
  ['POST /api/alerts/acknowledgements', ({ body }) => ({ items: body.alerts.map(acknowledge) })],
  ['POST /api/alerts/:id/snooze', ({ id, body }) => putOff(id, body.until)],
  [
    'POST /api/alerts/:id/acknowledgement',
    ({ id, who }) => {
      const alert = acknowledge(id)
      if (alert.case) {
        Object.assign(find(alert.case.id), { alerting: 'ACKNOWLEDGED', callNow: null })
        change(find(alert.case.id), '责任民警已确认预警', who)
      }
      return alert
    },
  ],
].map(([call, answer]) => {
  const [method, path] = call.split(' ')
  return { method, path: new RegExp(`^${path.replace(/:(id|file)/g, '(?<$1>[^/]+)')}$`), answer }
})

const codes = new Map()

function identity(url, form) {
  if (url.pathname === '/idp/.well-known/openid-configuration') {
    const issuer = `${url.origin}/idp`
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      end_session_endpoint: `${issuer}/endsession`,
      jwks_uri: `${issuer}/jwks`,
    }
  }
  const { who, challenge, nonce } = codes.get(form.get('code'))
  const proof = createHash('sha256').update(form.get('code_verifier')).digest('base64url')
  if (proof !== challenge) throw new Problem(400, 'PKCE')
  const part = value => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = {
    iss: `${url.origin}/idp`,
    sub: who,
    aud: 'console',
    nonce,
    exp: Math.floor(Date.now() / 1000) + 3600,
    iat: Math.floor(Date.now() / 1000),
  }
  const idToken = `${part({ alg: 'none' })}.${part(claims)}.`
  return { access_token: who, id_token: idToken, token_type: 'Bearer', expires_in: 3600 }
}

function signInPage(url) {
  const links = Object.entries(demo.people).map(([who, { name }]) => {
    const code = randomUUID()
    const { searchParams: asked } = url
    codes.set(code, { who, challenge: asked.get('code_challenge'), nonce: asked.get('nonce') })
    const back = new URL(asked.get('redirect_uri'))
    back.searchParams.set('code', code)
    back.searchParams.set('state', asked.get('state'))
    return `<li><a data-subject="${who}" href="${back}">${name} (${who})</a></li>`
  })
  return `<!doctype html><meta charset="utf-8"><title>Demo</title><ul>${links.join('')}</ul>`
}

async function file(pathname, response) {
  const name = pathname.slice(1)
  const body = await readFile(new URL(name || 'index.html', DIST)).catch(() => null)
  const content = body ?? (await readFile(new URL('index.html', DIST)))
  response.setHeader(
    'Content-Type',
    `${TYPES[body ? name.split('.').pop() : 'html'] ?? 'text/html'}; charset=utf-8`,
  )
  response.setHeader(
    'Content-Security-Policy',
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:",
  )
  response.end(content)
}

function stream(response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
  response.write(`: open\nid: ${sequence}\n\n`)
  streams.add(response)
  response.on('close', () => streams.delete(response))
}

async function answer(request, response) {
  const url = new URL(request.url, `http://${request.headers.host}`)
  if (url.pathname === '/idp/authorize') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    return response.end(signInPage(url))
  }
  if (url.pathname === '/idp/endsession') {
    return response
      .writeHead(302, { Location: url.searchParams.get('post_logout_redirect_uri') })
      .end()
  }
  if (!/^\/(api|idp)\//.test(url.pathname)) return file(url.pathname, response)

  const sent = Buffer.concat(await request.toArray())
  try {
    const body = url.pathname.startsWith('/idp/')
      ? identity(url, new URLSearchParams(sent.toString()))
      : await service(url, sent, request, response)
    if (response.headersSent) return
    if (Buffer.isBuffer(body)) return response.writeHead(200).end(body)
    const status =
      body === undefined
        ? 204
        : request.method === 'POST' && url.pathname === '/api/cases'
          ? 201
          : 200
    response.writeHead(status, { 'Content-Type': 'application/json' })
    response.end(body === undefined ? undefined : JSON.stringify(body))
  } catch (failure) {
    if (!(failure instanceof Problem)) throw failure
    response.writeHead(failure.body.status, { 'Content-Type': 'application/problem+json' })
    response.end(JSON.stringify(failure.body))
  }
}

function service(url, sent, request, response) {
  const who = request.headers.authorization?.slice('Bearer '.length)
  if (!(who in demo.people)) throw new Problem(401, '请登录')
  if (url.pathname === '/api/alerts/stream') return stream(response)
  const call = CALLS.find(
    ({ method, path }) => method === request.method && path.test(url.pathname),
  )
  if (!call) throw new Problem(404, '没有找到')
  const type = request.headers['content-type'] ?? ''
  const isForm = type.startsWith('multipart/')
  return call.answer({
    who,
    request,
    ...call.path.exec(url.pathname)?.groups,
    query: url.searchParams,
    body: isForm || sent.length === 0 ? {} : JSON.parse(sent.toString()),
    parts: () => new Response(sent, { headers: { 'Content-Type': type } }).formData(),
    english: request.headers['accept-language']?.startsWith('en') ?? false,
  })
}

const SAMPLES = [
  [
    '0602',
    '东厂胡同14号楼供暖改造，两户因管道走向起争执。一楼的老人担心暖气不热，二楼不同意管道从客厅穿过。物业已来过一次，没有谈拢。',
    ['ELDER'],
    38,
    'TOLD',
  ],
  ['0301', '楼上深夜拖动家具，楼下多次敲门提醒无效。', ['REPEAT', 'MINOR'], 95, 'ACKNOWLEDGED'],
  ['0204', '小区花园有人喂流浪猫，邻居嫌脏。', [], 60 * 30, 'ACKNOWLEDGED'],
  ['1503', '胡同口两人因停车推搡，一人持木棍。', ['VIOLENCE', 'WEAPON'], 12, 'PENDING'],
]
for (const [category, narrative, riskFactors, minutesAgo, alerting] of SAMPLES) {
  open(
    'worker-dongchang',
    {
      category,
      title: narrative.split(/[。，]/)[0],
      narrative,
      riskFactors,
      location: { type: 'Point', coordinates: [116.4026, 39.9232] },
      occurredAt: ago(minutesAgo + 10),
      parties: [
        { name: '王建华', phone: '13800000001', address: '东厂胡同14号楼1单元101' },
        { name: '刘桂英', phone: '13800000002', address: '东厂胡同14号楼1单元201' },
      ],
    },
    minutesAgo,
    alerting,
  )
}
for (let index = 0; index < Number(process.env.POSTS ?? 2); index += 1) {
  sequence += 1
  const area = demo.grids[index % demo.grids.length]
  alerts.push({
    id: randomUUID(),
    sequence,
    kind: 'VACANT',
    state: 'OPEN',
    risk: 'YELLOW',
    case: null,
    post: {
      gap: randomUUID(),
      area: { code: area.code, name: area.name },
      role: 'GRID_WORKER',
      since: ago(60 * 24),
      holder: null,
    },
    raisedAt: ago(60),
    changedAt: ago(60),
    acknowledgeBy: ago(-23 * 60),
    acknowledgedAt: null,
    snoozedUntil: null,
    text: `${area.name}昨天起没有网格员,请尽快安排。`,
  })
}
for (const alert of alerts) {
  if (!alert.case) continue
  if (cases.find(found => found.id === alert.case.id).alerting === 'ACKNOWLEDGED') {
    Object.assign(alert, { state: 'ACKNOWLEDGED', acknowledgedAt: ago(5) })
  }
}

createServer((request, response) => void answer(request, response)).listen(PORT, '127.0.0.1', () =>
  console.log(`http://localhost:${PORT}`),
)
