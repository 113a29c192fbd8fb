import type { Throttle } from '../../../core/accounts/throttling/rules.ts'

/** One place may send a few in a row, then ever more slowly: this page must be of no use to senders of bulk mail. */
export const senderThrottle: Throttle = { free: 5, firstWait: 5, longestWait: 360 }

/** Nobody's mailbox is flooded. */
export const recipientThrottle: Throttle = { free: 3, firstWait: 30, longestWait: 720 }
