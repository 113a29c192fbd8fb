import { LinkButton, SecondaryButton } from '../../../../ui/buttons.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { DeclaredState } from '../../rules.ts'

interface SavedPageProps {
  frame: Frame
  saved: { name: string; night: string; state: DeclaredState; stateName: string }
  hrefs: { again: string; signOut: string }
  token: string
}

/** LAST-12: « Votre saisie a été enregistrée », and what next. */
export const SavedPage = ({ frame, saved, hrefs, token }: SavedPageProps) => (
  <Page frame={frame} title="Votre saisie a été enregistrée" width="narrow">
    <Heading title="Votre saisie a été enregistrée" />
    <p class="lead">
      {saved.name}, {saved.night} : <strong>{saved.stateName}</strong>
    </p>
    {saved.state === 'room' && <p>N'oubliez pas de revenir indiquer que vous êtes complet, dès que vous l'êtes.</p>}
    <div class="actions">
      <LinkButton href={hrefs.again} look="primary">
        Saisir une autre disponibilité
      </LinkButton>
      <ButtonForm action={hrefs.signOut} token={token}>
        <SecondaryButton>Quitter</SecondaryButton>
      </ButtonForm>
    </div>
  </Page>
)
