import { createHash, randomBytes } from 'node:crypto'
import { read, write } from '../../../platform/database/database.ts'
import { retention } from '../../retention.ts'
import type { Services } from '../../services.ts'
import { isSecretField } from '../rules.ts'
import { seal, unseal } from './sealing.ts'
import { insertDraft, selectOptionalDraft } from './store.ts'

/** A form larger than this is no form that a person filled in. */
const largestDraft = 200_000

export interface Draft {
  /** Where the form was going. */
  path: string
  fields: [name: string, value: string][]
}

interface Whose {
  organizationId: number
  accountId: number
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()
const ownerOf = (whose: Whose) => `${whose.organizationId}/${whose.accountId}`

/**
 * OWN-03: keeps what was typed in a form that arrived after its session had ended: no passwords, no files, encrypted,
 * for an hour, for the same account. Returns the token that finds it again, or null when there is nothing to keep.
 */
export async function keepDraft(
  services: Services,
  whose: Whose,
  path: string,
  data: FormData,
): Promise<string | null> {
  const fields = [...data.entries()].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && entry[0] !== '_form' && !isSecretField(entry[0]),
  )
  const text = JSON.stringify(fields)
  if (fields.length === 0 || text.length > largestDraft) return null
  const token = randomBytes(32).toString('base64url')
  await write(services.db, whose, (tx) =>
    insertDraft(tx, {
      ...whose,
      path,
      tokenHash: hashOf(token),
      sealed: seal(services.secret, ownerOf(whose), text),
      expiresAt: services.now().add(retention.drafts),
    }),
  )
  return token
}

/** What was kept under this token for this account; null when it is another's, too old, or never was. */
export async function findDraft(services: Services, whose: Whose, token: string): Promise<Draft | null> {
  const row = await read(services.db, whose, (tx) =>
    selectOptionalDraft(tx, whose.organizationId, whose.accountId, hashOf(token), services.now()),
  )
  const text = row && unseal(services.secret, ownerOf(whose), row.sealed)
  return text ? { path: row.path, fields: JSON.parse(text) as Draft['fields'] } : null
}
