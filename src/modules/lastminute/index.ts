import { Hono } from 'hono'
import { accountRoutes } from '../../core/accounts/routes.ts'
import type { Environment } from '../../core/environment.ts'
import type { Module } from '../../core/module.ts'
import { availabilityApi } from './api/document.ts'
import { apiRoutes } from './api/routes.ts'
import { boardRoutes } from './board/routes.tsx'
import { hostsDoor } from './door.ts'
import { english } from './english.ts'
import { firstSteps } from './first-steps.ts'
import { deskAttention } from './grid/attention.ts'
import { historyWords } from './history-words.ts'
import { holdings } from './holdings.ts'
import { memberSearcher, memberSubjects } from './members/finding.ts'
import { officeEntries, officeRoutes } from './office.ts'
import { opening } from './opening.ts'
import { boardPaths, hostsPath, searchPath } from './paths.ts'
import { questionRoutes } from './questions/routes.tsx'
import { searchGates } from './search/gates.ts'
import { searchRoutes } from './search/routes.tsx'
import { spaceRoutes } from './space/routes.tsx'

export { questionJobs } from './questions/jobs.ts'
export { writeCounts } from './search/counting.ts'

const routes = new Hono<Environment>()
routes.route('/', accountRoutes(hostsDoor))
routes.route('/', spaceRoutes)
routes.route('/', questionRoutes)
routes.route('/', boardRoutes)
routes.route('/', searchRoutes)
routes.route('/', apiRoutes)
for (const part of officeRoutes) routes.route('/', part)

/** The mini availability centre of a tourist office: who has room tonight. */
export const lastminuteModule: Module = {
  name: 'lastminute',
  routes,
  door: hostsDoor,
  opening,
  gates: searchGates,
  english,
  api: availabilityApi,
  officeEntries: [
    {
      group: 'Dernière minute',
      label: 'Ce soir',
      hint: 'Qui a de la place ce soir : le tableau du comptoir, qui se met à jour tout seul.',
      path: boardPaths.board,
      right: 'lastminute',
      icon: 'phone',
      module: 'lastminute',
    },
    ...officeEntries,
  ],
  attention: deskAttention,
  firstSteps,
  searchers: [memberSearcher],
  subjects: memberSubjects,
  holdings,
  historyWords,
  publicEntries: [
    {
      label: 'Trouver une chambre ce soir',
      hint: 'Les hébergeurs qui ont de la place ces jours-ci, avec leur téléphone.',
      path: (slug) => searchPath(slug),
      icon: 'search',
    },
    {
      label: 'Administration hébergeurs',
      hint: 'Vous hébergez : dites en un geste si vous avez de la place.',
      path: (slug) => hostsPath(slug),
      icon: 'calendar',
    },
  ],
}
