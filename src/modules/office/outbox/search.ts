import type { Searcher } from '../../../core/module.ts'
import { formatMoment } from '../../../ui/format.ts'
import { mailPaths } from './paths.ts'
import { selectLatestMails } from './store.ts'
import { stateNames } from './words.ts'

/** Mails by recipient and subject. */
export const mailSearcher: Searcher = {
  label: 'Courriels',
  right: 'mails',
  icon: 'mail',
  list: (slug, typed) => `${mailPaths.list(slug)}?${new URLSearchParams({ recherche: typed })}`,
  async find(tx, { organization }, typed, limit) {
    const mails = await selectLatestMails(tx, organization.id, { text: typed, state: null }, limit)
    return mails.map(({ id, subject, recipient, writtenAt, state }) => ({
      title: subject,
      detail: `${recipient}, ${formatMoment(writtenAt, organization.timeZone)} – ${stateNames[state]}`,
      href: mailPaths.one(organization.slug, id),
    }))
  },
}
