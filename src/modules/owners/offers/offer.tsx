import { raw } from 'hono/html'
import { richText } from '../../../core/content/rich-text/render.ts'
import { kindInWords } from '../../../core/files/kinds.ts'
import { filePath } from '../../../core/files/paths.ts'
import { LinkButton } from '../../../ui/buttons.tsx'
import { formatPeriod, formatSize } from '../../../ui/format.ts'
import type { OfferRow } from './store.ts'

/** An offer as owners see it. */
export interface ShownOffer {
  partner: string
  title: string
  /** HTML, of allowed tags only. */
  body: string
  logo: string | null
  valid: string
  link: { href: string; site: string } | null
  file: { href: string; words: string } | null
}

export const shownOffer = (slug: string, { offer, file }: OfferRow, fileHref: string): ShownOffer => ({
  partner: offer.partner,
  title: offer.title,
  body: richText(offer.body, 4),
  logo: offer.logoFileId ? filePath(slug, offer.logoFileId, 'logo') : null,
  valid: `Valable ${formatPeriod(offer.validFromOn, offer.validUntilOn)}`,
  link: offer.link ? { href: offer.link, site: new URL(offer.link).hostname.replace(/^www\./, '') } : null,
  file: file ? { href: fileHref, words: `${kindInWords(file.mediaType)}, ${formatSize(file.size)}` } : null,
})

export const Offer = ({ offer }: { offer: ShownOffer }) => (
  <article class="offer">
    {offer.logo && <img class="offer-logo" src={offer.logo} alt="" loading="lazy" />}
    <div class="offer-words">
      <p class="card-over">{offer.partner}</p>
      <h3>{offer.title}</h3>
      <p class="card-over">{offer.valid}</p>
      <div class="prose">{raw(offer.body)}</div>
      {(offer.link || offer.file) && (
        <div class="actions">
          {offer.link && (
            <LinkButton href={offer.link.href} icon="external" rel="noopener noreferrer">
              Voir sur {offer.link.site}
              <span class="sr-only"> : {offer.title}</span>
            </LinkButton>
          )}
          {offer.file && (
            <LinkButton href={offer.file.href} icon="download">
              Télécharger ({offer.file.words})<span class="sr-only"> : {offer.title}</span>
            </LinkButton>
          )}
        </div>
      )}
    </div>
  </article>
)
