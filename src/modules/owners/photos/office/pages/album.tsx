import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions, DangerButton, LinkButton, SecondaryButton } from '../../../../../ui/buttons.tsx'
import { Form, TextField } from '../../../../../ui/fields.tsx'
import { ButtonForm, Hidden } from '../../../../../ui/form.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatCount, formatMoment } from '../../../../../ui/format.ts'
import type { Frame, Link } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { Photo } from '../../../../../ui/photo.tsx'
import { DepositForm } from '../../pages/deposit-form.tsx'
import { listSizes, PhotoEditor, PhotoWords } from '../../pages/photo-list.tsx'
import type { AlbumView, ProposedPhoto } from '../../pages/view.ts'
import type { officeAlbumPaths } from '../../paths.ts'

interface OfficeAlbumPageProps {
  frame: Frame
  timeZone: string
  album: AlbumView
  paths: ReturnType<typeof officeAlbumPaths>
  form: FormState
  links: Link[]
}

/** OWN-52: one lodging's photos, as the technician keeps them. */
export const OfficeAlbumPage = ({ frame, timeZone, album, paths, form, links }: OfficeAlbumPageProps) => {
  const { lodging, missing, waiting } = album
  // A refused answer to a proposal has a prefix of its own: the deposit's form then begins anew.
  const deposit = form.prefix ? { token: form.token, typed: {}, errors: {} } : form
  return (
    <Page frame={frame} title={`Photos : ${lodging.name}`} scripts={['photos.js']}>
      <Breadcrumb links={links} current="Photos" />
      <Heading
        title={`Photos : ${lodging.name}`}
        lead={
          missing === 0
            ? 'Les quatre premières photos sont là : le propriétaire peut en ajouter six.'
            : `Il manque ${formatCount(missing, 'photo', 'photos')} parmi les quatre premières.`
        }
      >
        <LinkButton href={links.at(-1)?.href ?? paths.album} icon="bed">
          Voir l'hébergement
        </LinkButton>
      </Heading>
      {waiting.length > 0 && (
        <Section title="Photos proposées par le propriétaire">
          <ul class="album">
            {waiting.map((proposal) => (
              <Proposal
                proposal={proposal}
                form={form.prefix === `refus-${proposal.id}` ? form : undefined}
                token={form.token}
                {...{ paths, timeZone }}
                full={missing === 0}
              />
            ))}
          </ul>
        </Section>
      )}
      <Section title="Les quatre premières photos">
        {album.technician.length > 0 ? (
          <PhotoEditor photos={album.technician} paths={paths} token={form.token} name="premieres" />
        ) : (
          <p>Aucune photo pour l'instant.</p>
        )}
      </Section>
      {album.owner.length > 0 && (
        <Section title="Photos du propriétaire">
          <PhotoEditor photos={album.owner} paths={paths} token={form.token} name="proprietaire" />
        </Section>
      )}
      {missing > 0 && (
        <Section title="Ajouter une photo" id="deposer">
          <DepositForm form={deposit} action={paths.album} conditions={album.conditions} submit="Ajouter la photo" />
        </Section>
      )}
    </Page>
  )
}

interface ProposalProps {
  proposal: ProposedPhoto
  form: FormState | undefined
  token: string
  paths: OfficeAlbumPageProps['paths']
  timeZone: string
  full: boolean
}

const Proposal = ({ proposal, form, token, paths, timeZone, full }: ProposalProps) => (
  <li class="album-photo">
    <Photo photo={proposal.photo} sizes={listSizes} lazy />
    <PhotoWords caption={proposal.caption} credit={proposal.credit} />
    <p class="field-hint">Proposée le {formatMoment(proposal.sentAt, timeZone)}</p>
    {full ? (
      <p>Pour l'accepter, retirez d'abord une des quatre premières.</p>
    ) : (
      <ButtonForm action={paths.acceptance(proposal.id)} token={token}>
        <Hidden name="proposal" value={proposal.id} />
        <SecondaryButton icon="check">Accepter</SecondaryButton>
      </ButtonForm>
    )}
    <details open={form !== undefined}>
      <summary>Refuser d'un mot</summary>
      <Form
        action={paths.decline(proposal.id)}
        form={form ?? { token, typed: {}, errors: {}, prefix: `refus-${proposal.id}` }}
      >
        <Hidden name="proposal" value={proposal.id} />
        <TextField
          form={form ?? { token, typed: {}, errors: {}, prefix: `refus-${proposal.id}` }}
          name="word"
          label="Mot au propriétaire"
          hint="Il le reçoit par courriel."
          required
        />
        <Actions>
          <DangerButton>Refuser la photo</DangerButton>
        </Actions>
      </Form>
    </details>
  </li>
)
