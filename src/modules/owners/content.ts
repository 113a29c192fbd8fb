import { itemSearcher, itemSubject } from '../../core/content/items/finding.ts'
import { articleKind } from '../../core/content/store.ts'
import type { OfficeEntry, Searcher, SubjectKind } from '../../core/module.ts'
import { newsPaths } from './news/paths.ts'
import { shownNewsRoutes } from './news/reading/routes.tsx'
import { newsRoutes } from './news/routes.tsx'
import { offerPaths } from './offers/paths.ts'
import { shownOfferRoutes } from './offers/reading/routes.tsx'
import { offerRoutes } from './offers/routes.tsx'
import { offerKind } from './offers/store.ts'
import { documentRoutes } from './practical/documents/routes.tsx'
import { documentKind, partKind, sectionKind, themeKind } from './practical/kinds.ts'
import { partRoutes } from './practical/parts/routes.tsx'
import { practicalPaths } from './practical/paths.ts'
import { shownPracticalRoutes } from './practical/reading/routes.tsx'
import { sectionRoutes } from './practical/sections/routes.tsx'
import { themeRoutes } from './practical/themes/routes.tsx'

/** What staff write for the owners' space: news, « Infos pratiques », offers. */
export const contentRoutes = [
  newsRoutes,
  shownNewsRoutes,
  sectionRoutes,
  partRoutes,
  documentRoutes,
  themeRoutes,
  shownPracticalRoutes,
  offerRoutes,
  shownOfferRoutes,
]

/** Where their forms send files. */
export const contentUploads = /^\/[^/]+\/gestion\/(?:actualites|infos-pratiques|offres)\//

export const contentEntries: OfficeEntry[] = [
  {
    group: 'Contenus',
    label: 'Actualités',
    hint: "Ce que les propriétaires lisent sur l'accueil de leur espace.",
    path: newsPaths.list,
    right: 'content',
    icon: 'news',
    module: 'owners',
  },
  {
    group: 'Contenus',
    label: 'Infos pratiques',
    hint: 'Les thèmes, leurs textes et les documents que les propriétaires téléchargent.',
    path: practicalPaths.list,
    right: 'content',
    icon: 'book',
    module: 'owners',
  },
  {
    group: 'Contenus',
    label: 'Offres privilèges',
    hint: 'Les offres de vos partenaires aux propriétaires, avec leurs dates.',
    path: offerPaths.list,
    right: 'content',
    icon: 'gift',
    module: 'owners',
  },
]

const news = { kind: articleKind, module: 'owners', href: newsPaths.one }
const themes = { kind: themeKind, module: 'owners', href: practicalPaths.theme }
const offers = { kind: offerKind, module: 'owners', href: offerPaths.one }

export const contentSubjects: SubjectKind[] = [
  news,
  themes,
  offers,
  { kind: sectionKind, module: 'owners', href: practicalPaths.sectionEdition },
  { kind: partKind, module: 'owners', href: practicalPaths.partEdition },
  { kind: documentKind, module: 'owners', href: practicalPaths.documentEdition },
].map(itemSubject)

export const contentSearchers: Searcher[] = [
  itemSearcher({ ...news, label: 'Actualités', icon: 'news', list: newsPaths.list }),
  itemSearcher({ ...themes, label: 'Infos pratiques', icon: 'book', list: practicalPaths.list }),
  itemSearcher({ ...offers, label: 'Offres privilèges', icon: 'gift', list: offerPaths.list }),
]
