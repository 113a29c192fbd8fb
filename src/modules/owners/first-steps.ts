import { hasArticle } from '../../core/content/store.ts'
import { hasProvider } from '../../core/directory/store.ts'
import type { FirstStep } from '../../core/module.ts'
import { ownerPaths } from './directory/paths.ts'
import { newsPaths } from './news/paths.ts'

/** What a network does first. */
export const firstSteps: FirstStep[] = [
  {
    label: 'Créer le premier propriétaire',
    hint: "Ou importez tout un fichier, depuis la liste d'hébergements.",
    isDone: (tx, { organization }) => hasProvider(tx, organization.id, 'owner'),
    path: ownerPaths.creation,
    right: 'directory',
    icon: 'users',
    module: 'owners',
  },
  {
    label: 'Écrire la première actualité',
    hint: "Les propriétaires la lisent sur l'accueil de leur espace.",
    isDone: (tx, { organization }) => hasArticle(tx, organization.id),
    path: newsPaths.creation,
    right: 'content',
    icon: 'news',
    module: 'owners',
  },
]
