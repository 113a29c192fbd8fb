import { LinkButton } from '../../../../ui/buttons.tsx'
import { Card, CardGrid } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatCount } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Photo, type ShownPhoto } from '../../../../ui/photo.tsx'

export interface ListedAlbum {
  name: string
  place: string
  href: string
  first: ShownPhoto | undefined
  count: number
  missing: number
  roomForOwner: number
  waiting: number
}

/** OWN-52 « Vos photos »: the owner's lodgings and where their photos stand. */
export const OwnListPage = ({ frame, albums }: { frame: Frame; albums: ListedAlbum[] }) => (
  <Page frame={frame} title="Vos photos">
    <Heading
      title="Vos photos"
      lead="Dix photos au plus par hébergement : les quatre premières sont mises par votre technicien, les six autres par vous."
    />
    {albums.length === 0 ? (
      <Empty title="Aucun hébergement n'est rattaché à votre compte." icon="camera">
        <p>Votre réseau peut le faire : ses coordonnées sont en bas de la page.</p>
      </Empty>
    ) : (
      <CardGrid>
        {albums.map((album) => (
          <AlbumCard album={album} />
        ))}
      </CardGrid>
    )}
  </Page>
)

const AlbumCard = ({ album }: { album: ListedAlbum }) => (
  <Card
    title={album.name}
    href={album.href}
    over={album.place}
    picture={
      album.first ? (
        <Photo photo={album.first} sizes="(max-width: 40rem) 94vw, 24rem" lazy />
      ) : (
        <div class="no-photo">
          <Icon name="camera" />
        </div>
      )
    }
    actions={
      <LinkButton href={album.href} icon="camera" label={`${actionOf(album)} : ${album.name}`}>
        {actionOf(album)}
      </LinkButton>
    }
  >
    <p>
      {formatCount(album.count, 'photo', 'photos')} sur 10.{' '}
      {album.missing > 0
        ? `Il manque ${album.missing === 1 ? 'une' : album.missing} des quatre premières.`
        : album.roomForOwner > 0
          ? `Vous pouvez en ajouter ${album.roomForOwner}.`
          : "Il n'y a plus de place."}
    </p>
    {album.waiting > 0 && (
      <p>{formatCount(album.waiting, 'photo proposée attend', 'photos proposées attendent')} le technicien.</p>
    )}
  </Card>
)

const actionOf = ({ missing, roomForOwner }: ListedAlbum) =>
  missing > 0 ? 'Proposer une photo' : roomForOwner > 0 ? 'Ajouter une photo' : 'Voir les photos'
