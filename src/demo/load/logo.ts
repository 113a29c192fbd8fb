import sharp from 'sharp'
import { storeFile } from '../../core/files/store.ts'
import type { Charter } from '../../core/organizations/schema.ts'
import { updateCharter } from '../../core/organizations/store.ts'
import type { FileStore } from '../../core/services.ts'
import type { Transaction } from '../../platform/database/database.ts'
import { drawLogo, type LogoShape } from '../content/logos.ts'

/** The sign that stands before the organisation's name on each of its pages, in its main colour. */
export async function giveLogo(
  tx: Transaction,
  files: FileStore,
  { organizationId, now }: { organizationId: number; now: Temporal.Instant },
  { shape, ...charter }: { shape: LogoShape } & Pick<Charter, 'primaryColor' | 'banner'>,
) {
  const bytes = await sharp(Buffer.from(drawLogo(shape, charter.primaryColor)))
    .resize({ height: 132 })
    .png({ palette: true })
    .toBuffer()
  const file = { name: 'logo.png', mediaType: 'image/png', bytes, visibility: 'public' as const }
  const logoFileId = await storeFile(tx, files, { organizationId, now, ...file })
  await updateCharter(tx, organizationId, { ...charter, logoFileId })
}
