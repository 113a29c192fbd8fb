import { wordsOfAll } from '../../history-words.ts'
import type { Module } from '../../module.ts'
import type { Holding } from '../holding.ts'
import { accountHoldings } from './accounts.ts'
import { directoryHoldings } from './directory.ts'
import { historyHoldings } from './history.ts'
import { mailHoldings } from './mails.ts'
import { photoHoldings } from './photos.ts'
import { planningHoldings } from './plannings.ts'

/** What the core holds, and what these modules hand beside. */
export const holdingsOfAll = (modules: readonly Module[]): readonly Holding[] => [
  ...accountHoldings,
  ...directoryHoldings,
  ...planningHoldings,
  ...photoHoldings,
  ...mailHoldings,
  ...historyHoldings(wordsOfAll(modules)),
  ...modules.flatMap((module) => module.holdings ?? []),
]
