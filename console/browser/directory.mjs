// The directory on three screens: a coordinator invites somebody at the desk, the invited takes the
// code up on a phone, is given an office and loses it again while a second screen of the coordinator
// comes too late; two of a rota swap a shift; somebody steps in where nobody serves; a rota is drawn up and a yard opened; then every page is looked at.
//
//   BASE=http://localhost:8080 SHOTS=target/screens node browser/directory.mjs
//
// It needs a stack on which the login `newcomer` was not invited before. Ends with 0, or with 1 and
// the step that failed.
import { mkdir } from 'node:fs/promises'
import { DESK, launch, PHONE, screen, signIn } from './browser.mjs'

const base = process.env.BASE ?? 'http://localhost:8080'
const shots = process.env.SHOTS ?? 'target/screens'
const PATIENCE_MS = 20_000
const STREET = '110101001'
const STATION = '110101910000'
const COMMUNITY = '110101001005'

let step = 'start'
const shoot = (page, name) => page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })

async function as(browser, subject, viewport) {
  step = `${subject} signs in`
  const page = await screen(browser, viewport)
  page.setDefaultTimeout(PATIENCE_MS)
  // The many are folded away on the identity page.
  page.on('domcontentloaded', () =>
    page
      .evaluate(() => {
        if (location.pathname.startsWith('/idp')) {
          for (const folded of document.querySelectorAll('details')) folded.open = true
        }
      })
      .catch(() => undefined),
  )
  await signIn(page, base, subject)
  return page
}

/** In the page, as whoever is there: the last shift of the first rota is nobody's. */
async function leaveEmpty(area) {
  const { accessToken } = JSON.parse(sessionStorage.getItem('twogrids.session'))
  const headers = { Authorization: `Bearer ${accessToken}`, 'Content-Type': 'application/json' }
  const read = async path => (await fetch(path, { headers })).json()
  const [rota] = (await read(`/api/grid/rotas?area=${area}`)).items
  const { from, to } = (await read(`/api/grid/rotas/${rota.id}/shifts`)).items.at(-1)
  const answer = await fetch(`/api/grid/rotas/${rota.id}/substitutions`, {
    method: 'POST',
    headers: { ...headers, 'If-Match': `"${rota.version}"` },
    body: JSON.stringify({ from, to, member: null, absent: null, reason: '装修' }),
  })
  if (!answer.ok) throw new Error(await answer.text())
}

async function walk(browser) {
  const desk = await as(browser, 'coordinator-donghuamen', DESK)
  await desk.locator('.person').waitFor()

  step = 'the coordinator invites somebody'
  await desk.locator('a[href="/directory"]').click()
  await desk.getByTestId('people').locator('li').first().waitFor()
  await desk.getByTestId('invite').click()
  await desk.locator('#details-name').fill('新网格员')
  await desk.getByTestId('invite-form').locator('button[type=submit]').click()
  const code = await desk.getByTestId('slip-code').textContent()
  await shoot(desk, 'directory-1-invited')

  step = 'the invited takes the code up'
  const phone = await as(browser, 'newcomer', PHONE)
  await phone.getByTestId('join').waitFor()
  await phone.locator('#join-code').fill(`  ${code} `)
  await phone.getByTestId('join').locator('button[type=submit]').click()
  await phone.locator('.person').getByText('新网格员').waitFor()
  await shoot(phone, 'directory-2-joined')

  step = 'the newcomer is given an office'
  await desk.getByTestId('slip').locator('a').click()
  await desk.locator('[data-state="ACTIVE"]').waitFor()
  await desk.getByTestId('post').click()
  await desk.locator('#post-role').selectOption('VOLUNTEER')
  await desk.locator('#post-reason').fill('报名')
  await desk.getByTestId('post-form').locator('button[type=submit]').click()
  await desk.locator('[data-office="VOLUNTEER"]').waitFor()

  step = 'two end the same office: the second is told what differs'
  const late = await as(browser, 'leader-donghuamen-1', DESK)
  await late.locator('.person').waitFor()
  await late.goto(desk.url())
  await late.getByTestId('end-office').first().click()
  await desk.getByTestId('end-office').first().click()
  for (const [page, reason] of [
    [desk, '改由他人'],
    [late, '误报'],
  ]) {
    await page.locator('[id$="-reason"]').fill(reason)
    await page.getByTestId('office-form').locator('button[type=submit]').click()
    await page.getByTestId(page === desk ? 'office-form' : 'stale').waitFor({
      state: page === desk ? 'detached' : 'visible',
    })
  }
  await late.getByTestId('stale').locator('tbody tr').first().waitFor()
  await shoot(late, 'directory-3-too-late')

  step = 'the newcomer is suspended, and is found among those who are not active'
  await desk.locator('[data-move="SUSPENDED"]').click()
  await desk.locator('#life-reason').fill('材料待补')
  await desk.getByTestId('life-form').locator('button[type=submit]').click()
  await desk.locator('[data-state="SUSPENDED"]').waitFor()
  await desk.getByTestId('read-history').click()
  await desk.getByTestId('history').locator('li').nth(3).waitFor()
  await shoot(desk, 'directory-4-suspended')
  await desk.goto(`${base}/directory`)
  await desk.getByTestId('inactive').getByText('新网格员').waitFor({ state: 'attached' })

  step = 'a shift is offered for another, and changes hands when the other agrees'
  const one = await as(browser, 'judicial-donghuamen-2', PHONE)
  await one.locator('.person').waitFor()
  await one.goto(`${base}/directory/duty?area=${STREET}`)
  await one.getByTestId('all-days').click()
  await one.getByTestId('offer').first().click()
  const options = one.locator('#swap-with option', { hasText: '许志远' })
  await one.locator('#swap-with').selectOption(await options.last().getAttribute('value'))
  await one.getByTestId('swap-form').locator('button[type=submit]').click()
  await one.locator('[data-swap="ASKED"]').first().waitFor()
  const other = await as(browser, 'judicial-donghuamen-3', PHONE)
  await other.locator('.person').waitFor()
  await other.goto(`${base}/directory/duty?area=${STREET}`)
  await other.locator('[data-swap="ASKED"] button.primary').first().click()
  await other.locator('[data-swap="AGREED"]').first().waitFor()
  await other.getByTestId('own-calendar').click()
  await other.getByTestId('calendars').getByText('.ics').waitFor()
  await shoot(other, 'directory-5-swapped')

  step = 'a shift that nobody serves is shown, and somebody steps in'
  await desk.goto(`${base}/directory/duty?area=${STREET}`)
  await desk.getByTestId('rotas').waitFor()
  await desk.evaluate(leaveEmpty, STREET)
  const empty = desk.getByTestId('empty-shifts').getByTestId('fill')
  for (let look = 0; look < 20 && (await empty.count()) === 0; look++) {
    await desk.reload()
    await desk.getByTestId('empty-shifts').locator('li').first().waitFor()
  }
  await shoot(desk, 'directory-6-empty')
  await empty.first().click()
  await desk.getByTestId('fill-form').locator('[aria-pressed]').first().click()
  await desk.locator('#fill-reason').fill('顶班')
  await desk.getByTestId('fill-form').locator('button[type=submit]').click()
  await empty.first().waitFor({ state: 'detached' })

  step = 'a rota of day and night is drawn up'
  await desk.goto(`${base}/directory/duty?area=${COMMUNITY}`)
  await desk.getByTestId('draw').click()
  await desk.locator('#rota-name').fill('除夕巡守')
  await desk.locator('#rota-role').selectOption('SOCIAL_WORKER')
  await desk.locator('#rota-division').selectOption('DAY_AND_NIGHT')
  for (const name of ['郑卫东', '谢燕平']) {
    await desk.getByTestId('rota-form').locator('input[type=search]').fill(name)
    await desk.getByTestId('rota-form').locator('.hit').first().click()
  }
  await shoot(desk, 'directory-7-rota')
  await desk.getByTestId('rota-form').locator('button[type=submit]').click()
  await desk.getByTestId('rotas').locator('strong', { hasText: '除夕巡守' }).waitFor()

  step = 'a yard is opened, and a team sits in it'
  await desk.goto(`${base}/directory/teams?area=${COMMUNITY}`)
  await desk.getByTestId('open-yard').click()
  await desk.locator('#yard-name').fill('新小院')
  await desk.locator('#yard-venue').fill('东厂北巷 1 号')
  await desk.getByTestId('yard-form').locator('button[type=submit]').click()
  await desk.locator('[data-yard="新小院"]').waitFor()
  const seated = desk.locator('[data-team="东厂社区调解小院"]')
  await seated.getByTestId('seat').click()
  await desk.locator('#seat-yard').selectOption({ label: '新小院' })
  await shoot(desk, 'directory-8-yard')
  await desk.getByTestId('seat-form').locator('button[type=submit]').click()
  await seated.getByTestId('yard').getByText('东厂北巷 1 号').waitFor()

  const pages = [
    ['duty', STATION, '[data-testid="on-duty"] strong'],
    ['teams', COMMUNITY, '[data-testid="yard"]'],
    ['staffing', STREET, '[data-testid="over-capacity"] a'],
    ['honours', STATION, '[data-testid="activities"] strong'],
  ]
  for (const [path, area, shown] of pages) {
    step = `the coordinator looks at ${path}`
    await desk.goto(`${base}/directory/${path}?area=${area}`)
    await desk.locator(shown).first().waitFor()
    await shoot(desk, `directory-9-${path}`)
  }

  step = 'who leads nothing is offered nothing to change'
  await other.goto(`${base}/directory`)
  await other.getByTestId('people').locator('a').first().click()
  await other.locator('[data-state]').waitFor()
  const offered = await other
    .locator('[data-testid="post"], [data-testid="end-office"], [data-move], a[href*="/staffing"]')
    .count()
  if (offered > 0) throw new Error(`${offered} things are offered that would be refused`)
}

await mkdir(shots, { recursive: true })
const browser = await launch()
try {
  await walk(browser)
} catch (failure) {
  console.error(`Failed where ${step}: ${failure.message}`)
  for (const [index, page] of browser
    .contexts()
    .flatMap(context => context.pages())
    .entries()) {
    await page.screenshot({ path: `${shots}/directory-failed-${index}.png` }).catch(() => undefined)
  }
  process.exitCode = 1
} finally {
  await browser.close()
}
