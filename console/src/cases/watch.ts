const FIRST_MS = 1_500
const LONGEST_MS = 20_000

/**
 * Looks again until the alert is acknowledged: soon at first, then seldom, and only while somebody
 * can see it, since each look is written to the access log.
 */
export function untilAcknowledged(look: () => Promise<void>, done: () => boolean): () => void {
  let wait = FIRST_MS
  let timer: ReturnType<typeof setTimeout>
  const next = () => {
    timer = setTimeout(async () => {
      if (done()) return
      if (document.visibilityState === 'visible') await look()
      wait = Math.min(LONGEST_MS, wait * 1.3)
      next()
    }, wait)
  }
  next()
  return () => clearTimeout(timer)
}
