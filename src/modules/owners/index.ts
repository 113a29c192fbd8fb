import { Hono } from 'hono'
import { accountRoutes } from '../../core/accounts/routes.ts'
import type { Environment } from '../../core/environment.ts'
import type { Module } from '../../core/module.ts'
import { lodgingApi } from './api/document.ts'
import { apiRoutes } from './api/routes.ts'
import { confirmationRoutes } from './confirmations/routes.tsx'
import { contentEntries, contentRoutes, contentSearchers, contentSubjects, contentUploads } from './content.ts'
import { accessAttention } from './directory/access/attention.ts'
import { chosenRoutes } from './directory/chosen/routes.tsx'
import { credentialsRun } from './directory/chosen/runs.ts'
import { directorySearchers } from './directory/finding/searchers.ts'
import { directorySubjects } from './directory/finding/subjects.ts'
import { lodgingRoutes } from './directory/lodgings/routes.tsx'
import { ownerRoutes } from './directory/owners/routes.tsx'
import { lodgingPaths, ownerPaths } from './directory/paths.ts'
import { ownersDoor } from './door.ts'
import { english } from './english.ts'
import { exportRoutes } from './feeds/exports/routes.ts'
import { feedAttention } from './feeds/list/attention.ts'
import { feedListRoutes } from './feeds/list/routes.tsx'
import { feedPaths } from './feeds/paths.ts'
import { feedRoutes } from './feeds/routes.tsx'
import { firstSteps } from './first-steps.ts'
import { historyWords } from './history-words.ts'
import { holdings } from './holdings.ts'
import { importAttention } from './imports/checks/attention.ts'
import { importUpload } from './imports/checks/paths.ts'
import { importRoutes } from './imports/checks/routes.tsx'
import { importRun, importSubjects } from './imports/checks/runs.ts'
import { searchPath, sitemapPath } from './lodgings/paths.ts'
import { publicLodgingRoutes } from './lodgings/routes.tsx'
import { opening } from './opening.ts'
import { conditionsRoutes } from './photos/conditions/routes.tsx'
import { photoAttention } from './photos/office/attention.ts'
import { photoEntries, photoUploads } from './photos/office/entries.ts'
import { officePhotoRoutes } from './photos/office/routes.tsx'
import { ownPhotoRoutes } from './photos/routes.tsx'
import { periodRoutes } from './plannings/periods/routes.tsx'
import { planningRoutes } from './plannings/routes.tsx'
import { saveRoutes } from './plannings/saves/routes.tsx'
import { yearRoutes } from './plannings/year/routes.tsx'
import { recommendationRoutes } from './recommendations/routes.tsx'
import { reminderAttention } from './reminders/attention.ts'
import { reminderPaths } from './reminders/behind/paths.ts'
import { behindRoutes } from './reminders/behind/routes.tsx'
import { reminderLinkRoutes } from './reminders/links/routes.tsx'
import { sentRoutes } from './reminders/sent/routes.tsx'
import { settingsPaths } from './settings/paths.ts'
import { settingsRoutes } from './settings/routes.tsx'
import { spacePath } from './space/paths.ts'
import { spaceRoutes } from './space/routes.tsx'
import { ownStatisticsRoutes } from './statistics/own/routes.tsx'
import { statisticsPaths } from './statistics/paths.ts'
import { statisticsRoutes } from './statistics/routes.tsx'
import { seniorityRoutes } from './statistics/seniority/routes.tsx'

export { credentialsRun } from './directory/chosen/runs.ts'
export { feedJobs } from './feeds/jobs.ts'
export { readDueFeeds } from './feeds/reading/all.ts'
export { importJobs } from './imports/checks/jobs.ts'
export { photoJobs } from './photos/jobs.ts'
export { reminderJobs } from './reminders/jobs.ts'
export { countAllAgain } from './statistics/actions.ts'
export { statisticsJobs } from './statistics/jobs.ts'

const routes = new Hono<Environment>()
routes.route('/', accountRoutes(ownersDoor))
routes.route('/', spaceRoutes)
// Before the months: « confirmation » is none.
routes.route('/', confirmationRoutes)
routes.route('/', periodRoutes)
routes.route('/', saveRoutes)
routes.route('/', yearRoutes)
routes.route('/', planningRoutes)
routes.route('/', reminderLinkRoutes)
routes.route('/', behindRoutes)
routes.route('/', sentRoutes)
routes.route('/', ownerRoutes)
routes.route('/', chosenRoutes)
routes.route('/', lodgingRoutes)
routes.route('/', importRoutes)
for (const part of contentRoutes) routes.route('/', part)
routes.route('/', feedListRoutes)
routes.route('/', feedRoutes)
routes.route('/', exportRoutes)
routes.route('/', ownPhotoRoutes)
routes.route('/', officePhotoRoutes)
routes.route('/', conditionsRoutes)
routes.route('/', settingsRoutes)
routes.route('/', seniorityRoutes)
routes.route('/', statisticsRoutes)
routes.route('/', ownStatisticsRoutes)
routes.route('/', publicLodgingRoutes)
routes.route('/', recommendationRoutes)
routes.route('/', apiRoutes)

/** The owners' space of a label network, its public search, and what its staff keep. */
export const ownersModule: Module = {
  name: 'owners',
  routes,
  door: ownersDoor,
  opening,
  english,
  api: lodgingApi,
  firstSteps,
  officeEntries: [
    {
      group: 'Annuaire',
      label: 'Propriétaires',
      hint: 'Créer, modifier ou fermer un propriétaire, lui envoyer ses identifiants, agir en son nom.',
      path: ownerPaths.list,
      right: 'directory',
      icon: 'users',
      module: 'owners',
    },
    {
      group: 'Annuaire',
      label: 'Hébergements',
      hint: 'Créer, modifier, fermer un hébergement, ou en importer tout un fichier.',
      path: lodgingPaths.list,
      right: 'directory',
      icon: 'bed',
      module: 'owners',
    },
    ...photoEntries,
    {
      group: 'Plannings',
      label: 'Calendriers',
      hint: 'Les calendriers que les propriétaires tiennent ailleurs, et comment se passent leurs lectures.',
      path: (slug) => feedPaths.ofStaff(slug).list,
      right: 'plannings',
      icon: 'calendar',
      module: 'owners',
    },
    ...contentEntries,
    {
      group: 'Plannings',
      label: 'Statistiques',
      hint: "L'occupation, les nuits non communiquées, les propriétaires à jour et la provenance des clients.",
      path: statisticsPaths.staff,
      right: 'statistics',
      icon: 'chart',
      module: 'owners',
    },
    {
      group: 'Plannings',
      label: 'Rappels',
      hint: 'Les propriétaires dont les plannings sont en retard, et ce qui leur a été envoyé.',
      path: reminderPaths.list,
      right: 'plannings',
      icon: 'bell',
      module: 'owners',
    },
    {
      group: 'Réglages',
      label: 'Espace propriétaires',
      hint: "Le nom de l'espace propriétaires, les délais des rappels et les pages sur les départements.",
      path: settingsPaths.form,
      right: 'organization',
      icon: 'sliders',
      module: 'owners',
    },
  ],
  attention: [...accessAttention, importAttention, ...feedAttention, ...photoAttention, ...reminderAttention],
  searchers: [...directorySearchers, ...contentSearchers],
  uploads: [contentUploads, importUpload, ...photoUploads],
  subjects: [...directorySubjects, ...contentSubjects, importSubjects],
  holdings,
  historyWords,
  runKinds: [credentialsRun, importRun],
  sitemap: (slug) => sitemapPath(slug),
  publicEntries: [
    {
      label: 'Trouver un hébergement',
      hint: 'Indiquez vos dates : vous verrez ce qui est libre.',
      path: (slug) => searchPath(slug),
      icon: 'search',
    },
    {
      label: 'Espace propriétaires',
      hint: 'Vous louez avec nous : mettez à jour vos plannings.',
      path: (slug) => spacePath(slug),
      icon: 'calendar',
    },
  ],
}
