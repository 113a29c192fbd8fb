import { Hono } from 'hono'
import { signedIn } from '../../../../core/accounts/sessions/guards.ts'
import { richText } from '../../../../core/content/rich-text/render.ts'
import type { Environment } from '../../../../core/environment.ts'
import { sendPrivateFile } from '../../../../core/files/send.ts'
import { selectSettings } from '../../../../core/organizations/store.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import { ownersFrame } from '../../space/frame.ts'
import { ContentsPage } from './pages/contents.tsx'
import { ShownThemePage } from './pages/theme.tsx'
import {
  selectContents,
  selectDownloads,
  selectDownloadsOf,
  selectOptionalDownload,
  selectOptionalShownTheme,
  selectShownParts,
} from './store.ts'
import { documentCounts, shownDocuments, shownParts } from './view.ts'

/** OWN-50: « Infos pratiques » of the owners' space. */
export const shownPracticalRoutes = new Hono<Environment>()

shownPracticalRoutes.get('/:org/proprietaires/infos-pratiques', signedIn('owners'), async (c) => {
  const { organization, services, actor } = c.var
  const [contents, downloads, settings] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectContents(tx, organization.id),
      selectDownloads(tx, organization.id),
      selectSettings(tx, organization.id, 'owners'),
    ]),
  )
  const sections = [...Map.groupBy(contents, ({ sectionId }) => sectionId).values()]
  const documents = documentCounts(downloads)
  const frame = ownersFrame(c, { settings: settings.values })
  return page(c, <ContentsPage slug={organization.slug} {...{ frame, sections, documents }} />)
})

shownPracticalRoutes.get('/:org/proprietaires/infos-pratiques/:id{[0-9]{1,15}}', signedIn('owners'), async (c) => {
  const { organization, services, actor } = c.var
  const id = Number(c.req.param('id'))
  const [theme, parts, downloads, settings] = await read(services.db, actor, (tx) =>
    Promise.all([
      selectOptionalShownTheme(tx, organization.id, id),
      selectShownParts(tx, organization.id, id),
      selectDownloadsOf(tx, organization.id, id),
      selectSettings(tx, organization.id, 'owners'),
    ]),
  )
  if (!theme) throw notFound()
  const { slug } = organization
  return page(
    c,
    <ShownThemePage
      frame={ownersFrame(c, { settings: settings.values })}
      {...{ slug, theme }}
      introduction={richText(theme.introduction, 3)}
      parts={shownParts(slug, parts, downloads)}
      documents={shownDocuments(slug, downloads, null)}
    />,
  )
})

shownPracticalRoutes.get(
  '/:org/proprietaires/infos-pratiques/:id{[0-9]{1,15}}/fichiers/:fileId{[0-9]{1,15}}',
  signedIn('owners'),
  async (c) => {
    const { organization, services, actor } = c.var
    const { id, fileId } = c.req.param()
    const file = await read(services.db, actor, (tx) =>
      selectOptionalDownload(tx, organization.id, Number(id), Number(fileId)),
    )
    return sendPrivateFile(c, file)
  },
)
