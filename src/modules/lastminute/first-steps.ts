import { hasProvider } from '../../core/directory/store.ts'
import type { FirstStep } from '../../core/module.ts'
import { selectOffers } from './offers/store.ts'
import { memberPaths, offerPaths } from './paths.ts'

const ours = { right: 'lastminute', module: 'lastminute' } as const

/** What a tourist office does first. */
export const firstSteps: FirstStep[] = [
  {
    ...ours,
    label: 'Dire quelles offres donnent accès aux disponibilités',
    hint: 'Ce que vos adhérents souscrivent, et ce qui comprend cet outil.',
    isDone: async (tx, { organization }) => (await selectOffers(tx, organization.id)).length > 0,
    path: offerPaths.list,
    icon: 'list',
  },
  {
    ...ours,
    label: 'Ajouter le premier hébergeur',
    hint: "Il dit ensuite lui-même, en un geste, s'il a de la place.",
    isDone: (tx, { organization }) => hasProvider(tx, organization.id, 'host'),
    path: (slug) => memberPaths.creation(slug),
    icon: 'users',
  },
]
