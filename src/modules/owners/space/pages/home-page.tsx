import { LinkButton } from '../../../../ui/buttons.tsx'
import { Card, Doors, Facts } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatCount, formatDay } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { UnchangedButton } from '../../confirmations/pages/unchanged.tsx'
import type { StandingTold } from '../../confirmations/rules.ts'
import { News, type ShownArticle } from '../../news/article.tsx'
import { shownNewsPath } from '../../news/paths.ts'
import { shownOfferPaths } from '../../offers/paths.ts'
import { photosPath } from '../../photos/paths.ts'
import { shownPracticalPaths } from '../../practical/paths.ts'
import { FileLinks } from '../../practical/reading/pages/file-links.tsx'
import type { NewDownload } from '../../practical/reading/view.ts'
import { statisticsPaths } from '../../statistics/paths.ts'

export interface HomeLodging {
  id: number
  name: string
  place: string
  /** Whether the owner has said yet if the planning is shown (OWN-20). */
  isChosen: boolean
  href: string
  updated: string
  standing: StandingTold
  mayConfirm: boolean
  filled: string
  missing: { month: string; nights: number; href: string }[]
}

interface HomePageProps {
  frame: Frame
  slug: string
  token: string
  greeting: string
  planningsHref: string
  lodgings: HomeLodging[]
  news: ShownArticle[]
  hasMoreNews: boolean
  newest: NewDownload[]
}

/** OWN-11 « Accueil ». */
export function HomePage(props: HomePageProps) {
  const { frame, slug, token, greeting, planningsHref, lodgings, news, hasMoreNews, newest } = props
  return (
    <Page frame={frame} title="Accueil" head={<link rel="stylesheet" href={frame.asset('planning.css')} />}>
      <Heading title={`Bonjour ${greeting}`}>
        <LinkButton href={planningsHref} look="primary" icon="calendar">
          Gérez vos plannings
        </LinkButton>
      </Heading>
      <Notice kind="info">
        <p>
          <strong>N'oubliez pas de renseigner votre planning sur plusieurs mois !</strong>
        </p>
        <p>
          Renseignez les périodes disponibles en BLEU. Si vous les laissez en blanc, vos fiches ne remonteront pas dans
          les recherches par dates.
        </p>
      </Notice>
      <Section title="Vos hébergements">
        {lodgings.length === 0 ? (
          <Empty title="Aucun hébergement n'est rattaché à votre compte." icon="home">
            <p>Votre réseau peut le faire : ses coordonnées sont en bas de la page.</p>
          </Empty>
        ) : (
          <div class="pg">
            {lodgings.map((lodging) => (
              <Lodging lodging={lodging} slug={slug} token={token} />
            ))}
          </div>
        )}
      </Section>
      {news.length > 0 && (
        <Section title="Les nouvelles du réseau">
          {news.map((article) => (
            <News article={article} />
          ))}
          {hasMoreNews && (
            <p>
              <a href={shownNewsPath(slug)}>Toutes les nouvelles du réseau</a>
            </p>
          )}
        </Section>
      )}
      {newest.length > 0 && <Newest slug={slug} newest={newest} />}
      <Section title="Dans votre espace">
        <Doors
          items={[
            {
              label: 'Gérez vos plannings',
              href: planningsHref,
              icon: 'calendar',
              hint: "Indiquez, mois par mois, quand vos hébergements sont disponibles, loués, en option ou fermés, et d'où viennent vos clients.",
            },
            {
              label: 'Vos photos',
              href: photosPath(slug),
              icon: 'camera',
              hint: 'Les photos de vos hébergements sur le site : proposez, ajoutez, mettez en ordre.',
            },
            {
              label: 'Vos statistiques',
              href: statisticsPaths.own(slug),
              icon: 'chart',
              hint: "Combien de nuits sont louées, mois par mois, à côté de l'année passée et des hébergements voisins.",
            },
            {
              label: 'Infos pratiques',
              href: shownPracticalPaths.contents(slug),
              icon: 'book',
              hint: 'Les informations du réseau, thème par thème, et les modèles et documents à télécharger.',
            },
            {
              label: 'Offres privilèges',
              href: shownOfferPaths.list(slug),
              icon: 'gift',
              hint: 'Ce que les partenaires du réseau vous proposent en ce moment.',
            },
          ]}
        />
      </Section>
    </Page>
  )
}

function Lodging({ lodging, slug, token }: { lodging: HomeLodging; slug: string; token: string }) {
  return (
    <Card
      title={lodging.name}
      level={3}
      over={lodging.place}
      actions={
        <>
          <LinkButton href={lodging.href} label={`${actionOf(lodging)} : ${lodging.name}`}>
            {actionOf(lodging)}
          </LinkButton>
          {lodging.mayConfirm && <UnchangedButton slug={slug} token={token} lodging={lodging} from="accueil" />}
        </>
      }
    >
      <Facts
        items={[
          { label: 'Dernière mise à jour', value: lodging.updated },
          standingFact(lodging.standing),
          { label: 'Planning rempli', value: lodging.filled },
          { label: 'Il manque', value: <Missing lodging={lodging} /> },
        ]}
      />
    </Card>
  )
}

const standingFact = (standing: StandingTold) =>
  standing?.kind === 'left'
    ? {
        label: 'Plus trouvé par dates depuis le',
        value: `${formatDay(standing.since)} : confirmez, il revient aussitôt`,
      }
    : { label: "Confirmé jusqu'au", value: standing ? formatDay(standing.until) : '' }

const actionOf = (lodging: HomeLodging) =>
  lodging.isChosen ? 'Mettre à jour le planning' : "Choisir l'affichage du planning"

function Missing({ lodging }: { lodging: HomeLodging }) {
  if (lodging.isChosen && lodging.missing.length === 0) return <>Rien sur les six prochains mois</>
  return (
    <ul class="phm">
      {!lodging.isChosen && <li>Votre choix d'afficher ou non le planning sur le site</li>}
      {lodging.missing.map(({ month, nights, href }) => (
        <li>
          <a href={href}>{month}</a> : {formatCount(nights, 'jour', 'jours')}
        </li>
      ))}
    </ul>
  )
}

const Newest = ({ slug, newest }: { slug: string; newest: NewDownload[] }) => (
  <Section title="Derniers téléchargements">
    <ul class="downloads">
      {newest.map(({ title, files, theme, date }) => (
        <li>
          <p class="document-title">{title}</p>
          <p class="door-hint">
            <a href={theme.href}>{theme.title}</a>, le {date}
          </p>
          <FileLinks title={title} files={files} />
        </li>
      ))}
    </ul>
    <p>
      <a href={shownPracticalPaths.contents(slug)}>Toutes les infos pratiques</a>
    </p>
  </Section>
)
