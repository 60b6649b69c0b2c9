// Pictures of every screen at both widths and in both languages, each checked with axe, of a running
// stack (`make run`) or of `npm run build` and `npm run mock`. What it wants to show and does not
// find it flags. BASE says where, SHOTS names the folder, SCHEME=dark takes the other theme.
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { DESK, launch, screen, signIn } from '../browser/browser.mjs'

const base = process.env.BASE ?? 'http://localhost:8090'
const shots = process.env.SHOTS ?? 'target/screens'
const colorScheme = process.env.SCHEME ?? 'light'
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const text = '楼上夫妻争吵噪声大，供暖管道漏水，家里有老人。'
/** What sounds like one of the matters below. */
const again = '楼上又在深夜拖家具，楼下多次敲门提醒都无效。'

/** The narrowest that people hold in their hands. */
const PHONE = { width: 375, height: 812 }
/** In Dongchang. */
const HERE = [116.4036, 39.9215]
const GRID = '110101001005001'
const PATIENCE_MS = 20_000
/** Category, risk factors and story of what is flagged where nothing is. */
const MATTERS = [
  ['1503', ['VIOLENCE', 'WEAPON'], '胡同口两人因停车推搡，一人持木棍。'],
  [
    '0602',
    ['REPEAT', 'DISABILITY'],
    '暖气改造起争执，两户因管道走向各不相让，一楼老人家里不热，情绪激动。',
  ],
  ['0301', [], '楼上深夜拖家具，楼下多次敲门提醒无效。'],
  ['0204', [], '小区花园有人喂流浪猫，邻居嫌脏。'],
]

let found = 0
let step = 'start'

/** What a case page shows last. */
const CASE = ['section[aria-labelledby="routing"] li', 'section[aria-labelledby="journal"] time']

/** Takes the picture once all of `shown` is there and nothing is under way any more. */
async function shoot(page, name, ...shown) {
  step = name
  for (const selector of shown) await page.locator(selector).first().waitFor()
  await page.waitForFunction(
    () =>
      document.fonts.status === 'loaded' &&
      [...document.images].every(image => image.complete) &&
      !document.querySelector('[aria-busy="true"]') &&
      document.getAnimations().every(({ effect, playState }) => {
        const endless = effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY
        return endless || playState !== 'running'
      }),
  )
  await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() => window.axe.run(document))
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  if (wide) violations.push({ id: 'wider-than-the-screen', nodes: [] })
  for (const { id, nodes } of violations) {
    found += 1
    console.log(`${name}: ${id} ${nodes.map(node => node.html.slice(0, 160)).join('\n   ')}`)
  }
}

/** Flags what there is to look at, as the worker whose screen it is; nothing where it is there. */
function provide(page) {
  return page.evaluate(
    async ({ matters, coordinates }) => {
      const { accessToken } = JSON.parse(sessionStorage.getItem('twogrids.session'))
      const headers = {
        Authorization: `Bearer ${accessToken}`,
        'Content-Type': 'application/json',
      }
      const known = await fetch('/api/cases', { headers })
      const titles = (await known.json()).items.map(({ title }) => title)
      for (const [index, [category, riskFactors, narrative]] of matters.entries()) {
        const title = narrative.split('，')[0]
        if (titles.includes(title)) continue
        const answer = await fetch('/api/cases', {
          method: 'POST',
          headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() },
          body: JSON.stringify({
            category,
            title,
            narrative,
            riskFactors,
            location: { type: 'Point', coordinates },
            parties: [
              { name: '王建华', phone: `1380000000${index}`, address: `东厂胡同${index + 20}号楼` },
            ],
            ...(category.startsWith('03') ? { danger: 'NO' } : {}),
          }),
        })
        if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
      }
    },
    { matters: MATTERS, coordinates: HERE },
  )
}

/** A grid is divided down the middle; what else could become of it is opened only. */
async function areas(desk, name) {
  await desk.goto(`${base}/directory/areas?area=${GRID}`)
  await shoot(desk, name('areas'), '[data-doing]', '[data-testid="area-map"] canvas')
  for (const doing of ['merge', 'redraw', 'retire']) {
    await desk.locator(`[data-doing="${doing}"]`).click()
    await shoot(desk, name(`areas-${doing}`), '[data-testid="change-form"]')
    await desk.locator('[data-testid="change-form"] .row button').last().click()
  }
  await desk.locator('[data-doing="split"]').click()
  await desk.locator('#shapes-text').fill(await desk.evaluate(halves, GRID))
  await shoot(desk, name('areas-split'), '[data-part]:nth-of-type(2)')
}

/** In the page, as whoever is there: the two halves of a grid. */
async function halves(code) {
  const { accessToken } = JSON.parse(sessionStorage.getItem('twogrids.session'))
  const headers = { Authorization: `Bearer ${accessToken}` }
  const { boundary } = await (await fetch(`/api/grid/areas/${code}`, { headers })).json()
  const [ring] = boundary.coordinates
  const [xs, ys] = [0, 1].map(axis => ring.map(point => point[axis]))
  const [w, e, s, n] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const half = (from, to) => ({
    type: 'Feature',
    properties: {},
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [from, s],
          [to, s],
          [to, n],
          [from, n],
          [from, s],
        ],
      ],
    },
  })
  const middle = (w + e) / 2
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [half(w, middle), half(middle, e)],
  })
}

async function walk(browser, viewport, lang) {
  const name = part => `${part}-${viewport === PHONE ? 'phone' : 'desk'}-${lang}`
  const as = async subject => {
    step = `${subject ?? 'nobody'} comes`
    const page = await screen(browser, viewport, {
      colorScheme,
      geolocation: { longitude: HERE[0], latitude: HERE[1] },
      permissions: ['geolocation'],
    })
    page.setDefaultTimeout(PATIENCE_MS)
    await page.addInitScript(`localStorage.setItem('twogrids.language', '${lang}')`)
    await page.goto(base)
    if (subject) await signIn(page, base, subject)
    return page
  }
  await shoot(await as(null), name('door'), '[data-testid="sign-in"]')

  const worker = await as('worker-dongchang')
  await provide(worker)
  await shoot(worker, name('flag'), '.leaflet-overlay-pane canvas', '.grid-name.own')
  await worker.getByTestId('send').click()
  await worker.getByTestId('narrative').fill(text)
  await worker.locator('[data-proposed="0301"]').click()
  await worker.locator('[data-located="true"]').waitFor()
  await worker.locator('.add').last().click()
  await worker.getByTestId('send').click()
  await shoot(worker, name('flag-filled'), '[aria-invalid="true"]')
  await worker.getByTestId('narrative').fill('长'.repeat(5001))
  await worker.locator('input[name=danger]').last().click()
  await worker.getByTestId('send').click()
  await shoot(worker, name('flag-refused'), '[role=alert]')
  await worker.getByTestId('narrative').fill(again)
  await shoot(worker, name('flag-hints'), '[data-same]', '.hinted')
  await worker.goto(`${base}/cases`)
  await worker.locator('.list a.red').first().click()
  await shoot(worker, name('case-red'), '[data-alerting]', ...CASE)

  const desk = await as('coordinator-donghuamen')
  await desk.goto(`${base}/cases`)
  await shoot(desk, name('cases'), '.list a')
  await desk.locator('.list a.orange').first().click()
  await desk.locator('.others button').first().click()
  await desk.getByRole('button', { name: lang === 'en' ? 'Show in full' : '查看完整信息' }).click()
  await shoot(desk, name('case'), '#purpose', ...CASE)

  await desk.goto(`${base}/cases`)
  await desk.locator('a[href="/what-if"]').click()
  await desk.getByTestId('ask').click()
  await shoot(desk, name('what-if-gap'), '[aria-invalid="true"]', '.leaflet-overlay-pane canvas')
  await desk.locator('#category').selectOption('0602')
  await desk.locator('#typed-point').fill(`${HERE[1]}, ${HERE[0]}`)
  await desk.locator('#typed-point').blur()
  await desk.locator('[data-located="true"]').waitFor()
  await desk.getByTestId('ask').click()
  await shoot(desk, name('what-if'), '[data-answered="true"]', ...CASE.slice(0, 1))

  await desk.goto(`${base}/search`)
  await desk.getByTestId('search-text').fill('暖气')
  await desk.locator('details').first().locator('summary').click()
  await desk.locator('details').last().locator('summary').click()
  await desk.locator('#search-phone').fill('13800000001')
  await desk.getByTestId('search').click()
  await shoot(desk, name('search-purpose'), '[aria-invalid="true"]', '.leaflet-overlay-pane canvas')
  await desk.locator('#search-phone').fill('')
  await desk.getByTestId('search').click()
  await shoot(desk, name('search'), '.list a')

  await desk.goto(`${base}/alerts`)
  await desk.locator('a[href="/alerts/numbers"]').click()
  await shoot(desk, name('numbers'), '[data-testid="unreached"] li')
  await desk.goto(`${base}/alerts`)
  await desk.locator('a[href="/alerts/windows"]').click()
  await desk.getByTestId('plan').locator('button').click()
  await shoot(desk, name('windows'), '[data-window] button')
  desk.once('dialog', dialog => dialog.accept())
  await desk.getByTestId('end').first().click()
  await shoot(desk, name('windows-none'), '[data-testid="no-window"]')

  await desk.goto(`${base}/directory`)
  await shoot(desk, name('people'), '[data-testid="people"] a')
  await desk.getByTestId('invite').click()
  await shoot(desk, name('invite'), '#details-name')
  await desk.getByTestId('people').locator('a').first().click()
  await shoot(desk, name('person'), '[data-state]', '[data-office]')
  await desk.locator('[data-move="MERGED"]').click()
  await shoot(desk, name('merge'), '[data-testid="merge-form"]')
  const parts = [
    ['duty', '[data-testid="rotas"] li'],
    ['teams', '[data-team]'],
    ['staffing', '[data-testid="over-capacity"] a'],
    ['honours', '#activities'],
  ]
  for (const [part, shown] of parts) {
    await desk.goto(`${base}/directory/${part}`)
    await shoot(desk, name(part), shown)
  }
  await desk.goto(`${base}/directory/teams`)
  const leftovers = desk.getByTestId('pass-on')
  await desk.getByTestId('set-up').waitFor()
  const heirs = (await leftovers.count()) > 0 ? ['[data-testid="heirs-form"]'] : []
  if (heirs.length > 0) await leftovers.first().click()
  await desk.getByTestId('set-up').click()
  await shoot(desk, name('team-form'), '#team-name', ...heirs)
  await areas(desk, name)

  const officer = await as('officer-dongchang')
  await shoot(officer, name('alerts'), '[data-risk]', '[data-live="true"]')
  await officer.getByTestId('later').first().click()
  await shoot(officer, name('later'), '[data-testid="later-form"]')
  await officer.goto(`${base}/reach`)
  await officer.getByTestId('quiet').check()
  await shoot(officer, name('reach'), '#zone', '[data-phone]')
  await officer.goto(`${base}/cases`)
  await shoot(officer, name('red-bar'), '.bar', '.list a')
  for (const context of browser.contexts()) await context.close()
}

await mkdir(shots, { recursive: true })
const browser = await launch()
try {
  for (const viewport of [PHONE, DESK]) {
    for (const lang of ['zh-CN', 'en']) await walk(browser, viewport, lang)
  }
} catch (failure) {
  found += 1
  console.error(`Failed at ${step}: ${failure.message}`)
  for (const [index, context] of browser.contexts().entries()) {
    const page = context.pages()[0]
    await page?.screenshot({ path: `${shots}/failed-${index}.png` }).catch(() => undefined)
  }
}
await browser.close()
console.log(`${found} findings`)
process.exitCode = found > 0 ? 1 : 0
