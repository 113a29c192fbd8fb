import type { Frame } from '../../../../ui/frame.ts'
import { Icon } from '../../../../ui/icon.tsx'

/** The search that the visitor comes from. */
export interface Selection {
  backHref: string
  /** « Locations : 3 / 28 »; absent where the lodging is no longer in the selection. */
  place?: { place: number; total: number; beforeHref?: string | undefined; afterHref?: string | undefined } | undefined
}

interface SelectionBarProps {
  frame: Frame
  selection: Selection | undefined
  searchHref: string
}

/** OWN-31: back to the very same search, and on to the lodgings beside this one in it. */
export function SelectionBar({ selection, searchHref, frame: { t } }: SelectionBarProps) {
  if (!selection) {
    return (
      <nav class="selection no-print" aria-label={t('Votre sélection')}>
        <a href={searchHref}>
          <Icon name="arrow-left" />
          {t('Tous les hébergements')}
        </a>
      </nav>
    )
  }
  const { place, backHref } = selection
  return (
    <nav class="selection no-print" aria-label={t('Votre sélection')}>
      <a href={backHref}>
        <Icon name="arrow-left" />
        {t('Retour à votre sélection')}
      </a>
      {place && (
        <span class="selection-place">
          {place.beforeHref && (
            <a href={place.beforeHref} rel="prev">
              <Icon name="chevron-left" />
              <span>
                {t('Précédente')}
                <span class="sr-only"> {t('dans votre sélection')}</span>
              </span>
            </a>
          )}
          <span>
            {t('Locations :')} {place.place} / {place.total}
          </span>
          {place.afterHref && (
            <a href={place.afterHref} rel="next">
              <span>
                {t('Suivante')}
                <span class="sr-only"> {t('dans votre sélection')}</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          )}
        </span>
      )}
    </nav>
  )
}
