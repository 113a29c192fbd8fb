import { LinkButton, SecondaryButton } from '../../../../ui/buttons.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { DeclaredState } from '../../rules.ts'
import { hiddenSentence } from '../words.ts'

interface SavedPageProps {
  frame: Frame
  /** `isHidden`: the planning that the host keeps as an owner hides this night all the same. */
  saved: { name: string; night: string; state: DeclaredState; stateName: string; isHidden: boolean }
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
    {saved.isHidden && <Notice kind="warning" text={hiddenSentence} />}
    {saved.state === 'room' && !saved.isHidden && (
      <p>N'oubliez pas de revenir indiquer que vous êtes complet, dès que vous l'êtes.</p>
    )}
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
