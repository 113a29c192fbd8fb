import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatCount, formatMoment } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Photo } from '../../../../ui/photo.tsx'
import type { ownAlbumPaths } from '../paths.ts'
import { DepositForm } from './deposit-form.tsx'
import { listSizes, PhotoEditor, PhotoList, PhotoWords } from './photo-list.tsx'
import type { AlbumView } from './view.ts'

interface OwnAlbumPageProps {
  frame: Frame
  listHref: string
  timeZone: string
  album: AlbumView
  paths: ReturnType<typeof ownAlbumPaths>
  form: FormState
}

/** OWN-52: one lodging's photos, as its owner keeps them. */
export const OwnAlbumPage = ({ frame, listHref, timeZone, album, paths, form }: OwnAlbumPageProps) => (
  <Page frame={frame} title={`Photos : ${album.lodging.name}`} scripts={['photos.js']}>
    <Breadcrumb links={[{ label: 'Vos photos', href: listHref }]} current={album.lodging.name} />
    <Heading title={album.lodging.name} lead={`${album.lodging.approvalNumber} – ${album.lodging.municipalityName}`} />
    <Standing album={album} />
    <Section title="Les quatre premières photos">
      {album.technician.length > 0 ? (
        <PhotoList photos={album.technician} />
      ) : (
        <p>Votre technicien n'a pas encore mis de photo.</p>
      )}
    </Section>
    {(album.owner.length > 0 || album.missing === 0) && (
      <Section title="Vos photos">
        {album.owner.length > 0 ? (
          <PhotoEditor photos={album.owner} paths={paths} token={form.token} name="vos-photos" />
        ) : (
          <p>Vous n'en avez pas encore ajouté.</p>
        )}
      </Section>
    )}
    <Proposals album={album} timeZone={timeZone} />
    {album.missing > 0 && album.roomForProposals > 0 && (
      <Section title="Proposer une photo au technicien" id="deposer">
        <DepositForm form={form} action={paths.proposals} conditions={album.conditions} submit="Proposer la photo" />
      </Section>
    )}
    {album.roomForOwner > 0 && (
      <Section title="Ajouter une photo" id="deposer">
        <DepositForm form={form} action={paths.album} conditions={album.conditions} submit="Ajouter la photo" />
      </Section>
    )}
  </Page>
)

/** Where the lodging stands under the rule of four and six. */
const Standing = ({ album: { missing, roomForOwner, roomForProposals } }: { album: AlbumView }) => {
  if (missing > 0) {
    return (
      <Notice kind="info">
        <p>
          <strong>
            {missing === 1
              ? 'Il manque une des quatre premières photos.'
              : `Il manque ${missing} des quatre premières photos.`}
          </strong>{' '}
          Elles sont mises par le technicien de votre département, à qui vous pouvez en proposer
          {roomForProposals > 0 ? ' ci-dessous' : ' dès qu’il aura répondu à celles qui attendent'}. Quand les quatre
          seront là, vous pourrez en ajouter six.
        </p>
      </Notice>
    )
  }
  return (
    <Notice kind="info">
      {roomForOwner > 0 ? (
        <p>Vous pouvez encore ajouter {formatCount(roomForOwner, 'photo', 'photos')}.</p>
      ) : (
        <p>Vos dix photos sont là. Pour en ajouter une, retirez-en d'abord une des vôtres.</p>
      )}
    </Notice>
  )
}

const Proposals = ({ album, timeZone }: { album: AlbumView; timeZone: string }) => (
  <>
    {album.waiting.length > 0 && (
      <Section title="Vos photos proposées">
        <p>Le technicien ne les a pas encore regardées. Elles ne sont pas sur le site.</p>
        <ul class="album">
          {album.waiting.map(({ photo, caption, credit, sentAt }) => (
            <li class="album-photo">
              <Photo photo={photo} sizes={listSizes} lazy />
              <PhotoWords caption={caption} credit={credit} />
              <p class="field-hint">Proposée le {formatMoment(sentAt, timeZone)}</p>
            </li>
          ))}
        </ul>
      </Section>
    )}
    {album.declined.length > 0 && (
      <Section title="Photos non retenues">
        <ul>
          {album.declined.map(({ caption, word, answeredAt }) => (
            <li>
              {caption || 'Photo sans légende'}
              {answeredAt && `, le ${formatMoment(answeredAt, timeZone)}`} : « {word} »
            </li>
          ))}
        </ul>
      </Section>
    )}
  </>
)
