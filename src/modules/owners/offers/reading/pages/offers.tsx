import { Empty } from '../../../../../ui/empty.tsx'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading, Section } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { Offer, type ShownOffer } from '../../offer.tsx'

export const ShownOffersPage = ({ frame, offers }: { frame: Frame; offers: ShownOffer[] }) => (
  <Page frame={frame} title="Offres privilèges">
    <Heading
      title="Offres privilèges"
      lead="Ce que les partenaires du réseau proposent à ses propriétaires. Chaque offre disparaît d'ici après son dernier jour."
    />
    {offers.length === 0 ? (
      <Empty title="Aucune offre en ce moment" icon="gift">
        <p>Les prochaines paraîtront ici.</p>
      </Empty>
    ) : (
      <Section title={offers.length === 1 ? "L'offre du moment" : 'Les offres du moment'}>
        {offers.map((offer) => (
          <Offer offer={offer} />
        ))}
      </Section>
    )}
  </Page>
)
