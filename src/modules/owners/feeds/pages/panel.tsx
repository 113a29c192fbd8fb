import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { LinkButton, SubmitButton } from '../../../../ui/buttons.tsx'
import { CardGrid } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { SecondaryButton } from '../../../../ui/fields.tsx'
import { ButtonForm, Form } from '../../../../ui/form.tsx'
import { formatCount } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { ExportPart } from './export.tsx'
import { FeedPart } from './feed.tsx'
import { FeedFields } from './feed-fields.tsx'
import { StaysTable } from './stays.tsx'
import type { PanelView } from './view.ts'

/** OWN-28: a lodging's calendars elsewhere; the same page for its owner and for the network's staff. */
export function PanelPage({ frame, view }: { frame: Frame; view: PanelView }) {
  const { lodging, feeds, paths, token } = view
  return (
    <Page frame={frame} title={`Autres calendriers – ${lodging.name}`}>
      <Breadcrumb links={[view.back]} current={lodging.approvalNumber} />
      <Heading
        title={`Autres calendriers : ${lodging.name}`}
        lead={`${lodging.approvalNumber} – ${lodging.municipalityName}`}
      >
        {view.planningHref && (
          <LinkButton href={view.planningHref} icon="calendar">
            Voir le planning
          </LinkButton>
        )}
      </Heading>
      <Overlaps overlaps={view.overlaps} />
      <p>
        Un séjour réservé sur Airbnb, Booking.com, Abritel, Gîtes de France… devient « Loué » ici, sans le saisir deux
        fois ; et ce que vous saisissez ici ferme ces nuits là-bas.
      </p>
      <Section title="Calendriers lus ici" id="agendas">
        {feeds.length === 0 && (
          <Empty title="Aucun calendrier n'est encore connecté." icon="calendar">
            <p>Collez ci-dessous l'adresse que donne le site où vous louez aussi.</p>
          </Empty>
        )}
        {feeds.length > 0 && (
          <CardGrid>
            {feeds.map((feed) => (
              <FeedPart feed={feed} paths={paths} lodgingId={lodging.id} token={token} />
            ))}
          </CardGrid>
        )}
      </Section>
      <Connection view={view} />
      {view.stays.length > 0 && (
        <Section title={`Séjours à venir (${formatCount(view.stays.length, 'séjour', 'séjours')})`} id="sejours">
          <StaysTable stays={view.stays} paths={paths} lodgingId={lodging.id} token={token} />
        </Section>
      )}
      <General view={view} />
    </Page>
  )
}

function Overlaps({ overlaps }: { overlaps: string[] }) {
  if (overlaps.length === 0) return null
  return (
    <Notice kind="warning" text="Des nuits sont prises deux fois : vérifiez-les auprès des sites concernés.">
      <ul>
        {overlaps.map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Connection({ view }: { view: PanelView }) {
  if (view.full)
    return (
      <Section title="Connecter un calendrier" id="connecter">
        <p>{view.full}</p>
      </Section>
    )
  return (
    <Section title="Connecter un calendrier" id="connecter">
      <Form action={view.paths.connection(view.lodging.id)} form={view.form}>
        <FeedFields form={view.form} />
        <SubmitButton icon="plus">Connecter ce calendrier</SubmitButton>
      </Form>
    </Section>
  )
}

/** The address for a site or agenda that is not connected here. */
function General({ view }: { view: PanelView }) {
  const { paths, lodging, token } = view
  return (
    <Section title="Donner votre planning à un autre agenda" id="adresse">
      {view.exports ? (
        <ExportPart one={view.exports} paths={paths} lodgingId={lodging.id} token={token} />
      ) : (
        <>
          <p>
            Pour votre téléphone, ou un site qui n'est pas connecté ci-dessus : une adresse privée où lire ce planning,
            tous sites confondus.
          </p>
          <ButtonForm action={paths.exports(lodging.id)} token={token}>
            <SecondaryButton icon="plus">Créer une adresse</SecondaryButton>
          </ButtonForm>
        </>
      )}
    </Section>
  )
}
