import { chromium } from 'playwright-core'

export const PHONE = { width: 390, height: 844 }
export const DESK = { width: 1440, height: 900 }

/** Starts the machine's own Chromium (CHROMIUM names another); it calls nobody but the stack. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })

/** A screen of its own: own session, own size. */
export async function screen(browser, viewport, options = {}) {
  const context = await browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: viewport.width < 720,
    isMobile: viewport.width < 720,
    deviceScaleFactor: viewport.width < 720 ? 2 : 1,
    ...options,
  })
  return context.newPage()
}

/** Signs in through the identity page, as a person would: one tap on the own name. */
export async function signIn(page, base, subject) {
  await page.goto(base)
  await page.getByTestId('sign-in').click()
  await page.locator(`[data-subject="${subject}"]`).first().click()
  await page.waitForURL(url => url.origin === new URL(base).origin && !url.search.includes('code='))
}
