/** An answer that is not the page asked for; the app's error handler draws it. Never carries a reason that leaks. */
export class HttpRefusal extends Error {
  readonly status: 403 | 404 | 408 | 413 | 422 | 429
  /** For 429: seconds to wait. */
  readonly retryAfter: number | undefined
  constructor(status: HttpRefusal['status'], retryAfter?: number) {
    super(`refused with ${status}`)
    this.status = status
    this.retryAfter = retryAfter
  }
}

/** More was sent than is taken. */
export class TooLarge extends HttpRefusal {
  /** In bytes: what would have been taken. */
  readonly largest: number
  constructor(largest: number) {
    super(413)
    this.largest = largest
  }
}

/** Unknown, foreign or hidden: all the same to whoever asks. */
export const notFound = () => new HttpRefusal(404)
