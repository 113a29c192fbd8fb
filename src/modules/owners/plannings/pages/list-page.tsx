import { Actions, LinkButton, SecondaryButton } from '../../../../ui/buttons.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { Hidden } from '../../../../ui/form.tsx'
import type { Frame, FrameNotice } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { UnchangedButton } from '../../confirmations/pages/unchanged.tsx'
import { feedPaths } from '../../feeds/paths.ts'
import { periodsPath, savesPath } from '../paths.ts'

export interface ListedLodging {
  id: number
  name: string
  approvalNumber: string
  municipalityName: string
  planningShown: boolean | null
  /** When the planning was last saved or confirmed, in words. */
  updated: string
  /** Until when dates find it, in words; empty where they do not look for it. */
  standing: string
  leftSearchesOn: Temporal.PlainDate | null
  mayConfirm: boolean
  /** The calendars elsewhere that are connected, in words. */
  calendars: string
  planningHref: string
  yearHref: string
  periodsHref: string
  shownAction: string
  /** What was just done with it, or why not. */
  notice: FrameNotice | undefined
}

/** OWN-20 « Gérez vos plannings ». */
export function ListPage(props: { frame: Frame; slug: string; lodgings: ListedLodging[]; token: string }) {
  const { frame, slug, lodgings, token } = props
  return (
    <Page frame={frame} title="Gérez vos plannings" head={<link rel="stylesheet" href={frame.asset('planning.css')} />}>
      <Heading title="Gérez vos plannings" lead="Vos hébergements">
        {lodgings.length > 0 && (
          <LinkButton href={periodsPath(slug)} icon="calendar">
            Remplir une période
          </LinkButton>
        )}
      </Heading>
      {lodgings.length === 0 ? (
        <Empty title="Aucun hébergement n'est rattaché à votre compte." icon="calendar">
          <p>Votre réseau peut le faire : ses coordonnées sont en bas de la page.</p>
        </Empty>
      ) : (
        <ul class="pl">
          {lodgings.map((lodging) => (
            <Lodging lodging={lodging} slug={slug} token={token} />
          ))}
        </ul>
      )}
    </Page>
  )
}

function Lodging({ lodging, slug, token }: { lodging: ListedLodging; slug: string; token: string }) {
  const title = `h-${lodging.id}`
  return (
    <li id={`hebergement-${lodging.id}`}>
      <h2 id={title}>{lodging.name}</h2>
      <p>
        {lodging.approvalNumber} – {lodging.municipalityName}
      </p>
      {lodging.notice && (
        <div class="pt" tabindex={-1} data-focus>
          <Notice {...lodging.notice} role={lodging.notice.kind === 'success' ? 'status' : 'alert'} />
        </div>
      )}
      <p>{lodging.updated}</p>
      {lodging.standing && <p>{lodging.standing}</p>}
      <form action={lodging.shownAction} method="post" aria-labelledby={title}>
        <Hidden name="_form" value={token} />
        <fieldset>
          <legend>Afficher le planning sur le site ?</legend>
          <ShownChoice value="oui" label="Oui" checked={lodging.planningShown === true} />
          <ShownChoice value="non" label="Non" checked={lodging.planningShown === false} />
          <SecondaryButton small>Enregistrer ce choix</SecondaryButton>
        </fieldset>
      </form>
      <p>{shownMeaning(lodging)}</p>
      {lodging.planningShown !== null && (
        <Actions>
          <LinkButton href={lodging.planningHref} look="danger" label={`Mettre à jour le planning : ${lodging.name}`}>
            Mettre à jour le planning
          </LinkButton>
          {lodging.mayConfirm && <UnchangedButton slug={slug} token={token} lodging={lodging} from="plannings" />}
        </Actions>
      )}
      <p class="pl-ways">
        <a href={lodging.yearHref} aria-label={`Les douze mois : ${lodging.name}`}>
          Les douze mois
        </a>
        <a href={lodging.periodsHref} aria-label={`Remplir une période : ${lodging.name}`}>
          Remplir une période
        </a>
        <a href={savesPath(slug, lodging.id)} aria-label={`Historique du planning : ${lodging.name}`}>
          Historique
        </a>
      </p>
      <p>
        <a href={feedPaths.ofOwner(slug).panel(lodging.id)} aria-label={`Autres calendriers : ${lodging.name}`}>
          Autres calendriers
        </a>{' '}
        ({lodging.calendars})
      </p>
    </li>
  )
}

function ShownChoice({ value, label, checked }: { value: string; label: string; checked: boolean }) {
  return (
    <label class="choice">
      <input class="radio" type="radio" name="shown" value={value} checked={checked} required />
      <span>{label}</span>
    </label>
  )
}

function shownMeaning({ planningShown: shown, leftSearchesOn }: ListedLodging): string {
  if (shown && leftSearchesOn)
    return "Le planning est affiché, mais votre hébergement n'est plus trouvé par dates : confirmez le planning ou mettez-le à jour, il revient aussitôt."
  if (shown === null) return "Tant que vous n'avez pas choisi, le planning n'est pas affiché."
  if (shown) return 'Le planning est affiché, et votre hébergement est trouvé par dates.'
  return "Le planning n'est pas affiché, et votre hébergement n'est pas trouvé par dates. Il compte dans les statistiques."
}
