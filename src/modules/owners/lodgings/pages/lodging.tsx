import { type Equipment, equipmentNames } from '../../../../core/directory/rules.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Section } from '../../../../ui/heading.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Page } from '../../../../ui/page.tsx'
import { entriesIn } from '../lexicon.ts'
import type { DrawnMap } from '../map.ts'
import { placeText, summaryOf } from '../words.ts'
import { Description, EntryList } from './description.tsx'
import { InBrief } from './in-brief.tsx'
import { LodgingMap } from './map.tsx'
import { Photos } from './photos.tsx'
import { Planning, type PublicPlanning } from './planning.tsx'
import { type Selection, SelectionBar } from './selection.tsx'
import type { LodgingSheet } from './sheet.ts'

interface LodgingPageProps {
  frame: Frame
  sheet: LodgingSheet
  selection?: Selection | undefined
  searchHref: string
  tiles: string
  planning?: PublicPlanning | undefined
  map?: DrawnMap | undefined
  hrefs: {
    /** Without the search that one came by. */
    own: string
    recommend: string
    lexicon: string
    guide: string
  }
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
      description={summaryOf(sheet, frame)}
      scripts={['lodging.js']}
      shared={{ path: hrefs.own, image: sheet.photos[0]?.photo.largest }}
      head={<script type="application/ld+json" dangerouslySetInnerHTML={{ __html: props.structured }} />}
    >
      <SelectionBar frame={frame} selection={props.selection} searchHref={props.searchHref} />
      <div class="lodging-head">
        <p class="lodging-place">{place}</p>
        <h1>{sheet.name}</h1>
      </div>
      <Photos photos={sheet.photos} frame={frame} />
      <div class="lodging-columns">
        <div class="lodging-main">
          <Section title={t('Description')}>
            <Description text={sheet.description} language={language} />
            <Lexicon {...props} />
          </Section>
          <EquipmentList codes={sheet.equipment} frame={frame} />
        </div>
        <InBrief sheet={sheet} frame={frame} recommendHref={hrefs.recommend} />
      </div>
      {planning && <Planning planning={planning} frame={frame} />}
      {map && <Situation {...props} map={map} place={place} />}
    </Page>
  )
}

function EquipmentList({ codes, frame: { t } }: { codes: Equipment[]; frame: Frame }) {
  if (codes.length === 0) return null
  return (
    <Section title={t('Équipements')}>
      <ul class="equipment">
        {codes.map((code) => (
          <li>
            <Icon name="check" />
            {t(equipmentNames[code])}
          </li>
        ))}
      </ul>
    </Section>
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

function Situation({ map, place, sheet, frame, tiles }: LodgingPageProps & { map: DrawnMap; place: string }) {
  const { t } = frame
  return (
    <Section title={t('Situation')} id="situation">
      <LodgingMap map={map} label={t('Carte : {{place}}', { place })} frame={frame} tiles={tiles} />
      {sheet.departmentHref && (
        <p>
          <a href={sheet.departmentHref} rel="noopener">
            {t("+ d'infos sur le département")}
          </a>
        </p>
      )}
    </Section>
  )
}
