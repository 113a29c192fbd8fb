import { type Frame, type FrameNotice, french } from '../../ui/frame.ts'
import type { RequestContext } from '../environment.ts'
import { accountFrame, inFrench, publicFrame } from './frame.ts'
import { portalBase } from './paths.ts'
import type { Portal } from './rules.ts'

interface Choice {
  code: string
  name: string
}

/** Those of the organisation's public search come first: its visitors know them, so that they tell nobody anything new. */
export interface DepartmentChoices {
  searched: readonly Choice[]
  others: readonly Choice[]
}

/** What a portal's sign-in pages show: given by the module that the portal belongs to. */
export interface Door {
  portal: Portal
  /** « Espace propriétaires » */
  title: string
  /** The départements to choose from, where signing in asks for one. */
  departments?: (c: RequestContext) => Promise<DepartmentChoices>
  /** How the identifier is asked for, where it is not « Votre identifiant ». */
  identifier?: { label: string; type: 'email' }
  /** LAST-10: the browser is asked to keep neither identifier nor password. */
  keepsNothing?: true
  /** LAST-11: no link to choose a password travels by mail; what to do instead, and where. */
  firstTime?: { sentence: string; label: string; href: (slug: string) => string }
  /** Why nothing can be done inside for now, told before anyone signs in; null while all is open. */
  closed?: (c: RequestContext) => Promise<string | null>
  /** The words over the banner, when the organisation chose some. */
  spaceName?: (c: RequestContext) => Promise<string>
  /** The portal's own frame, menu included, around « Mon compte ». */
  inside?: (c: RequestContext, notice?: FrameNotice) => Frame | Promise<Frame>
}

/** The frame around a portal's pages for people who are not signed in; these pages are French only. */
export async function doorFrame(c: RequestContext, door: Door, notice?: FrameNotice): Promise<Frame> {
  inFrench(c)
  c.header('Cache-Control', 'no-store')
  const around = { homeHref: portalBase(c.var.organization.slug, door.portal), notice }
  const spaceName = door.spaceName ? await door.spaceName(c) : door.title
  return { ...publicFrame(c, { ...around, spaceName }), language: 'fr', t: french, languageSwitch: undefined }
}

/** The frame around a portal's pages for people who are signed in. */
export function insideFrame(c: RequestContext, door: Door, notice?: FrameNotice): Frame | Promise<Frame> {
  if (door.inside) return door.inside(c, notice)
  return accountFrame(c, { homeHref: portalBase(c.var.organization.slug, door.portal), ...(notice && { notice }) })
}
