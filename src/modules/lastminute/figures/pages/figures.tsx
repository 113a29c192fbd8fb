import { Empty } from '../../../../ui/empty.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatCount, formatNumber, formatPeriod } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { figurePaths } from '../../paths.ts'
import { periodAddress } from '../query.ts'
import type { Figures } from '../reading.ts'
import { changeText, shareText, stepAdverbs, waysSentence } from '../words.ts'
import { DeclaredChart, NightChart, SearchChart } from './charts.tsx'
import { PeriodChoice } from './period-choice.tsx'
import { DeclaredTable, NightTable, SearchTable } from './tables.tsx'

interface FiguresPageProps {
  frame: Frame
  slug: string
  figures: Figures
}

/** LAST-22: searches by day and by night asked, those without result, who is active, and who declared. */
export function FiguresPage({ frame, slug, figures }: FiguresPageProps) {
  const { period, before, step, totals, totalsBefore } = figures
  const { searches, withoutResult } = totals
  const exporting = (table: string) => (format: string) =>
    periodAddress(figurePaths.export(slug, table, format), period)
  return (
    <Page frame={frame} title="Chiffres des dispos" width="wide">
      <Heading
        title="Chiffres des dispos"
        lead={`${upperFirst(formatPeriod(period.from, period.to))} : ${formatCount(searches, 'recherche', 'recherches')}, dont ${formatNumber(withoutResult)} sans résultat.`}
      />
      <PeriodChoice
        slug={slug}
        form={searchForm({ du: period.from.toString(), au: period.to.toString() })}
        shown={period}
        today={figures.today}
      />
      <Headline figures={figures} />
      <p class="hint">
        Comparé à la période d'avant, {formatPeriod(before.from, before.to)}.
        {figures.isPart &&
          " Hébergeurs et déclarations : ceux de vos départements. Recherches : celles de tout l'office."}
      </p>
      <Section title={`Recherches, ${stepAdverbs[step]}`} id="jours">
        {searches + totalsBefore.searches === 0 ? (
          <Empty title="Aucune recherche pendant cette période" icon="chart" />
        ) : (
          <>
            <SearchChart figures={figures} />
            {searches > 0 && <p>{waysSentence(totals)}</p>}
            <SearchTable figures={figures} exportHref={exporting('jours')} />
          </>
        )}
      </Section>
      {searches > 0 && (
        <Section title="Recherches, par nuit demandée" id="nuits">
          <NightChart figures={figures} />
          <NightTable figures={figures} exportHref={exporting('nuits')} detailHref={exporting('liste')('xlsx')} />
        </Section>
      )}
      <Section title={`Nuits déclarées, ${stepAdverbs[step]}`} id="declarations">
        {declaredIn(figures) === 0 ? (
          <Empty title="Aucune nuit déclarée pendant cette période" icon="calendar" />
        ) : (
          <>
            <DeclaredChart figures={figures} />
            <DeclaredTable figures={figures} exportHref={exporting('declarations')} />
          </>
        )}
      </Section>
    </Page>
  )
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const declaredIn = ({ totals: { declared } }: Figures) => declared.host + declared.mail + declared.agent

/** What the two numbers beside each other count. */
const activeSentence =
  "de ceux qui peuvent déclarer aujourd'hui, ceux qui ont déclaré au moins une nuit dans la période, eux-mêmes ou par l'office"

/** What the page is about, large, each beside what it was in the period before. */
function Headline({ figures: { totals, totalsBefore, entitled } }: { figures: Figures }) {
  const { declared, active } = totals
  const before = totalsBefore.declared
  const items = [
    {
      label: 'Recherches',
      value: formatNumber(totals.searches),
      was: changeText(totals.searches, totalsBefore.searches),
    },
    {
      label: 'Sans résultat',
      value: shareText(totals.withoutResult, totals.searches),
      was: changeText(totals.withoutResult, totalsBefore.withoutResult),
    },
    {
      label: 'Hébergeurs actifs',
      value: `${formatNumber(active)} sur ${formatNumber(entitled)}`,
      was: `${activeSentence} ; ${changeText(active, totalsBefore.active)}`,
    },
    {
      label: 'Nuits déclarées par les hébergeurs',
      value: formatNumber(declared.host),
      was: changeText(declared.host, before.host),
    },
    {
      label: "Par le courriel de l'après-midi",
      value: formatNumber(declared.mail),
      was: changeText(declared.mail, before.mail),
    },
    {
      label: "Par l'office, en leur nom",
      value: formatNumber(declared.agent),
      was: changeText(declared.agent, before.agent),
    },
  ]
  return (
    <dl class="headline-figures">
      {items.map(({ label, value, was }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
          <dd>{was}</dd>
        </div>
      ))}
    </dl>
  )
}
