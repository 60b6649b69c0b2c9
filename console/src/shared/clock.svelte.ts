/** The present, moving in steps of five seconds: enough for minutes to count down by. */
class Present {
  now = $state(Date.now())

  /** Lets time pass until the returned function is called. */
  run() {
    const timer = setInterval(() => {
      this.now = Date.now()
    }, 5_000)
    return () => clearInterval(timer)
  }
}

export const present = new Present()
