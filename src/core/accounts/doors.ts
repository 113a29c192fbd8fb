import { type Frame, french } from '../../ui/frame.ts'
import type { RequestContext } from '../environment.ts'
import { publicFrame } from './frame.ts'
import { portalBase } from './paths.ts'
import type { Portal } from './rules.ts'

/** What a portal's sign-in pages show: given by the module that the portal belongs to. */
export interface Door {
  portal: Portal
  /** « Espace propriétaires » */
  title: string
  /** The departments to choose from, where signing in asks for one. */
  departments?: () => readonly { code: string; name: string }[]
  /** The words over the banner, when the organisation chose some. */
  spaceName?: (c: RequestContext) => Promise<string>
}

/** The frame around a portal's pages for people who are not signed in; these pages are French only. */
export async function doorFrame(c: RequestContext, door: Door, notice?: Frame['notice']): Promise<Frame> {
  c.set('language', 'fr')
  c.set('t', french)
  c.header('Cache-Control', 'no-store')
  const around = { homeHref: portalBase(c.var.organization.slug, door.portal), notice }
  const spaceName = door.spaceName ? await door.spaceName(c) : door.title
  return { ...publicFrame(c, { ...around, spaceName }), language: 'fr', t: french, languageSwitch: undefined }
}
