import type { Holding } from '../holding.ts'
import { accountHoldings } from './accounts.ts'
import { directoryHoldings } from './directory.ts'
import { historyHoldings } from './history.ts'
import { mailHoldings } from './mails.ts'
import { photoHoldings } from './photos.ts'
import { planningHoldings } from './plannings.ts'

/** What the core itself holds; modules hand theirs beside. */
export const coreHoldings: readonly Holding[] = [
  ...accountHoldings,
  ...directoryHoldings,
  ...planningHoldings,
  ...photoHoldings,
  ...mailHoldings,
  ...historyHoldings,
]
