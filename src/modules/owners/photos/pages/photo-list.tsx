import { Actions, DangerButton, LinkButton, SecondaryButton } from '../../../../ui/buttons.tsx'
import { ButtonForm, Hidden } from '../../../../ui/form.tsx'
import { Photo } from '../../../../ui/photo.tsx'
import type { AlbumPaths } from '../paths.ts'
import type { AlbumPhoto } from './view.ts'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'photo-order': HTMLAttributes
      'photo-choice': HTMLAttributes
    }
  }
}

/** How wide a photo of the list stands. */
export const listSizes = '(max-width: 40rem) 92vw, 18rem'

/** What stands under a photo, here as on the site. */
export const PhotoWords = ({ caption, credit }: { caption: string; credit: string }) => (
  <p class="album-words">
    {caption && <span>{caption}</span>}
    <span class="album-credit">{credit ? `© ${credit}` : 'Sans copyright'}</span>
  </p>
)

/** Photos to look at. */
export const PhotoList = ({ photos }: { photos: AlbumPhoto[] }) => (
  <ol class="album">
    {photos.map(({ photo, caption, credit }) => (
      <li class="album-photo">
        <Photo photo={photo} sizes={listSizes} lazy />
        <PhotoWords caption={caption} credit={credit} />
      </li>
    ))}
  </ol>
)

interface PhotoEditorProps {
  photos: AlbumPhoto[]
  paths: AlbumPaths
  token: string
  /** Tells two lists of one page apart. */
  name: string
}

/** Photos to order, describe and remove; where scripts run they can be dragged too. */
export const PhotoEditor = ({ photos, paths, token, name }: PhotoEditorProps) => {
  const form = `ordre-${name}`
  return (
    <photo-order data-form={form}>
      <form id={form} action={paths.order} method="post">
        <Hidden name="_form" value={token} />
      </form>
      <ol class="album">
        {photos.map((shown, index) => (
          <li class="album-photo" data-id={shown.id}>
            <Photo photo={shown.photo} sizes={listSizes} lazy />
            <PhotoWords caption={shown.caption} credit={shown.credit} />
            <Actions>
              {shown.earlier && (
                <SecondaryButton form={form} name="order" value={shown.earlier} icon="arrow-left" small>
                  Avancer <span class="sr-only">la photo {index + 1}</span>
                </SecondaryButton>
              )}
              {shown.later && (
                <SecondaryButton form={form} name="order" value={shown.later} icon="arrow-right" small>
                  Reculer <span class="sr-only">la photo {index + 1}</span>
                </SecondaryButton>
              )}
              <LinkButton href={paths.photo(shown.id)} icon="pencil" small label={`Modifier la photo ${index + 1}`}>
                Modifier
              </LinkButton>
              <ButtonForm action={paths.removal(shown.id)} token={token}>
                <Hidden name="photo" value={shown.id} />
                <DangerButton icon="trash" small confirm="Retirer cette photo ? Elle quitte aussitôt le site.">
                  Retirer <span class="sr-only">la photo {index + 1}</span>
                </DangerButton>
              </ButtonForm>
            </Actions>
          </li>
        ))}
      </ol>
    </photo-order>
  )
}
