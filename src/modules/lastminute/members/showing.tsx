import { officeFrame } from '../../../core/accounts/frame.ts'
import { choosable } from '../../../core/directory/rules.ts'
import { selectLodgingTypes } from '../../../core/directory/store.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { departments } from '../../../core/reference/departments.ts'
import { read } from '../../../platform/database/database.ts'
import { page } from '../../../platform/http/render.ts'
import type { FormState } from '../../../ui/form-state.ts'
import { selectOffers } from '../offers/store.ts'
import { MemberFormPage, type MemberFormPageProps } from './pages/member-form.tsx'
import { elsewhereSentence } from './rules.ts'
import type { MemberRefusal } from './values.ts'

type FormPart = Pick<MemberFormPageProps, 'form' | 'owner' | 'candidates' | 'mayShare' | 'differences'> & {
  known?: { id: number; name: string; lodgingTypeId: number }
}

/** The form of a host, made or changed, with the lists that it chooses from. */
export async function formPage(c: RequestContext, part: FormPart, status: 200 | 409 | 422 = 200) {
  const { services, actor, organization } = c.var
  const [known, offers] = await read(services.db, actor, (tx) =>
    Promise.all([selectLodgingTypes(tx, organization.id), selectOffers(tx, organization.id)]),
  )
  const followed = departments().filter(({ code }) => actor.departments === null || actor.departments.includes(code))
  const given = { slug: organization.slug, offers, departments: followed }
  const types = choosable(known, part.known?.lodgingTypeId)
  // A box that was ticked is shown again with the rest of the form.
  const mayShare = part.mayShare ?? part.form.typed.shared !== undefined
  return page(c, <MemberFormPage frame={officeFrame(c)} {...given} {...part} {...{ types, mayShare }} />, status)
}

/** What the verb refused, beside the field that mends it. */
export function refused(
  refuse: (errors: Record<string, string>) => FormState,
  outcome: MemberRefusal,
  isNew: boolean,
): FormPart {
  if (outcome.refusal === 'which-municipality') {
    const { candidates } = outcome
    return candidates.length === 0
      ? { form: refuse({ municipality: 'Aucune commune de ce nom dans ce département.' }) }
      : { form: refuse({ municipalityCode: 'Choisissez la commune dans la liste.' }), candidates }
  }
  if (outcome.refusal === 'identifier-taken' && isNew) {
    const sentence =
      'Un hébergeur se connecte déjà avec cette adresse. Si la même personne tient les deux établissements, cochez la case.'
    return { form: refuse({ email: sentence }), mayShare: true }
  }
  return {
    form: refuse(sentences[outcome.refusal]),
    ...(outcome.refusal === 'account-elsewhere' && { mayShare: false }),
  }
}

const sentences: Record<Exclude<MemberRefusal['refusal'], 'which-municipality'>, Record<string, string>> = {
  'unknown-department': { departmentCode: 'Choisissez un département que vous suivez.' },
  'unknown-type': { lodgingTypeId: "Choisissez le type d'hébergement." },
  'unknown-offer': { offerId: "Choisissez l'offre dans la liste." },
  'code-taken': { code: 'Ce code est déjà pris dans la structure.' },
  'identifier-taken': { email: 'Un autre hébergeur se connecte déjà avec cette adresse.' },
  'identifier-closed': { email: "Cette adresse est celle d'un hébergeur fermé : rouvrez-le, ou prenez-en une autre." },
  'account-elsewhere': { email: elsewhereSentence },
  'unknown-owner': { '': "Ce propriétaire est fermé ou déjà hébergeur : rien n'a été enregistré." },
}
