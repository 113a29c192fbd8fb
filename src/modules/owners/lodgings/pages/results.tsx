import type { Child } from 'hono/jsx'
import { Card, CardGrid } from '../../../../ui/cards.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { formatPeriod, formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame, Link } from '../../../../ui/frame.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Photo, type ShownPhoto } from '../../../../ui/photo.tsx'
import type { Shared } from '../../../../ui/sharing.tsx'
import { Pagination } from '../../../../ui/tables.tsx'
import { capacityText, keysText, lodgingCount, priceText } from '../words.ts'
import { SearchForm, type SearchFormProps } from './search-form.tsx'

export interface ResultCard {
  href: string
  name: string
  place: string
  typeName: string
  capacityMin: number
  capacityMax: number
  keys: number
  weekPriceMinCents: number | null
  weekPriceMaxCents: number | null
  photo?: ShownPhoto | undefined
}

export interface Results {
  total: number
  stay?: { arrivalOn: Temporal.PlainDate; departureOn: Temporal.PlainDate } | undefined
  sorts: (Link & { current: boolean })[]
  views: (Link & { current: boolean; icon: 'list' | 'map' })[]
  /** Other searches that find something, where this one does not. */
  suggestions: Link[]
  page: number
  pages: number
  pageHref: (page: number) => string
}

interface SearchPageProps extends SearchFormProps {
  results?: Results | undefined
  /** The same search in communes whose names are near the one that was not found. */
  near?: Link[] | undefined
  /** The same search with its words in one order. */
  shared: Shared
  /** The list or the map. */
  children?: Child
}

export function SearchPage({ results, near, shared, children, ...search }: SearchPageProps) {
  const { frame } = search
  const title = results ? resultsTitle(results, frame) : frame.t('Trouver un hébergement')
  return (
    <Page
      frame={frame}
      title={title}
      description={frame.t('Hébergements du réseau : recherche par dates, lieu, nombre de personnes et équipements.')}
      shared={shared}
      scripts={results?.views.some(({ icon, current }) => current && icon === 'map') ? ['lodging.js'] : []}
    >
      <h1 class="search-title">{frame.t('Trouver un hébergement')}</h1>
      <SearchForm {...search} />
      {near && near.length > 0 && <Near links={near} frame={frame} />}
      {results && (
        <section class="results" aria-labelledby="resultats" id="liste">
          <div class="results-head">
            <h2 id="resultats">{title}</h2>
            {results.total > 0 && <ResultsChoices results={results} frame={frame} />}
          </div>
          {results.total > 0 ? children : <Nothing {...{ results, frame, choices: search.choices }} />}
        </section>
      )}
    </Page>
  )
}

const Near = ({ links, frame: { t } }: { links: Link[]; frame: Frame }) => (
  <div class="search-near">
    <p>{t('Vouliez-vous dire :')}</p>
    <ul class="suggestions">
      {links.map(({ href, label }) => (
        <li>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  </div>
)

/** « 28 hébergements libres du 11 au 18 juillet 2026 » */
function resultsTitle({ total, stay }: Results, { t, language }: Frame): string {
  const count = lodgingCount(total, { t, language })
  if (!stay) return total === 0 ? t('Aucun hébergement') : count
  const period = formatPeriod(stay.arrivalOn, stay.departureOn, language)
  if (total === 0) return t('Aucun hébergement libre {{period}}', { period })
  return total === 1
    ? t('{{count}} libre {{period}}', { count, period })
    : t('{{count}} libres {{period}}', { count, period })
}

function ResultsChoices({ results, frame: { t } }: { results: Results; frame: Frame }) {
  return (
    <div class="results-choices">
      {results.sorts.length > 0 && (
        <nav class="results-choice" aria-label={t('Trier par')}>
          <span class="results-choice-name">{t('Trier par')}</span>
          <ChoiceLinks links={results.sorts} />
        </nav>
      )}
      <nav class="results-choice" aria-label={t('Afficher')}>
        <ChoiceLinks links={results.views} />
      </nav>
    </div>
  )
}

const ChoiceLinks = ({ links }: { links: (Link & { current: boolean; icon?: string })[] }) => (
  <ul>
    {links.map(({ href, label, current, icon }) => (
      <li>
        <a href={href} aria-current={current ? 'true' : undefined}>
          {icon && <Icon name={icon} />}
          {label}
        </a>
      </li>
    ))}
  </ul>
)

interface NothingProps extends Pick<SearchFormProps, 'choices' | 'frame'> {
  results: Results
}

/** No search finds anything where nothing is presented: nobody is told to search otherwise. */
const Nothing = ({ results, frame, choices }: NothingProps) =>
  choices.departments.length === 0 ? <NoLodging frame={frame} /> : <NothingFound results={results} frame={frame} />

function NoLodging({ frame: { t, language, organization } }: { frame: Frame }) {
  const hotline = organization?.hotline
  return (
    <Empty title={t("Aucun hébergement n'est encore présenté ici.")} icon="home">
      {hotline && (
        <p>
          {t('Pour en savoir plus, joignez-nous :')}{' '}
          <a href={phoneHref(hotline.phone)}>{formatPhone(hotline.phone, language)}</a>,{' '}
          <a href={`mailto:${hotline.email}`}>{hotline.email}</a>
        </p>
      )}
    </Empty>
  )
}

function NothingFound({ results, frame: { t } }: { results: Results; frame: Frame }) {
  const { suggestions } = results
  return (
    <Empty title={t('Aucun hébergement ne répond à tous vos critères.')} icon="search">
      {suggestions.length > 0 ? (
        <ul class="suggestions">
          {suggestions.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {results.stay
            ? t("Essayez d'autres dates, un autre lieu, ou moins de critères.")
            : t('Essayez un autre lieu, moins de personnes, ou moins de critères.')}
        </p>
      )}
    </Empty>
  )
}

interface ResultListProps {
  frame: Frame
  cards: ResultCard[]
  results: Results
}

export function ResultList({ frame, cards, results }: ResultListProps) {
  return (
    <>
      <CardGrid>
        {cards.map((card, index) => (
          <LodgingCard card={card} frame={frame} lazy={index > 2} />
        ))}
      </CardGrid>
      <Pagination page={results.page} pages={results.pages} href={results.pageHref} t={frame.t} />
    </>
  )
}

function LodgingCard({ card, frame, lazy }: { card: ResultCard; frame: Frame; lazy: boolean }) {
  const { photo } = card
  return (
    <Card
      title={card.name}
      href={card.href}
      level={3}
      over={`${card.place} · ${card.typeName}`}
      picture={
        photo ? (
          <Photo photo={photo} sizes="(max-width: 40rem) 94vw, 24rem" lazy={lazy} />
        ) : (
          <div class="no-photo">
            <Icon name="house" />
          </div>
        )
      }
    >
      <p class="lodging-facts">
        <span>
          <Icon name="users" />
          {capacityText(card.capacityMin, card.capacityMax, frame)}
        </span>
        <span>
          <Icon name="key" />
          {keysText(card.keys, frame)}
        </span>
      </p>
      <p class="lodging-price">{priceText(card.weekPriceMinCents, card.weekPriceMaxCents, frame)}</p>
    </Card>
  )
}
