import type { Child } from 'hono/jsx'
import { SecondaryButton } from '../../../../../ui/buttons.tsx'
import { ButtonForm, Hidden } from '../../../../../ui/form.tsx'
import { Notice } from '../../../../../ui/notice.tsx'

/** The button that takes back what was just saved: its address, its form's token, and what it says of the save. */
export interface Undoing {
  action: string
  token: string
  fields: Record<string, string>
}

interface SavedNoticeProps {
  text: string
  /** Absent where the save changed nothing, or where something else was saved since. */
  undo: Undoing | null
  listHref: string
  children?: Child
}

/** OWN-24, OWN-27: what was saved, where to go from there, and one gesture that takes it back. */
export const SavedNotice = ({ text, undo, listHref, children }: SavedNoticeProps) => (
  <Notice kind="success" role="status" text={text}>
    {children}
    <div class="pz">
      {undo && (
        <ButtonForm action={undo.action} token={undo.token}>
          {Object.entries(undo.fields).map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          <SecondaryButton small icon="undo">
            Annuler cet enregistrement
          </SecondaryButton>
        </ButtonForm>
      )}
      <a href={listHref}>Retour à la liste de vos hébergements</a>
    </div>
  </Notice>
)
