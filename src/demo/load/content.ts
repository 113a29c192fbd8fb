import sharp from 'sharp'
import { storeFile } from '../../core/files/store.ts'
import type { FileStore } from '../../core/services.ts'
import { offers as offerTable } from '../../modules/owners/offers/schema.ts'
import {
  documentFiles,
  themeDocuments,
  themeParts,
  themeSections,
  themes as themeTable,
} from '../../modules/owners/practical/schema.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { drawLeaflet, type Leaflet } from '../content/leaflet.ts'
import { brand } from '../content/leaflets.ts'
import { drawLogo } from '../content/logos.ts'
import { offers } from '../content/offers.ts'
import { type DemoTheme, sections } from '../content/themes.ts'

interface Loading {
  tx: Transaction
  store: FileStore
  organizationId: number
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** « Infos pratiques » with documents drawn on the spot, and the partners' offers. */
export async function loadContent(at: Loading) {
  for (const [place, { title, themes }] of sections.entries()) {
    const sectionId = await addSection(at, title, place + 1)
    for (const [index, theme] of themes.entries()) await addTheme(at, sectionId, index + 1, theme)
  }
  await addIdentity(at, await addSection(at, 'Identité visuelle', sections.length + 1))
  await addOffers(at)
}

const only = ([row]: { id: number }[]) => {
  if (!row) throw new Error('nothing was inserted')
  return row.id
}

const addSection = async ({ tx, organizationId }: Loading, title: string, position: number) =>
  only(await tx.insert(themeSections).values({ organizationId, title, position }).returning({ id: themeSections.id }))

async function addTheme(at: Loading, sectionId: number, position: number, theme: DemoTheme) {
  const { tx, organizationId, now, today } = at
  const { title, introduction, age, draft } = theme
  const publishedAt = now.subtract({ hours: 24 * 30 * age })
  const values = {
    organizationId,
    sectionId,
    position,
    title,
    introduction,
    updatedOn: today.subtract({ months: age }),
  }
  const themeId = only(
    await tx
      .insert(themeTable)
      .values({ ...values, publishedAt: draft ? null : publishedAt })
      .returning({ id: themeTable.id }),
  )
  const parts = new Map<string, number>()
  for (const [index, part] of theme.parts.entries()) {
    const row = { organizationId, themeId, ...part, position: index + 1, publishedAt }
    parts.set(part.title, only(await tx.insert(themeParts).values(row).returning({ id: themeParts.id })))
  }
  for (const [index, document] of theme.documents.entries()) {
    const { under, frenchPrevails = false, leaflets, age: days } = document
    const addedAt = now.subtract({ hours: 24 * days })
    const documentId = await addDocument(at, {
      ...{ themeId, partId: under ? (parts.get(under) ?? null) : null, frenchPrevails },
      ...{ title: document.title, description: document.description, position: index + 1, publishedAt: addedAt },
    })
    for (const [language, leaflet] of Object.entries(leaflets))
      await addFile(at, documentId, language, await storeLeaflet(at, leaflet), addedAt)
  }
}

type DocumentValues = Omit<typeof themeDocuments.$inferInsert, 'organizationId'>

const addDocument = async ({ tx, organizationId }: Loading, values: DocumentValues) =>
  only(
    await tx
      .insert(themeDocuments)
      .values({ organizationId, ...values })
      .returning({ id: themeDocuments.id }),
  )

const addFile = async (at: Loading, documentId: number, language: string, fileId: number, addedAt: Temporal.Instant) =>
  at.tx.insert(documentFiles).values({ organizationId: at.organizationId, documentId, language, fileId, addedAt })

async function storeLeaflet({ tx, store, organizationId, now }: Loading, leaflet: Leaflet) {
  const bytes = await drawLeaflet(leaflet, new Date(now.epochMilliseconds))
  const file = { name: `${leaflet.file}.pdf`, mediaType: 'application/pdf', bytes, visibility: 'private' as const }
  return storeFile(tx, store, { organizationId, now, ...file })
}

/** The network's logo as a picture to download, and how to use it. */
async function addIdentity(at: Loading, sectionId: number) {
  const { tx, store, organizationId, now, today } = at
  const title = 'Le logo du réseau'
  const introduction =
    'À poser sur votre site, vos courriers et votre portail. **Une seule version, une seule couleur.**'
  const updatedOn = today.subtract({ months: 6 })
  const theme = { organizationId, sectionId, position: 1, title, introduction, updatedOn, publishedAt: now }
  const themeId = only(await tx.insert(themeTable).values(theme).returning({ id: themeTable.id }))
  const addedAt = now.subtract({ hours: 24 * 180 })
  const common = { themeId, partId: null, frenchPrevails: false, publishedAt: addedAt }
  const bytes = await sharp(Buffer.from(drawLogo('key', '#1b5e7b')))
    .png()
    .toBuffer()
  const logo = { name: 'Logo du reseau.png', mediaType: 'image/png', bytes, visibility: 'private' as const }
  const logoId = await storeFile(tx, store, { organizationId, now, ...logo })
  const words = { title: 'Logo', description: 'Image sur fond transparent.', position: 1 }
  await addFile(at, await addDocument(at, { ...common, ...words }), 'fr', logoId, addedAt)
  const rules = { title: 'La charte graphique en une page', description: '', position: 2 }
  await addFile(at, await addDocument(at, { ...common, ...rules }), 'fr', await storeLeaflet(at, brand), addedAt)
}

async function addOffers(at: Loading) {
  const { tx, store, organizationId, now, today } = at
  for (const { partner, title, body, link, logo, leaflet, days, draft } of offers) {
    const bytes = new TextEncoder().encode(drawLogo(logo.shape, logo.color))
    const file = { name: 'logo.svg', mediaType: 'image/svg+xml', bytes, visibility: 'public' as const }
    await tx.insert(offerTable).values({
      ...{ organizationId, partner, title, body, link },
      logoFileId: await storeFile(tx, store, { organizationId, now, ...file }),
      fileId: leaflet ? await storeLeaflet(at, leaflet) : null,
      validFromOn: today.add({ days: days[0] }),
      validUntilOn: today.add({ days: days[1] }),
      publishedAt: draft ? null : now,
    })
  }
}
