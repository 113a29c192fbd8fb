import { ColumnChart } from '../../../../ui/charts/columns.tsx'
import { CountStacks } from '../../../../ui/charts/count-stacks.tsx'
import { countScale } from '../../../../ui/charts/scale.ts'
import { formatCount, formatNumber, formatPeriod, formatShare } from '../../../../ui/format.ts'
import type { Figures } from '../reading.ts'
import { bucketLabel, bucketName, changeText, stepAdverbs } from '../words.ts'

/** LAST-22: searches, beside those of the period before. */
export function SearchChart({ figures }: { figures: Figures }) {
  const { byDay, step, period, before, totals, totalsBefore } = figures
  const sentence = `${formatCount(totals.searches, 'recherche', 'recherches')} ${formatPeriod(period.from, period.to)}, contre ${formatNumber(totalsBefore.searches)} ${formatPeriod(before.from, before.to)} : ${changeText(totals.searches, totalsBefore.searches)}.`
  const most = Math.max(0, ...byDay.flatMap(({ count, before: earlier }) => [count, earlier ?? 0]))
  return (
    <figure class="chart">
      <figcaption>{sentence}</figcaption>
      <ColumnChart
        label={`${sentence} Recherches ${stepAdverbs[step]}.`}
        names={{ now: 'Cette période', before: "La période d'avant" }}
        scale={countScale(most)}
        columns={byDay.map(({ bucket, count, before: earlier }, index) => ({
          name: bucketName(bucket, step, index, byDay.length),
          ...{ now: count, before: earlier },
        }))}
      />
    </figure>
  )
}

/** LAST-22: which nights people ask for, and for which of them they found nobody. */
export function NightChart({ figures }: { figures: Figures }) {
  const { byNight, step, totals } = figures
  const busiest = byNight.reduce((most, row) => (row.count > most.count ? row : most))
  const { searches, withoutResult } = totals
  const sentence = `Le plus demandé : ${bucketLabel(busiest.bucket, step)}, ${formatCount(busiest.count, 'recherche', 'recherches')}. ${
    withoutResult === 0
      ? "Chaque recherche a trouvé quelqu'un."
      : `${formatShare(withoutResult / searches)} des recherches n'ont trouvé personne.`
  }`
  return (
    <figure class="chart">
      <figcaption>{sentence}</figcaption>
      <CountStacks
        name="nights"
        label={sentence}
        parts={[
          { look: 'now', name: 'Ont trouvé' },
          { look: 'before', name: 'Sans résultat' },
        ]}
        stacks={byNight.map(({ bucket, count, withoutResult: without }, index) => ({
          name: bucketName(bucket, step, index, byNight.length),
          counts: [count - without, without],
        }))}
      />
    </figure>
  )
}

/** LAST-22: who declared: hosts themselves, by the afternoon's mail, or the office for them. */
export function DeclaredChart({ figures }: { figures: Figures }) {
  const { declared: rows, step, totals } = figures
  const { host, mail, agent } = totals.declared
  const sentence = `${formatCount(host + mail + agent, 'nuit déclarée', 'nuits déclarées')} : ${formatNumber(host)} par les hébergeurs, ${formatNumber(mail)} par le courriel de l'après-midi, ${formatNumber(agent)} par l'office.`
  return (
    <figure class="chart">
      <figcaption>{sentence}</figcaption>
      <CountStacks
        name="declared"
        label={sentence}
        parts={[
          { look: 'now', name: 'Par les hébergeurs' },
          { look: 'before', name: 'Par le courriel' },
          { look: 'third', name: "Par l'office" },
        ]}
        stacks={rows.map((row, index) => ({
          name: bucketName(row.bucket, step, index, rows.length),
          counts: [row.host, row.mail, row.agent],
        }))}
      />
    </figure>
  )
}
