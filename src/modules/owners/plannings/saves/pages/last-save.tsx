import { SecondaryButton } from '../../../../../ui/buttons.tsx'
import { ButtonForm, Hidden } from '../../../../../ui/form.tsx'

/** The last save of a lodging, as it can be taken back. */
export interface LastSave {
  entryId: number
  /** It was itself the undoing of a save: taking it back does that save again. */
  isUndoing: boolean
  /** « le 3 mai 2026 à 10 h 00 » */
  moment: string
}

/** « Annuler cet enregistrement » */
export const UndoButton = (props: { action: string; token: string; save: LastSave }) => {
  const { action, token, save } = props
  return (
    <ButtonForm action={action} token={token}>
      <Hidden name="entry" value={save.entryId} />
      <SecondaryButton
        icon="undo"
        answers={{
          yes: save.isUndoing ? 'Refaire ce qui a été annulé' : "Rétablir les jours d'avant",
          no: 'Ne rien changer',
        }}
        confirm={
          save.isUndoing
            ? "Refaire ce qui a été annulé ? Le planning redevient ce qu'il était avant."
            : `Annuler l'enregistrement ${save.moment} ? Les jours redeviennent ce qu'ils étaient avant.`
        }
      >
        {save.isUndoing ? 'Refaire ce qui a été annulé' : 'Annuler le dernier enregistrement'}
      </SecondaryButton>
    </ButtonForm>
  )
}
