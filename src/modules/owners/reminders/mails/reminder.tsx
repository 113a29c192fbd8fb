import type { Organization } from '../../../../core/organizations/rules.ts'
import { greeting, signature } from '../../../../core/outbox/letter.tsx'
import { formatDate, formatDay } from '../../../../ui/format.ts'
import type { PlanningDemands } from '../../settings/rules.ts'
import { reminderGapDays, type Standing } from '../rules.ts'

/** One planning as a reminder tells it. */
export interface ToldPlanning {
  standing: Standing
  name: string
  /** « HL0LAR011CM01647, Carcassonne » */
  place: string
  href: string
  confirmedOn: Temporal.PlainDate | null
  /** The last night told without a gap, where the planning is filled less far than the network demands. */
  short: { filledUntil: Temporal.PlainDate | null } | null
  leavesOn: Temporal.PlainDate | null
}

export interface ReminderMail {
  organization: Pick<Organization, 'name' | 'contact'>
  demands: PlanningDemands
  /** « MLLE TEST » */
  greetingName: string
  plannings: readonly ToldPlanning[]
  /** To « Rien n'a changé »; null where nothing listed was ever filled. */
  link: { href: string; until: Temporal.PlainDate } | null
  forgottenHref: string
}

/** OWN-40, OWN-41: what is to be done, planning by planning, and the link that says « rien n'a changé ». */
export function reminderMail(mail: ReminderMail) {
  const { organization, greetingName, link } = mail
  const hello = greeting(greetingName)
  const parts = partsOf(mail)
  const before = link && {
    invitation: "Rien n'a changé dans vos réservations ? Dites-le d'un geste, sans vous connecter :",
    label: "Rien n'a changé",
    validity: `Ce lien n'est que pour vous. Il ne sert qu'une fois et reste valable jusqu'au ${formatDay(link.until)}.`,
  }
  const after = "Quelque chose a changé ? Suivez le lien de l'hébergement, connectez-vous et validez son planning."
  const forgotten = 'Mot de passe oublié, ou pas encore choisi :'
  const reason = reasonOf(mail)
  const end = signature(organization)
  const html = (
    <html lang="fr">
      <body>
        <p>{hello}</p>
        {parts.map(({ title, plannings }) => (
          <>
            <p>{title}</p>
            <ul>
              {plannings.map((planning) => (
                <li>
                  <a href={planning.href}>{planning.name}</a> ({planning.place}) : {sentenceOf(planning)}
                </li>
              ))}
            </ul>
          </>
        ))}
        {before && link && (
          <>
            <p>{before.invitation}</p>
            <p>
              <a href={link.href}>{before.label}</a>
            </p>
            <p>{before.validity}</p>
          </>
        )}
        <p>{after}</p>
        <p>
          {forgotten} <a href={mail.forgottenHref}>{mail.forgottenHref}</a>
        </p>
        <p>{reason}</p>
        <p>{end}</p>
      </body>
    </html>
  )
  const text = [
    hello,
    ...parts.flatMap(({ title, plannings }) => [
      title,
      plannings
        .map((planning) => `- ${planning.name} (${planning.place}) : ${sentenceOf(planning)}\n  ${planning.href}`)
        .join('\n'),
    ]),
    ...(before && link ? [before.invitation, link.href, before.validity] : []),
    after,
    `${forgotten} ${mail.forgottenHref}`,
    reason,
    end,
  ].join('\n\n')
  return { subject: subjectOf(mail), text, html: `<!doctype html>${html.toString()}` }
}

const several = (plannings: readonly ToldPlanning[]) => plannings.length > 1

function subjectOf({ organization, plannings }: ReminderMail): string {
  const left = plannings.filter(({ standing }) => standing === 'left')
  const leaving = plannings.filter(({ standing }) => standing === 'leaving')
  const words =
    left.length > 0
      ? several(left)
        ? 'Vos hébergements ne sont plus trouvés par dates'
        : "Votre hébergement n'est plus trouvé par dates"
      : leaving.length > 0
        ? several(leaving)
          ? 'Vos hébergements vont quitter les recherches par dates'
          : 'Votre hébergement va quitter les recherches par dates'
        : several(plannings)
          ? 'Vos plannings sont à mettre à jour'
          : 'Votre planning est à mettre à jour'
  return `${words} – ${organization.name}`
}

function partsOf({ plannings, demands }: ReminderMail) {
  const of = (standing: Standing) => plannings.filter((planning) => planning.standing === standing)
  const [left, leaving, behind] = [of('left'), of('leaving'), of('behind')]
  return [
    {
      plannings: left,
      title: several(left)
        ? `Faute de confirmation depuis ${demands.searchableDays} jours, ces hébergements ne sont plus trouvés par dates. Ils restent sur le site, sans dates, et reviendront dès que vous aurez confirmé leurs plannings :`
        : `Faute de confirmation depuis ${demands.searchableDays} jours, cet hébergement n'est plus trouvé par dates. Il reste sur le site, sans dates, et reviendra dès que vous aurez confirmé son planning :`,
    },
    {
      plannings: leaving,
      title: several(leaving)
        ? 'Sans confirmation de votre part, ces hébergements quitteront les recherches par dates :'
        : 'Sans confirmation de votre part, cet hébergement quittera les recherches par dates :',
    },
    {
      plannings: behind,
      title: several(behind) ? 'Ces plannings sont à mettre à jour :' : 'Ce planning est à mettre à jour :',
    },
  ].filter((part) => part.plannings.length > 0)
}

function sentenceOf({ standing, confirmedOn, short, leavesOn }: ToldPlanning): string {
  const said = [
    ...(standing === 'leaving' && leavesOn ? [`le ${formatDate(leavesOn)}`] : []),
    confirmedOn ? `dernière mise à jour le ${formatDay(confirmedOn)}` : 'jamais rempli',
    ...(short && confirmedOn ? [filledWords(short.filledUntil)] : []),
  ]
  return `${said.join(', ')}.`
}

const filledWords = (until: Temporal.PlainDate | null) =>
  until ? `rempli jusqu'au ${formatDay(until)} seulement` : "la nuit d'aujourd'hui n'est pas renseignée"

/** A mail of the service: nobody can refuse it, everybody is told why it comes. */
function reasonOf({ organization, demands }: ReminderMail): string {
  const weeks = demands.filledWeeks === 1 ? 'une semaine' : `${demands.filledWeeks} semaines`
  return `Vous recevez ce message parce que vos hébergements sont proposés par ${organization.name}, qui demande à ses propriétaires de mettre à jour leurs plannings tous les ${demands.remindAfterDays} jours et de les remplir ${weeks} à l'avance. Ce rappel ne part pas plus d'une fois tous les ${reminderGapDays} jours ; vous êtes aussi prévenu avant qu'un planning quitte les recherches.`
}
