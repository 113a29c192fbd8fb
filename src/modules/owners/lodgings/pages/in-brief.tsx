import { LinkButton } from '../../../../ui/buttons.tsx'
import { Facts, Reference } from '../../../../ui/cards.tsx'
import { formatDay, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { capacityText, keysText, priceText } from '../words.ts'
import type { LodgingSheet } from './sheet.ts'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'print-button': HTMLAttributes
    }
  }
}

interface InBriefProps {
  sheet: LodgingSheet
  frame: Frame
  recommendHref: string
}

/** Price, size and label at a glance, whom to ask, and what can be done with the page. */
export function InBrief({ sheet, frame, recommendHref }: InBriefProps) {
  const { t, language } = frame
  return (
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
          { label: t('Agrément'), value: <Reference>{sheet.approvalNumber}</Reference> },
        ]}
      />
      <Booking sheet={sheet} frame={frame} />
      <div class="lodging-acts no-print">
        <LinkButton href={recommendHref} icon="send">
          {t('Envoyer à un ami')}
        </LinkButton>
        <print-button data-label={t('Imprimer la fiche')}>
          <p class="field-hint">
            {t('Pour imprimer la fiche, utilisez le menu de votre navigateur : la page est prévue pour le papier.')}
          </p>
        </print-button>
      </div>
    </aside>
  )
}

/** Who answers for the lodging: the network's hotline, which asks for the approval number. */
function Booking({ sheet, frame: { t, language, organization } }: Omit<InBriefProps, 'recommendHref'>) {
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
