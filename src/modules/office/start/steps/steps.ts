import { hasColleagues } from '../../../../core/accounts/memberships/store.ts'
import { selectLodgingTypes } from '../../../../core/directory/store.ts'
import type { FirstStep } from '../../../../core/module.ts'
import { firstColor } from '../../../../core/organizations/rules.ts'
import { typePaths } from '../../lodging-types/paths.ts'
import { settingsPaths } from '../../settings/paths.ts'
import { userPaths } from '../../users/paths.ts'

/** What every organisation does first: what the public reads and sees of it. */
export const ownSteps: FirstStep[] = [
  {
    label: 'Écrire les mentions légales et le texte sur les données personnelles',
    hint: 'Le bas de chaque page y mène ; la loi les demande.',
    isDone: async (_tx, { organization: { texts } }) => texts.legalNotice !== '' && texts.privacy !== '',
    path: settingsPaths.organization,
    right: 'organization',
    icon: 'file',
  },
  {
    label: 'Mettre votre logo et vos couleurs',
    hint: 'Vos pages ont alors votre visage.',
    isDone: async (_tx, { organization: { charter } }) =>
      charter.logoFileId !== undefined || charter.primaryColor !== firstColor,
    path: settingsPaths.organization,
    right: 'organization',
    icon: 'image',
  },
  {
    label: "Choisir les types d'hébergement",
    hint: 'Hôtel, gîte, camping… : gardez ceux qui vous servent, ajoutez les vôtres.',
    isDone: async (tx, { organization }) => (await selectLodgingTypes(tx, organization.id)).length > 0,
    path: typePaths.list,
    right: 'directory',
    icon: 'bed',
  },
]

/** Last: colleagues find the rest ready. */
export const colleagues: FirstStep = {
  label: 'Créer les comptes de vos collègues',
  hint: 'Chacun a le sien, avec ses rôles et ses départements.',
  isDone: (tx, { organization }) => hasColleagues(tx, organization.id),
  path: userPaths.list,
  right: 'users',
  icon: 'users',
}
