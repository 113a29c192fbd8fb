import { Hono } from 'hono'
import type { Environment } from '../../core/environment.ts'
import { wordsOfAll } from '../../core/history-words.ts'
import type { Module } from '../../core/module.ts'
import { holdingsOfAll } from '../../core/personal-data/held/core.ts'
import { personalPaths } from '../../core/personal-data/paths.ts'
import { erasuresAsked } from '../../core/personal-data/retention/attention.ts'
import { personalDataRoutes } from '../../core/personal-data/routes.ts'
import { apiRoutes } from './api/routes.tsx'
import { english } from './english.ts'
import { findingRoutes } from './finding/routes.tsx'
import { historyPaths } from './history/paths.ts'
import { historyRoutes } from './history/routes.tsx'
import { officeSubjects } from './history/subjects.ts'
import { typePaths } from './lodging-types/paths.ts'
import { typeRoutes } from './lodging-types/routes.tsx'
import { failedMails } from './outbox/attention.ts'
import { mailPaths } from './outbox/paths.ts'
import { mailRoutes } from './outbox/routes.tsx'
import { mailSearcher } from './outbox/search.ts'
import { portalRoutes } from './portal/routes.tsx'
import { failedJobs } from './progress/attention.ts'
import { progressPaths } from './progress/paths.ts'
import { progressRoutes } from './progress/routes.tsx'
import { rolePaths } from './roles/paths.ts'
import { roleRoutes } from './roles/routes.tsx'
import { sessionSettingsPaths } from './sessions/paths.ts'
import { sessionSettingsRoutes } from './sessions/routes.tsx'
import { settingsPaths } from './settings/paths.ts'
import { settingsRoutes } from './settings/routes.tsx'
import { startRoutes } from './start/routes.tsx'
import { colleagues, ownSteps } from './start/steps/steps.ts'
import { userPaths } from './users/paths.ts'
import { userRoutes } from './users/routes.tsx'
import { userSearcher } from './users/search.ts'

const attention = [erasuresAsked, failedMails, failedJobs]
const searchers = [userSearcher, mailSearcher]

/** The frame of every organisation: its public pages and its back office. `modules` are those it frames. */
export function officeModule(modules: readonly Module[]): Module {
  const routes = new Hono<Environment>()
  const known = {
    kinds: [...modules.flatMap((module) => module.subjects ?? []), ...officeSubjects],
    words: wordsOfAll(modules),
  }
  for (const part of [
    portalRoutes(modules),
    apiRoutes(modules),
    startRoutes(
      [...modules.flatMap((module) => module.attention ?? []), ...attention],
      [...ownSteps, ...modules.flatMap((module) => module.firstSteps ?? []), colleagues],
    ),
    findingRoutes([...modules.flatMap((module) => module.searchers ?? []), ...searchers]),
    mailRoutes,
    historyRoutes(known),
    progressRoutes(known),
    settingsRoutes,
    sessionSettingsRoutes,
    userRoutes,
    roleRoutes,
    typeRoutes,
    personalDataRoutes(holdingsOfAll(modules)),
  ])
    routes.route('/', part)
  return {
    name: 'office',
    routes,
    english,
    uploads: [/^\/[^/]+\/gestion\/structure\/logo$/],
    publicEntries: [],
    officeEntries: [
      {
        group: 'Réglages',
        label: 'Structure',
        hint: 'Votre nom, vos couleurs, vos coordonnées et vos textes.',
        path: settingsPaths.organization,
        right: 'organization',
        icon: 'settings',
      },
      {
        group: 'Réglages',
        label: "Types d'hébergement",
        hint: 'Hôtel, gîte, camping… : les types que vous donnez aux hébergements, et leurs codes.',
        path: typePaths.list,
        right: 'directory',
        icon: 'bed',
      },
      {
        group: 'Réglages',
        label: 'Sécurité',
        hint: 'Combien de temps on reste connecté.',
        path: sessionSettingsPaths.form,
        right: 'organization',
        icon: 'key',
      },
      {
        group: 'Réglages',
        label: 'Données personnelles',
        hint: 'Ce que le programme garde des personnes, combien de temps, et que faire à leur demande.',
        path: personalPaths.retention,
        right: 'directory',
        icon: 'shield',
      },
      {
        group: 'Réglages',
        label: 'Utilisateurs',
        hint: 'Les personnes qui travaillent ici, leurs rôles et leurs départements.',
        path: userPaths.list,
        right: 'users',
        icon: 'users',
      },
      {
        group: 'Réglages',
        label: 'Rôles',
        hint: 'Les ensembles de droits que vous donnez aux utilisateurs.',
        path: rolePaths.list,
        right: 'users',
        icon: 'shield',
      },
      {
        group: 'Suivi',
        label: 'Courriels',
        hint: "Ce que le programme a écrit, à qui, et si c'est parti.",
        path: mailPaths.list,
        right: 'mails',
        icon: 'mail',
      },
      {
        group: 'Suivi',
        label: 'Travaux',
        hint: 'Ce que le programme fait pour plusieurs choses à la fois, ou de lui-même.',
        path: progressPaths.list,
        right: null,
        icon: 'list',
      },
      {
        group: 'Suivi',
        label: 'Historique',
        hint: 'Qui a changé quoi, au nom de qui, et quand.',
        path: historyPaths.list,
        right: 'history',
        icon: 'history',
      },
    ],
  }
}
