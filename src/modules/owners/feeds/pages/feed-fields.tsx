import { Checkbox, TextField } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { WhereToFind } from './where.tsx'

/** Name, address and meaning of a calendar. */
export function FeedFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField
        form={form}
        name="name"
        label="Nom du calendrier"
        hint="Le nom du site, tel que vous le verrez sur le planning : Airbnb, Booking.com, Abritel…"
        maxlength={60}
        required
      />
      <TextField
        form={form}
        name="address"
        label="Adresse du calendrier"
        hint="Le lien que donne ce site pour « exporter » ou « synchroniser » son calendrier (iCal). Il finit souvent par .ics."
        maxlength={2000}
        autocomplete="off"
        required
      />
      <WhereToFind />
      <Checkbox
        form={form}
        name="endsOnLastNight"
        value="oui"
        label="La date de fin de ce calendrier est la dernière nuit"
        hint="À cocher seulement s'il manque une nuit à la fin de chaque séjour."
      />
    </>
  )
}
