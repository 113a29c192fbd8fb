import type { AttentionEntry } from '../../../core/module.ts'
import { formatCount } from '../../../ui/format.ts'
import { mailPaths } from './paths.ts'
import { countFailedMails } from './store.ts'

/** Older ones are no news any more. */
const days = 30

/** Mails that were refused for good or given up: somebody waits for them. */
export const failedMails: AttentionEntry = {
  label: (count) =>
    `${formatCount(count, "courriel n'est pas parti", 'courriels ne sont pas partis')} ces ${days} derniers jours`,
  count: (tx, { organization, now }) => countFailedMails(tx, organization.id, now.subtract({ hours: days * 24 })),
  path: (slug) => `${mailPaths.list(slug)}?etat=failed`,
  right: 'mails',
  icon: 'mail',
}
