import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'
import { lexicon } from '../lexicon.ts'
import { EntryList } from './description.tsx'

interface GuideProps {
  frame: Frame
  searchHref: string
}

export function LexiconPage({ frame, searchHref }: GuideProps) {
  const title = frame.t('Lexique des abréviations')
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb links={[{ label: frame.t('Hébergements'), href: searchHref }]} current={title} t={frame.t} />
      <h1>{title}</h1>
      <p>{frame.t('Les propriétaires écrivent court. Voici ce que disent leurs abréviations.')}</p>
      <EntryList entries={lexicon} language={frame.language} />
    </Page>
  )
}

export function ReadingGuidePage({ frame, searchHref }: GuideProps) {
  const { t } = frame
  const title = t('Comment lire la fiche')
  const parts = [
    [
      t('La capacité'),
      t(
        "Le nombre de personnes que l'hébergement reçoit, du moins au plus. Les bébés qui dorment dans un lit pliant comptent aussi.",
      ),
    ],
    [
      t('Les clés'),
      t(
        'Le niveau de confort que le réseau donne après une visite : de 1 clé, simple et soigné, à 5 clés, exceptionnel.',
      ),
    ],
    [
      t('Le prix'),
      t(
        "Le prix d'une semaine, de la période la moins chère à la plus chère. La date dit jusqu'à quand il est valable.",
      ),
    ],
    [t("Le numéro d'agrément"), t("Il désigne l'hébergement dans le réseau : donnez-le quand vous appelez.")],
    [
      t('Le planning'),
      t(
        "Chaque case est la nuit de ce jour au lendemain. « Non communiqué » veut dire que le propriétaire n'a rien indiqué : demandez-lui.",
      ),
    ],
  ]
  return (
    <Page frame={frame} title={title} width="narrow">
      <Breadcrumb links={[{ label: t('Hébergements'), href: searchHref }]} current={title} t={t} />
      <h1>{title}</h1>
      {parts.map(([name, text]) => (
        <>
          <h2>{name}</h2>
          <p>{text}</p>
        </>
      ))}
    </Page>
  )
}
