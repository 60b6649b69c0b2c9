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

async function shoot(page, name) {
  await page.waitForTimeout(500)
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
  await shoot(await as(null), name('door'))

  const worker = await as('worker-dongchang')
  await worker.locator('.leaflet-container').waitFor()
  await shoot(worker, name('flag'))
  await worker.getByTestId('send').click()
  await worker.getByTestId('narrative').fill(text)
  await worker.locator('[data-proposed="0301"]').click()
  await worker.locator('.leaflet-container').click()
  await worker.locator('[data-located="true"]').waitFor()
  await worker.locator('.add').last().click()
  await worker.getByTestId('send').click()
  await shoot(worker, name('flag-filled'))
  await worker.getByTestId('narrative').fill('长'.repeat(5001))
  await worker.locator('input[name=danger]').last().click()
  await worker.getByTestId('send').click()
  await worker.locator('[role=alert]').waitFor()
  await shoot(worker, name('flag-refused'))
  await worker.goto(`${base}/cases`)
  await worker.locator('.list a.red').click()
  await worker.locator('[data-alerting]').first().waitFor()
  await shoot(worker, name('case-red'))

  const desk = await as('coordinator-donghuamen')
  await desk.goto(`${base}/cases`)
  await shoot(desk, name('cases'))
  await desk.locator('.list a.orange').first().click()
  await desk.locator('.others button').first().click()
  await desk.getByRole('button', { name: lang === 'en' ? 'Show in full' : '查看完整信息' }).click()
  await shoot(desk, name('case'))

  const officer = await as('officer-dongchang')
  await officer.locator('[data-risk]').first().waitFor()
  await shoot(officer, name('alerts'))
  await officer.goto(`${base}/cases`)
  await officer.locator('.bar').waitFor()
  await shoot(officer, name('red-bar'))
}

await mkdir(shots, { recursive: true })
const browser = await launch()
for (const viewport of [PHONE, DESK]) {
  for (const lang of ['zh-CN', 'en']) await walk(browser, viewport, lang)
}
await browser.close()
console.log(`${found} findings`)
process.exitCode = found > 0 ? 1 : 0
