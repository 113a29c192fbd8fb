import { Hono } from 'hono'
import { officeFrame } from '../../../core/accounts/frame.ts'
import { staffWith } from '../../../core/accounts/sessions/guards.ts'
import { selectLodgingTypes } from '../../../core/directory/store.ts'
import type { Environment, RequestContext } from '../../../core/environment.ts'
import { newForm, readForm } from '../../../core/forms/read.ts'
import { departments } from '../../../core/reference/departments.ts'
import { verbContext } from '../../../core/verb.ts'
import { read } from '../../../platform/database/database.ts'
import { notFound } from '../../../platform/http/refusal.ts'
import { page } from '../../../platform/http/render.ts'
import { differencesBetween } from '../../../ui/differences.tsx'
import type { FormState } from '../../../ui/form-state.ts'
import { type Member, selectMembers, selectOptionalMember } from '../hosts/members.ts'
import { selectOffers } from '../offers/store.ts'
import { memberPaths } from '../paths.ts'
import { changeMember, createMember, type MemberRefusal } from './actions.ts'
import { memberForm, newMemberForm } from './forms.ts'
import { type OwnerToHost, selectOptionalOwnerToHost, selectOwnersToHost } from './owners.ts'
import { MemberFormPage, type MemberFormPageProps } from './pages/member-form.tsx'
import { nameOfOwner, OwnersPage } from './pages/owners.tsx'
import { typedOfMember, usualDepartment } from './rules.ts'

/** LAST-20: members made and changed. */
export const memberEditing = new Hono<Environment>()

memberEditing.get('/:org/gestion/dispo/hebergeurs/proprietaires', staffWith('lastminute'), async (c) => {
  const { services, actor, organization } = c.var
  if (!organization.modules.includes('owners')) throw notFound()
  const typed = (c.req.query('q') ?? '').trim().slice(0, 100)
  const owners = await read(services.db, actor, (tx) => selectOwnersToHost(tx, actor, typed))
  return page(c, <OwnersPage frame={officeFrame(c)} slug={organization.slug} {...{ typed, owners }} />)
})

memberEditing.get('/:org/gestion/dispo/hebergeurs/nouveau', staffWith('lastminute'), async (c) => {
  const owner = await ownerOf(c, c.req.query('proprietaire'))
  if (owner) return formPage(c, { form: newForm(c, typedOfOwner(owner)), owner: shownOwner(owner) })
  const { services, actor } = c.var
  const members = await read(services.db, actor, (tx) => selectMembers(tx, actor))
  return formPage(c, { form: newForm(c, { departmentCode: usualDepartment(members) }) })
})

memberEditing.post('/:org/gestion/dispo/hebergeurs/nouveau', staffWith('lastminute'), async (c) => {
  const submitted = await readForm(c, newMemberForm)
  if (!submitted.ok) {
    const owner = await ownerOf(c, submitted.form.typed.owner)
    return formPage(c, { form: submitted.form, owner: owner && shownOwner(owner) }, c.var.redisplay ? 200 : 422)
  }
  const outcome = await createMember(verbContext(c, submitted.key), submitted.value)
  if (outcome.ok) return c.redirect(`${memberPaths.one(c.var.organization.slug, outcome.id)}?cree`, 303)
  const owner = await ownerOf(c, String(submitted.value.owner ?? ''))
  return formPage(c, { ...refused(submitted.refuse, outcome, true), owner: owner && shownOwner(owner) }, 422)
})

memberEditing.get(
  '/:org/gestion/dispo/hebergeurs/:id{[0-9]{1,15}}/modification',
  staffWith('lastminute'),
  async (c) => {
    const member = await memberOf(c)
    return formPage(c, { form: newForm(c, typedOfMember(member)), ...knownAs(member) })
  },
)

memberEditing.post(
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
  const stored = typedOfMember(newest)
  const inWords = (field: string, value: string) => names.get(`${field} ${value}`) ?? value
  const differences = differencesBetween(stored, form.typed, labels, inWords)
  const typed = { ...form.typed, version: stored.version }
  return formPage(c, { form: { ...form, typed }, ...knownAs(newest), differences }, 409)
}

const labels = {
  name: 'Nom',
  code: 'Code',
  phone: 'Téléphone',
  lodgingTypeId: 'Type',
  departmentCode: 'Département',
  municipality: 'Commune',
  email: 'Adresse électronique',
  offerId: 'Offre',
}

async function memberOf(c: RequestContext): Promise<Member> {
  const { services, actor } = c.var
  const id = Number(c.req.param('id'))
  const member = await read(services.db, actor, (tx) => selectOptionalMember(tx, actor, id))
  if (!member) throw notFound()
  return member
}

const knownAs = ({ providerId, name, providerKind, code, departmentCode }: Member) => ({
  known: { id: providerId, name },
  ...(providerKind === 'owner' && { owner: { id: null, code, departmentCode, name } }),
})

/** Undefined where the address names nobody; an owner who cannot become a host is a 404. */
async function ownerOf(c: RequestContext, asked: string | string[] | undefined): Promise<OwnerToHost | undefined> {
  if (typeof asked !== 'string' || asked === '') return undefined
  const { services, actor } = c.var
  const id = /^\d{1,15}$/.test(asked) ? Number(asked) : 0
  const owner = await read(services.db, actor, (tx) => selectOptionalOwnerToHost(tx, actor, id))
  if (!owner) throw notFound()
  return owner
}

const shownOwner = (owner: OwnerToHost) => {
  const { providerId, code, departmentCode } = owner
  return { id: providerId, code, departmentCode, name: nameOfOwner(owner) }
}

const typedOfOwner = ({ lodging, phone, email, lodgingTypeId, municipality, code, departmentCode }: OwnerToHost) => ({
  ...{ name: lodging ?? '', phone, email, code, departmentCode },
  lodgingTypeId: String(lodgingTypeId ?? ''),
  municipality: municipality ?? '',
})

type FormPart = Pick<MemberFormPageProps, 'form' | 'known' | 'owner' | 'candidates' | 'mayShare' | 'differences'>

async function formPage(c: RequestContext, part: FormPart, status: 200 | 409 | 422 = 200) {
  const { services, actor, organization } = c.var
  const [types, offers] = await read(services.db, actor, (tx) =>
    Promise.all([selectLodgingTypes(tx, organization.id), selectOffers(tx, organization.id)]),
  )
  const followed = departments().filter(({ code }) => actor.departments === null || actor.departments.includes(code))
  const given = { slug: organization.slug, types, offers, departments: followed }
  // A box that was ticked is shown again with the rest of the form.
  const mayShare = part.mayShare ?? part.form.typed.shared !== undefined
  return page(c, <MemberFormPage frame={officeFrame(c)} {...given} {...part} mayShare={mayShare} />, status)
}

/** What the verb refused, beside the field that mends it. */
function refused(
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
  return { form: refuse(sentences[outcome.refusal]) }
}

const sentences: Record<Exclude<MemberRefusal['refusal'], 'which-municipality'>, Record<string, string>> = {
  'unknown-department': { departmentCode: 'Choisissez un département que vous suivez.' },
  'unknown-type': { lodgingTypeId: "Choisissez le type d'hébergement." },
  'unknown-offer': { offerId: "Choisissez l'offre dans la liste." },
  'code-taken': { code: 'Ce code est déjà pris dans la structure.' },
  'identifier-taken': { email: 'Un autre hébergeur se connecte déjà avec cette adresse.' },
  'identifier-closed': { email: "Cette adresse est celle d'un hébergeur fermé : rouvrez-le, ou prenez-en une autre." },
  'unknown-owner': { '': "Ce propriétaire est fermé ou déjà hébergeur : rien n'a été enregistré." },
}
