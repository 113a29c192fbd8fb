import type { Hono } from 'hono'
import type { Environment } from '../../core/environment.ts'
import type { OfficeEntry } from '../../core/module.ts'
import { declarationRoutes } from './declarations/routes.tsx'
import { embeddingRoutes } from './embedding/routes.tsx'
import { figureRoutes } from './figures/routes.tsx'
import { nightRoutes } from './grid/night/routes.tsx'
import { gridRoutes } from './grid/routes.tsx'
import { maintenanceRoutes } from './maintenances/routes.tsx'
import { closureRoutes } from './members/closure/routes.tsx'
import { codeRoutes } from './members/code/routes.tsx'
import { creationRoutes } from './members/creation/routes.tsx'
import { editionRoutes } from './members/edition/routes.tsx'
import { memberRoutes } from './members/routes.tsx'
import { offerRoutes } from './offers/routes.tsx'
import { figurePaths, gridPaths, memberPaths, settingsPaths } from './paths.ts'
import { settingsRoutes } from './settings/routes.tsx'
import { suspensionRoutes } from './suspensions/routes.tsx'

/** LAST-20, LAST-22: « Administration OTI » in the back office. */
export const officeRoutes: readonly Hono<Environment>[] = [
  gridRoutes,
  nightRoutes,
  declarationRoutes,
  creationRoutes,
  editionRoutes,
  closureRoutes,
  codeRoutes,
  memberRoutes,
  suspensionRoutes,
  offerRoutes,
  settingsRoutes,
  maintenanceRoutes,
  embeddingRoutes,
  figureRoutes,
]

const ours = { group: 'Dernière minute', right: 'lastminute', module: 'lastminute' } as const

export const officeEntries: OfficeEntry[] = [
  {
    ...ours,
    label: 'Administration OTI',
    hint: 'Qui a de la place cette semaine, et les nuits à déclarer au nom des hébergeurs.',
    path: gridPaths.grid,
    icon: 'calendar',
  },
  {
    ...ours,
    label: 'Hébergeurs',
    hint: 'Ajouter, modifier, fermer un hébergeur, lui donner un code pour son mot de passe.',
    path: memberPaths.list,
    icon: 'users',
  },
  {
    ...ours,
    label: 'Chiffres des dispos',
    hint: 'Les recherches par jour et par nuit, celles sans résultat, et qui a déclaré.',
    path: figurePaths.page,
    icon: 'chart',
  },
  {
    ...ours,
    label: 'Réglages des dispos',
    hint: "Les jours de recherche, les offres des adhérents, la fermeture de l'outil, le code pour votre site.",
    path: settingsPaths.form,
    icon: 'sliders',
  },
]
