import { Actions, DangerButton, SecondaryButton } from '../../../../ui/buttons.tsx'
import { Checkboxes } from '../../../../ui/choices.tsx'
import { ButtonForm, Form } from '../../../../ui/form.tsx'
import type { PanelPaths } from '../paths.ts'
import type { ExportView } from './view.ts'

interface ExportPartProps {
  one: ExportView
  paths: PanelPaths
  lodgingId: number
  token: string
  /** The site whose own stays are not sent back to it. */
  ownSite?: string
}

/** A private address at which the planning is read. */
export function ExportPart({ one, paths, lodgingId, token, ownSite }: ExportPartProps) {
  const id = `adresse-${one.id}`
  return (
    <div>
      <div class="field">
        <label class="field-label" for={id}>
          Adresse privée
        </label>
        <input id={id} class="input" type="text" value={one.address} readonly aria-describedby={`${id}-hint`} />
        <p class="field-hint" id={`${id}-hint`}>
          {ownSite
            ? `Collez-la chez ${ownSite}, là où l'on importe un calendrier : le même menu que pour l'exporter (aux Gîtes de France, envoyez-la à votre relais). Ses propres séjours ne lui sont pas renvoyés.`
            : "Collez-la dans l'agenda ou le site qui doit connaître vos nuits prises."}{' '}
          Qui la connaît lit votre planning : ne la publiez pas. {one.asked}
        </p>
      </div>
      <Form action={paths.exportStates(lodgingId, one.id)} form={one.form}>
        <Checkboxes
          form={one.form}
          name="states"
          label="Nuits transmises comme prises"
          inline
          values={one.states}
          options={[
            { value: 'let', label: 'Loué' },
            { value: 'option', label: 'Option' },
            { value: 'closed', label: 'Fermé' },
          ]}
        />
        <Actions>
          <SecondaryButton small>Enregistrer ce choix</SecondaryButton>
        </Actions>
      </Form>
      <Actions>
        <ButtonForm action={paths.exportRenewal(lodgingId, one.id)} token={token}>
          <DangerButton
            small
            confirm="Changer l'adresse ? L'ancienne ne répondra plus : il faudra donner la nouvelle à ceux qui s'en servent."
          >
            Changer l'adresse
          </DangerButton>
        </ButtonForm>
      </Actions>
    </div>
  )
}
