import { Hono } from 'hono'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import { selectLodgingTypes } from '../../../../core/directory/store.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { conflictOf } from '../../../../core/forms/conflict.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Member } from '../../hosts/members.ts'
import { memberOf } from '../../hosts/reading.ts'
import { selectOffers } from '../../offers/store.ts'
import { memberPaths } from '../../paths.ts'
import { memberForm } from '../forms.ts'
import { typedOfMember } from '../rules.ts'
import { formPage, refused } from '../showing.tsx'
import { changeMember } from './actions.ts'

/** LAST-20: a host changed. */
export const editionRoutes = new Hono<Environment>()

editionRoutes.get(
  '/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/modification',
  staffWith('lastminute'),
  async (c) => {
    const member = await memberOf(c)
    return formPage(c, { form: newForm(c, typedOfMember(member)), ...knownAs(member) })
  },
)

editionRoutes.post(
  '/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/modification',
  staffWith('lastminute'),
  async (c) => {
    const member = await memberOf(c)
    const { providerId } = member
    const submitted = await readForm(c, memberForm)
    if (!submitted.ok) return formPage(c, { form: submitted.form, ...knownAs(member) }, c.var.redisplay ? 200 : 422)
    const outcome = await changeMember(verbContext(c, submitted.key), providerId, submitted.value)
    if (outcome.ok) return c.redirect(`${memberPaths.one(c.var.organization.slug, providerId)}?enregistre`, 303)
    if (outcome.refusal === 'unknown') throw notFound()
    if (outcome.refusal !== 'changed-meanwhile')
      return formPage(c, { ...refused(submitted.refuse, outcome, false), ...knownAs(member) }, 422)
    return conflictPage(c, submitted.refuse({}))
  },
)

/** Both versions, and the second person's words in a form that now speaks of the newest one. */
async function conflictPage(c: RequestContext, form: FormState) {
  const { services, actor, organization } = c.var
  const newest = await memberOf(c)
  const [types, offers] = await read(services.db, actor, (tx) =>
    Promise.all([selectLodgingTypes(tx, organization.id), selectOffers(tx, organization.id)]),
  )
  const names = new Map<string, string>([
    ...types.map(({ id, name }) => [`lodgingTypeId ${id}`, name] as const),
    ...offers.map(({ id, name }) => [`offerId ${id}`, name] as const),
  ])
  const inWords = (field: string, value: string) => names.get(`${field} ${value}`) ?? value
  return formPage(c, { ...conflictOf(form, typedOfMember(newest), labels, inWords), ...knownAs(newest) }, 409)
}

const labels = {
  name: 'Nom',
  code: 'Code',
  phone: 'Téléphone',
  lodgingTypeId: 'Type',
  departmentCode: 'Département',
  municipality: 'Commune',
  municipalityCode: null,
  email: 'Adresse électronique',
  offerId: 'Offre',
}

const knownAs = ({ providerId, name, lodgingTypeId, providerKind, code, departmentCode }: Member) => ({
  known: { id: providerId, name, lodgingTypeId },
  ...(providerKind === 'owner' && { owner: { id: null, code, departmentCode, name } }),
})
