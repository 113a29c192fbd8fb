import { type Equipment, equipmentNames } from '../../../../core/directory/rules.ts'
import { LinkButton } from '../../../../ui/buttons.tsx'
import { Facts } from '../../../../ui/cards.tsx'
import { formatDay, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Section } from '../../../../ui/heading.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Photo, type ShownPhoto } from '../../../../ui/photo.tsx'
import { entriesIn } from '../lexicon.ts'
import type { DrawnMap } from '../map.ts'
import { capacityText, keysText, placeText, priceText } from '../words.ts'
import { Description, EntryList } from './description.tsx'
import { LodgingMap } from './map.tsx'
import { Planning, type PublicPlanning } from './planning.tsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'print-button': HTMLAttributes
    }
  }
}

export interface LodgingSheet {
  name: string
  municipality: string
  department: string
  typeName: string
  approvalNumber: string
  description: string
  capacityMin: number
  capacityMax: number
  keys: number
  weekPriceMinCents: number | null
  weekPriceMaxCents: number | null
  priceComment: string
  priceValidUntilOn: Temporal.PlainDate | null
  equipment: Equipment[]
  photos: { photo: ShownPhoto; caption: string; credit: string }[]
  /** « + d'infos sur le département », where the organisation set a link. */
  departmentHref?: string | undefined
}

export interface Selection {
  backHref: string
  /** « Locations : 3 / 28 »; absent where the lodging is no longer in the selection. */
  place?: { place: number; total: number; beforeHref?: string | undefined; afterHref?: string | undefined } | undefined
}

interface LodgingPageProps {
  frame: Frame
  sheet: LodgingSheet
  selection?: Selection | undefined
  searchHref: string
  tiles: string
  planning?: PublicPlanning | undefined
  map?: DrawnMap | undefined
  hrefs: { canonical: string; recommend: string; lexicon: string; guide: string }
  /** schema.org's words for it, as JSON-LD: data, which no policy takes for a script. */
  structured: string
}

export function LodgingPage(props: LodgingPageProps) {
  const { frame, sheet, planning, map, hrefs } = props
  const { t, language } = frame
  const place = placeText(sheet.municipality.toLocaleUpperCase('fr'), sheet.department)
  return (
    <Page
      frame={frame}
      title={`${sheet.name}, ${placeText(sheet.municipality, sheet.department)}`}
      description={`${sheet.typeName}, ${capacityText(sheet.capacityMin, sheet.capacityMax, frame)}, ${keysText(sheet.keys, frame)}.`}
      scripts={['lodging.js']}
      head={
        <>
          <link rel="canonical" href={hrefs.canonical} />
          <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: props.structured }} />
        </>
      }
    >
      <SelectionBar {...props} />
      <div class="lodging-head">
        <p class="lodging-place">{place}</p>
        <h1>{sheet.name}</h1>
      </div>
      <Photos sheet={sheet} frame={frame} />
      <div class="lodging-columns">
        <div class="lodging-main">
          <Section title={t('Description')}>
            <Description text={sheet.description} language={language} />
            <Lexicon {...props} />
          </Section>
          {sheet.equipment.length > 0 && (
            <Section title={t('Équipements')}>
              <ul class="equipment">
                {sheet.equipment.map((code) => (
                  <li>
                    <Icon name="check" />
                    {t(equipmentNames[code])}
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <aside class="lodging-aside" aria-label={t('En bref')}>
          <p class="lodging-price">{priceText(sheet.weekPriceMinCents, sheet.weekPriceMaxCents, frame)}</p>
          {sheet.priceComment && <p lang={language === 'fr' ? undefined : 'fr'}>{sheet.priceComment}</p>}
          {sheet.priceValidUntilOn && (
            <p class="field-hint">
              {t("Tarif valable jusqu'au {{date}}.", { date: formatDay(sheet.priceValidUntilOn, language) })}
            </p>
          )}
          <Facts
            items={[
              { label: t('Type'), value: sheet.typeName },
              { label: t('Capacité'), value: capacityText(sheet.capacityMin, sheet.capacityMax, frame) },
              { label: t('Label'), value: keysText(sheet.keys, frame) },
              { label: t('Agrément'), value: sheet.approvalNumber },
            ]}
          />
          <Booking sheet={sheet} frame={frame} />
          <div class="lodging-acts no-print">
            <LinkButton href={hrefs.recommend} icon="send">
              {t('Envoyer à un ami')}
            </LinkButton>
            <print-button data-label={t('Imprimer la fiche')}>
              <p class="field-hint">
                {t('Pour imprimer la fiche, utilisez le menu de votre navigateur : la page est prévue pour le papier.')}
              </p>
            </print-button>
          </div>
        </aside>
      </div>
      {planning && <Planning planning={planning} frame={frame} />}
      {map && (
        <Section title={t('Situation')} id="situation">
          <LodgingMap map={map} label={t('Carte : {{place}}', { place })} frame={frame} tiles={props.tiles} />
          {sheet.departmentHref && (
            <p>
              <a href={sheet.departmentHref} rel="noopener">
                {t("+ d'infos sur le département")}
              </a>
            </p>
          )}
        </Section>
      )}
    </Page>
  )
}

function SelectionBar({ selection, searchHref, frame: { t } }: LodgingPageProps) {
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

/** Who answers for the lodging: the network's hotline, which asks for the approval number. */
function Booking({ sheet, frame: { t, language, organization } }: Pick<LodgingPageProps, 'sheet' | 'frame'>) {
  const hotline = organization?.hotline
  if (!hotline) return null
  const subject = encodeURIComponent(`${sheet.name} (${sheet.approvalNumber})`)
  return (
    <div class="lodging-booking">
      <p>{t('Réserver ou poser une question')}</p>
      <p>
        <a href={phoneHref(hotline.phone)}>{formatPhone(hotline.phone, language)}</a>
      </p>
      {hotline.hours.text && (
        <p class="field-hint" lang={hotline.hours.lang}>
          {hotline.hours.text}
        </p>
      )}
      <p>
        <a href={`mailto:${hotline.email}?subject=${subject}`}>{hotline.email}</a>
      </p>
    </div>
  )
}

function Photos({ sheet, frame: { t } }: { sheet: LodgingSheet; frame: Frame }) {
  if (sheet.photos.length === 0) {
    return (
      <div class="photos photos-none no-print">
        <Icon name="image" />
        <p>{t('Pas encore de photo de cet hébergement.')}</p>
      </div>
    )
  }
  return (
    <div class={`photos photos-${Math.min(sheet.photos.length, 5)}`}>
      {sheet.photos.map(({ photo, caption, credit }, index) => (
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

function Lexicon({ sheet, frame: { t, language }, hrefs }: LodgingPageProps) {
  const entries = entriesIn(sheet.description)
  return (
    <div class="lexicon no-print">
      {entries.length > 0 && (
        <details>
          <summary>{t('Lexique des abréviations')}</summary>
          <EntryList entries={entries} language={language} />
          <p>
            <a href={hrefs.lexicon}>{t('Toutes les abréviations')}</a>
          </p>
        </details>
      )}
      <p>
        <a href={hrefs.guide}>{t('Comment lire la fiche')}</a>
      </p>
    </div>
  )
}
