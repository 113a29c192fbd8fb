import { Hono } from 'hono'
import { officeFrame } from '../../../../core/accounts/frame.ts'
import { staffWith } from '../../../../core/accounts/sessions/guards.ts'
import type { Environment, RequestContext } from '../../../../core/environment.ts'
import { newForm, readForm } from '../../../../core/forms/read.ts'
import { verbContext } from '../../../../core/verb.ts'
import { read } from '../../../../platform/database/database.ts'
import { notFound } from '../../../../platform/http/refusal.ts'
import { page } from '../../../../platform/http/render.ts'
import { selectMembers } from '../../hosts/members.ts'
import { memberPaths } from '../../paths.ts'
import { newMemberForm } from '../forms.ts'
import { usualDepartment } from '../rules.ts'
import { formPage, refused } from '../showing.tsx'
import { createMember } from './actions.ts'
import { nameOfOwner, OwnersPage } from './pages/owners.tsx'
import { type OwnerToHost, selectOptionalOwnerToHost, selectOwnersToHost } from './store.ts'

/** LAST-20: a host made from nothing, or of an owner of this organisation (LAST-14). */
export const creationRoutes = new Hono<Environment>()

creationRoutes.get('/:org/gestion/dispo/hebergeurs/proprietaires', staffWith('lastminute'), async (c) => {
  const { services, actor, organization } = c.var
  if (!organization.modules.includes('owners')) throw notFound()
  const typed = (c.req.query('q') ?? '').trim().slice(0, 100)
  const owners = await read(services.db, actor, (tx) => selectOwnersToHost(tx, actor, typed))
  return page(c, <OwnersPage frame={officeFrame(c)} slug={organization.slug} {...{ typed, owners }} />)
})

creationRoutes.get('/:org/gestion/dispo/hebergeurs/nouveau', staffWith('lastminute'), async (c) => {
  const owner = await ownerOf(c, c.req.query('proprietaire'))
  if (owner) return formPage(c, { form: newForm(c, typedOfOwner(owner)), owner: shownOwner(owner) })
  const { services, actor } = c.var
  const members = await read(services.db, actor, (tx) => selectMembers(tx, actor))
  return formPage(c, { form: newForm(c, { departmentCode: usualDepartment(members) }) })
})

creationRoutes.post('/:org/gestion/dispo/hebergeurs/nouveau', staffWith('lastminute'), async (c) => {
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
