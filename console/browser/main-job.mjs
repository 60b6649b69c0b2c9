// The main job on two screens: a worker's phone flags a dispute, the officer's desk shows the alert
// without being touched, the officer acknowledges, and the worker's page says so.
//
//   BASE=http://localhost:8080 SHOTS=target/screens node browser/main-job.mjs
//
// Ends with 0, or with 1 and the step that failed.
import { mkdir } from 'node:fs/promises'
import { DESK, launch, PHONE, screen, signIn } from './browser.mjs'

const base = process.env.BASE ?? 'http://localhost:8080'
const shots = process.env.SHOTS ?? 'target/screens'
const ALERT_WITHIN_MS = 5_000

let step = 'start'
const shoot = (page, name) => page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })

async function mainJob(browser) {
  step = 'the worker signs in on the phone'
  const phone = await screen(browser, PHONE, {
    geolocation: { longitude: 116.4036, latitude: 39.9215 },
    permissions: ['geolocation'],
  })
  phone.setDefaultTimeout(20_000)
  await signIn(phone, base, 'worker-dongchang')
  await phone.getByTestId('narrative').waitFor()

  step = 'the officer signs in at the desk and listens'
  const desk = await screen(browser, DESK)
  desk.setDefaultTimeout(20_000)
  await signIn(desk, base, 'officer-dongchang')
  await desk.locator('[data-live="true"]').waitFor()

  step = 'the worker describes the dispute and picks the proposed category'
  await phone
    .getByTestId('narrative')
    .fill(`东厂胡同14号楼供暖改造，两户因暖气管道走向起争执，一楼老人担心冬天不热。`)
  await phone.locator('[data-proposed="0602"]').click()
  await phone.locator('[data-located="true"]').waitFor()
  await shoot(phone, '1-worker-flags')

  step = 'the worker sends it and sees who answers for it'
  await phone.getByTestId('send').click()
  await phone.waitForURL(/\/cases\/[0-9a-f-]{36}/)
  const sentAt = Date.now()
  const caseId = new URL(phone.url()).pathname.split('/').pop()
  const alerting = phone.locator('[data-alerting]').first()
  await alerting.waitFor()
  await shoot(phone, '2-worker-sees-the-case')

  step = `the officer's desk shows the alert within ${ALERT_WITHIN_MS} ms`
  const alert = desk.locator(`[data-case="${caseId}"]`)
  await alert.waitFor({ timeout: ALERT_WITHIN_MS })
  console.log(`alert on the desk ${Date.now() - sentAt} ms after the case page opened`)
  await shoot(desk, '3-officer-is-alerted')

  step = 'the officer acknowledges with one tap'
  await alert.getByTestId('acknowledge').click()
  await alert.waitFor({ state: 'detached' })
  await shoot(desk, '4-officer-has-acknowledged')

  step = "the worker's page says acknowledged"
  await phone.locator('[data-alerting="ACKNOWLEDGED"]').first().waitFor()
  await shoot(phone, '5-worker-sees-it-acknowledged')

  step = 'the officer opens the case from the desk'
  await desk.goto(`${base}/cases/${caseId}`)
  await desk.locator('[data-alerting="ACKNOWLEDGED"]').first().waitFor()
  await desk.locator('section[aria-labelledby="routing"] li').first().waitFor()
  await desk.locator('section[aria-labelledby="journal"] li').first().waitFor()
  await shoot(desk, '6-officer-reads-the-case')
}

await mkdir(shots, { recursive: true })
const browser = await launch()
try {
  await mainJob(browser)
} catch (failure) {
  console.error(`Failed where ${step}: ${failure.message}`)
  for (const [index, page] of browser
    .contexts()
    .flatMap(context => context.pages())
    .entries()) {
    await page.screenshot({ path: `${shots}/failed-${index}.png` }).catch(() => undefined)
  }
  process.exitCode = 1
} finally {
  await browser.close()
}
