import type { AttentionEntry, Reader } from '../../../core/module.ts'
import { todayOf } from '../../../core/organizations/rules.ts'
import { selectSettings } from '../../../core/organizations/store.ts'
import type { Transaction } from '../../../platform/database/database.ts'
import { formatCount } from '../../../ui/format.ts'
import { gridPaths, memberPaths, settingsPaths } from '../paths.ts'
import { settingsFrom } from '../rules.ts'
import { selectOptionalMaintenance } from '../search/store.ts'
import { longSilence, silentSince } from './rules.ts'
import { countSuspended, countWithoutAccess, selectSilentHosts, selectUnansweredHosts } from './store.ts'

const ours = { right: 'lastminute', module: 'lastminute' } as const

/** What waits for the office's hands, the most pressing first. */
export const deskAttention: AttentionEntry[] = [
  {
    ...ours,
    label: () => "L'outil est fermé pour maintenance : visiteurs et hébergeurs ne lisent que votre message",
    count: async (tx, { actor }) => ((await selectOptionalMaintenance(tx, actor.organizationId)) ? 1 : 0),
    path: (slug) => `${settingsPaths.form(slug)}#maintenance`,
    icon: 'ban',
  },
  {
    ...ours,
    label: (count) =>
      formatCount(
        count,
        "hébergeur n'a pas répondu à la question de l'après-midi : appelez-le",
        "hébergeurs n'ont pas répondu à la question de l'après-midi : appelez-les",
      ),
    count: async (tx, reader) => (await selectUnansweredHosts(tx, reader.actor, todayHere(reader))).length,
    path: (slug) => `${gridPaths.grid(slug)}?etat=sans-reponse`,
    icon: 'phone',
  },
  {
    ...ours,
    label: (count) =>
      formatCount(count, "hébergeur n'a pas encore de mot de passe", "hébergeurs n'ont pas encore de mot de passe"),
    count: (tx, { actor }) => countWithoutAccess(tx, actor),
    path: (slug) => `${memberPaths.list(slug)}?etat=sans-acces`,
    icon: 'users',
  },
  {
    ...ours,
    label: (count) =>
      formatCount(
        count,
        `hébergeur n'a rien déclaré depuis ${longSilence} jours`,
        `hébergeurs n'ont rien déclaré depuis ${longSilence} jours`,
      ),
    count: countSilent,
    path: (slug) => `${gridPaths.grid(slug)}?etat=silencieux`,
    icon: 'calendar',
  },
  {
    ...ours,
    label: (count) =>
      formatCount(count, 'hébergeur est suspendu : à réadmettre ?', 'hébergeurs sont suspendus : à réadmettre ?'),
    count: (tx, { actor }) => countSuspended(tx, actor),
    path: (slug) => `${gridPaths.grid(slug)}?etat=suspendus`,
    icon: 'warning',
  },
]

const todayHere = ({ organization, now }: Reader) => todayOf(organization, now)

async function countSilent(tx: Transaction, { actor, now }: Reader): Promise<number> {
  const { values } = await selectSettings(tx, actor.organizationId, 'lastminute')
  const { derivesFromPlannings } = settingsFrom(values)
  return (await selectSilentHosts(tx, actor, { since: silentSince(now), derivesFromPlannings })).length
}
