import type { Frame } from '../../../../ui/frame.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Photo } from '../../../../ui/photo.tsx'
import type { LodgingSheet } from './sheet.ts'

export function Photos({ photos, frame: { t } }: { photos: LodgingSheet['photos']; frame: Frame }) {
  if (photos.length === 0) {
    return (
      <div class="photos photos-none no-print">
        <Icon name="image" />
        <p>{t('Pas encore de photo de cet hébergement.')}</p>
      </div>
    )
  }
  return (
    <div class={`photos photos-${Math.min(photos.length, 5)}`}>
      {photos.map(({ photo, caption, credit }, index) => (
        <figure>
          <a href={photo.largest}>
            <Photo
              photo={photo}
              sizes={index === 0 ? '(max-width: 40rem) 88vw, 36rem' : '(max-width: 40rem) 88vw, 18rem'}
              lazy={index > 0}
            />
          </a>
          <figcaption>{[caption, credit && `© ${credit}`].filter(Boolean).join(' ')}</figcaption>
        </figure>
      ))}
    </div>
  )
}
