// Pictures of every screen at both widths and in both languages, each checked with axe.
// Needs `npm run build` and `npm run mock`; SHOTS names the folder, SCHEME=dark the other theme.
import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { DESK, launch, PHONE, screen, signIn } from '../browser/browser.mjs'

const base = process.env.BASE ?? 'http://localhost:8090'
const shots = process.env.SHOTS ?? 'target/screens'
const colorScheme = process.env.SCHEME ?? 'light'
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const text = '楼上夫妻争吵噪声大，供暖管道漏水，家里有老人。'

let found = 0

/** What a case page shows last. */
const CASE = ['section[aria-labelledby="routing"] li', 'section[aria-labelledby="journal"] time']

/** Takes the picture once all of `shown` is there and nothing is under way any more. */
async function shoot(page, name, ...shown) {
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

async function walk(browser, viewport, lang) {
  const name = step => `${step}-${viewport === PHONE ? 'phone' : 'desk'}-${lang}`
  const options = { colorScheme }
  const as = async subject => {
    const page = await screen(browser, viewport, options)
    await page.addInitScript(`localStorage.setItem('twogrids.language', '${lang}')`)
    await page.goto(base)
    if (subject) await signIn(page, base, subject)
    return page
  }
  await shoot(await as(null), name('door'), '[data-testid="sign-in"]')

  const worker = await as('worker-dongchang')
  await shoot(worker, name('flag'), '.leaflet-overlay-pane canvas', '.grid-name.own')
  await worker.getByTestId('send').click()
  await worker.getByTestId('narrative').fill(text)
  await worker.locator('[data-proposed="0301"]').click()
  await worker.locator('.leaflet-container').click()
  await worker.locator('[data-located="true"]').waitFor()
  await worker.locator('.add').last().click()
  await worker.getByTestId('send').click()
  await shoot(worker, name('flag-filled'), '[aria-invalid="true"]')
  await worker.getByTestId('narrative').fill('长'.repeat(5001))
  await worker.locator('input[name=danger]').last().click()
  await worker.getByTestId('send').click()
  await shoot(worker, name('flag-refused'), '[role=alert]')
  await worker.getByTestId('narrative').fill(text)
  await shoot(worker, name('flag-hints'), '[data-same]', '.hinted')
  await worker.goto(`${base}/cases`)
  await worker.locator('.list a.red').click()
  await shoot(worker, name('case-red'), '[data-alerting]', ...CASE)

  const desk = await as('coordinator-donghuamen')
  await desk.goto(`${base}/cases`)
  await shoot(desk, name('cases'), '.list a')
  await desk.locator('.list a.orange').first().click()
  await desk.locator('.others button').first().click()
  await desk.getByRole('button', { name: lang === 'en' ? 'Show in full' : '查看完整信息' }).click()
  await shoot(desk, name('case'), '#purpose', ...CASE)

  await desk.goto(`${base}/search`)
  await desk.getByTestId('search-text').fill('供暖')
  await desk.locator('details').first().locator('summary').click()
  await desk.locator('details').last().locator('summary').click()
  await desk.locator('#search-phone').fill('13800000001')
  await desk.getByTestId('search').click()
  await shoot(desk, name('search-purpose'), '[aria-invalid="true"]', '.leaflet-overlay-pane canvas')
  await desk.locator('#search-phone').fill('')
  await desk.getByTestId('search').click()
  await shoot(desk, name('search'), '.list a')

  const officer = await as('officer-dongchang')
  await shoot(officer, name('alerts'), '[data-risk]', '[data-live="true"]')
  await officer.goto(`${base}/reach`)
  await officer.getByTestId('quiet').check()
  await officer.getByTestId('send-code').click()
  await shoot(officer, name('reach'), '#code', '#zone', '[data-channel]')
  await officer.goto(`${base}/cases`)
  await shoot(officer, name('red-bar'), '.bar', '.list a')
}

await mkdir(shots, { recursive: true })
const browser = await launch()
for (const viewport of [PHONE, DESK]) {
  for (const lang of ['zh-CN', 'en']) await walk(browser, viewport, lang)
}
await browser.close()
console.log(`${found} findings`)
process.exitCode = found > 0 ? 1 : 0
