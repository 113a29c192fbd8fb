import { authorOf } from '../../../../core/accounts/rules.ts'
import type { Organization } from '../../../../core/organizations/rules.ts'
import { writeMail } from '../../../../core/outbox/actions.ts'
import type { Services } from '../../../../core/services.ts'
import type { VerbContext } from '../../../../core/verb.ts'
import type { Transaction } from '../../../../platform/database/database.ts'
import { captioned, changeAlbum, tell } from '../actions.ts'
import { acceptedConditions } from '../conditions/actions.ts'
import type { Deposit } from '../forms.ts'
import { answerMail, proposalMail } from '../mails/proposal.tsx'
import { officeAlbumPaths, ownAlbumPaths } from '../paths.ts'
import { missingPhotos, mostProposals, nextPlace } from '../rules.ts'
import { type AlbumLodging, insertPhoto } from '../store.ts'
import { selectOptionalEmail, selectTechnicianAddresses } from './addresses.ts'
import { answerProposal, insertProposal, selectOptionalWaiting, selectWaiting } from './store.ts'

/** What verbs that write mails are given besides. */
interface Sending extends VerbContext {
  services: Services
  organization: Organization
}

/**
 * Sends a picture to the technician, and a mail with the first that waits. Refused once the four are there (the owner then
 * adds photos themselves), and while enough of them wait. Without a picture it only asks, as `addPhoto` does.
 */
export function proposePhoto(context: Sending, lodgingId: number, pictureId: number | null, deposit: Deposit) {
  const { actor, now } = context
  const { organizationId } = actor
  return changeAlbum(context, lodgingId, async (album) => {
    if (missingPhotos(album.positions) === 0) return { ok: false, refusal: 'four-are-there' } as const
    const waiting = await selectWaiting(album.tx, organizationId, [lodgingId])
    if (waiting.length >= mostProposals) return { ok: false, refusal: 'enough-wait' } as const
    const conditionsId = await acceptedConditions(album.tx, organizationId, deposit.conditions, now)
    if (conditionsId === null) return { ok: false, refusal: 'conditions-changed' } as const
    if (pictureId === null) return { ok: false, refusal: 'picture-wanted' } as const
    const { caption, credit } = deposit
    const sent = { sentAt: now, sentByAccountId: actor.accountId }
    await insertProposal(album.tx, { organizationId, lodgingId, pictureId, caption, credit, conditionsId, ...sent })
    await tell(context, album, 'photo-proposed', { ...captioned(deposit), conditions: { to: deposit.conditions } })
    if (waiting.length === 0) await mailTechnicians(album.tx, context, album.lodging)
    return { ok: true, pictureId } as const
  })
}

async function mailTechnicians(tx: Transaction, context: Sending, lodging: AlbumLodging) {
  const { organization, services, now } = context
  const technicians = await selectTechnicianAddresses(tx, organization.id, lodging.departmentCode)
  const nobody = [{ accountId: null, email: organization.contact.email }]
  const href = services.publicUrl + officeAlbumPaths(organization.slug, lodging.id).album
  for (const { accountId, email } of technicians.length > 0 ? technicians : nobody) {
    if (!email) continue
    const to = { organizationId: organization.id, accountId, sender: organization.mailSender, recipient: email, now }
    await writeMail(tx, services, { ...to, ...proposalMail({ organization, lodging, href }) })
  }
}

/** Shows a proposed picture in the next of the technician's places: refused where none is free. */
export function acceptProposal(context: Sending, lodgingId: number, proposalId: number) {
  const { actor, now } = context
  const { organizationId } = actor
  return changeAlbum(context, lodgingId, async (album) => {
    const proposal = await selectOptionalWaiting(album.tx, organizationId, lodgingId, proposalId)
    if (!proposal) return { ok: false, refusal: 'answered' } as const
    const place = nextPlace('technician', album.positions)
    if (!place.ok) return place
    const { pictureId, caption, credit, conditionsId, sentAt, sentByAccountId } = proposal
    const photoId = await insertPhoto(album.tx, {
      ...{ organizationId, lodgingId, pictureId, caption, credit, conditionsId, position: place.position },
      // The consent is the owner's, given with the deposit.
      ...{ depositedAt: sentAt, depositedByAccountId: sentByAccountId },
    })
    const answer = { answeredAt: now, answeredByAccountId: authorOf(actor).accountId, photoId, word: '' }
    await answerProposal(album.tx, organizationId, proposalId, answer)
    await tell(context, album, 'photo-accepted', { position: { to: place.position }, ...captioned(proposal) })
    await mailOwner(album.tx, context, album.lodging, sentByAccountId, null)
    return { ok: true } as const
  })
}

/** Sends a proposed picture back with a word. */
export function declineProposal(context: Sending, lodgingId: number, proposalId: number, word: string) {
  const { actor, now } = context
  const { organizationId } = actor
  return changeAlbum(context, lodgingId, async (album) => {
    const proposal = await selectOptionalWaiting(album.tx, organizationId, lodgingId, proposalId)
    if (!proposal) return { ok: false, refusal: 'answered' } as const
    const answer = { answeredAt: now, answeredByAccountId: authorOf(actor).accountId, photoId: null, word }
    await answerProposal(album.tx, organizationId, proposalId, answer)
    await tell(context, album, 'photo-declined', captioned(proposal))
    await mailOwner(album.tx, context, album.lodging, proposal.sentByAccountId, word)
    return { ok: true } as const
  })
}

async function mailOwner(
  tx: Transaction,
  context: Sending,
  lodging: AlbumLodging,
  accountId: number,
  word: string | null,
) {
  const { organization, services, now } = context
  const recipient = await selectOptionalEmail(tx, organization.id, accountId)
  if (!recipient) return
  const href = services.publicUrl + ownAlbumPaths(organization.slug, lodging.id).album
  const to = { organizationId: organization.id, accountId, sender: organization.mailSender, recipient, now }
  await writeMail(tx, services, { ...to, ...answerMail({ organization, lodging, href, word }) })
}
