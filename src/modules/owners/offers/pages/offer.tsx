import { Meanwhile } from '../../../../core/content/items/life/pages/meanwhile.tsx'
import { Life, StateBadge } from '../../../../core/content/items/pages/parts.tsx'
import { HistoryTable } from '../../../../core/history/pages/history-table.tsx'
import type { HistoryRow } from '../../../../core/history/store.ts'
import type { Organization } from '../../../../core/organizations/rules.ts'
import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../../ui/buttons.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { historyWords } from '../../history-words.ts'
import { Offer, shownOffer } from '../offer.tsx'
import { offerPaths } from '../paths.ts'
import type { OfferRow } from '../store.ts'
import { offerState, offerStateNames } from '../words.ts'

interface OfferPageProps {
  frame: Frame
  organization: Organization
  row: OfferRow
  today: Temporal.PlainDate
  token: string
  history: HistoryRow[]
  /** For whoever read another version of it and pressed a button there: that version, where it is known. */
  outdated?: { read: number | undefined } | undefined
}

export const OfferPage = ({ frame, organization, row, today, token, history, outdated }: OfferPageProps) => {
  const { slug, timeZone } = organization
  const { offer } = row
  const state = offerState(offer, today)
  const look = state === 'brouillon' ? 'secondary' : 'primary'
  return (
    <Page frame={frame} title={offer.title}>
      <Breadcrumb links={[{ label: 'Offres privilèges', href: offerPaths.list(slug) }]} current={offer.title} />
      <Heading title={offer.title} lead={<StateBadge state={state} names={offerStateNames} />}>
        <LinkButton href={offerPaths.edition(slug, offer.id)} icon="pencil" look={look}>
          Modifier
        </LinkButton>
      </Heading>
      {outdated && (
        <Meanwhile {...outdated} {...{ history, timeZone }} name="l'offre" item={offer} words={historyWords} />
      )}
      {offer.link.startsWith('http:') && (
        <Notice kind="warning">
          <p>
            Le lien de cette offre commence par http:// : ce que l'on y lit et écrit n'est pas chiffré. Si le partenaire
            a une adresse en https://, préférez-la.
          </p>
        </Notice>
      )}
      <Section title="Ce que voient les propriétaires">
        <Offer offer={shownOffer(slug, row, offerPaths.file(slug, offer.id))} />
      </Section>
      <Life
        address={offerPaths.one(slug, offer.id)}
        {...{ token, state }}
        version={offer.version}
        name="l'offre"
        words={{
          publish: 'Publiée, elle est dans « Offres privilèges » de son premier à son dernier jour.',
          withdraw: 'En brouillon, elle ne se voit plus que dans cette gestion.',
          close: "Les propriétaires ne la voient plus. Rien n'est effacé : vous pourrez la rouvrir.",
        }}
      />
      <Section title="Historique">
        <HistoryTable rows={history} timeZone={timeZone} words={historyWords} />
      </Section>
    </Page>
  )
}
