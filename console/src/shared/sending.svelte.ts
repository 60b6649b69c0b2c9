/** A form that sends something: whether it is at it, and what came of the last attempt. */
export class Sending {
  busy = $state(false)
  failure = $state.raw<unknown>(null)

  /** Whether it went through. While one attempt lasts there is no other. */
  async attempt(send: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.failure = null
    try {
      await send()
      return true
    } catch (problem) {
      this.failure = problem
      return false
    } finally {
      this.busy = false
    }
  }

  /** What a form does when it is submitted. */
  submits(send: () => Promise<unknown>) {
    return (event: SubmitEvent) => {
      event.preventDefault()
      void this.attempt(send)
    }
  }
}
