/** The French sentence is its own key; `{{name}}` takes the value of that name. */
export type Translate = (french: string, values?: Record<string, string | number>) => string

export type Language = 'fr' | 'en'

export interface Link {
  label: string
  href: string
}

/** A button of a header or banner: a POST with its one-time key. */
interface Act {
  action: string
  token: string
}

/** Words that people wrote, with their language where it is not the page's. */
export interface Said {
  text: string
  lang?: Language | undefined
}

export interface FrameOrganization {
  name: string
  slug: string
  /** The organisation's own style sheet, made by `themeCss`. */
  themeHref: string
  logoHref?: string | undefined
  banner: 'sea' | 'mountain' | 'town' | 'countryside'
  hotline?: { phone: string; hours: Said; email: string } | undefined
}

export interface MenuEntry extends Link {
  current: boolean
  icon?: string | undefined
}

/** Entries that belong together, under their name; the first of all may stand without one. */
export interface MenuGroup {
  label?: string | undefined
  entries: MenuEntry[]
}

export interface FrameNotice {
  kind: 'success' | 'info' | 'warning'
  text: string
  links?: Link[] | undefined
}

/** What surrounds every page. Data only, ready to show: the layout decides nothing. */
export interface Frame {
  organization?: FrameOrganization | undefined
  /** « Bienvenue sur votre espace propriétaires » : shown with the banner. */
  spaceName?: string | undefined
  homeHref: string
  /** Of a public page: the site's own name, for those who read of it elsewhere. */
  origin?: string | undefined
  language: Language
  languageSwitch?: Link | undefined
  t: Translate
  menu: MenuEntry[]
  /** Instead of `menu` where there are many entries: a column beside the page. */
  sideMenu?: MenuGroup[] | undefined
  account?: { name: string; organizationName: string; signOut: Act; links?: Link[] | undefined } | undefined
  /** The search over everything, with what was typed there. */
  search?: { action: string; typed: string } | undefined
  /** In whose place a member of staff acts, and who that is. */
  onBehalf?: { name: string; by: string; end: Act } | undefined
  /** When the data shown were last updated, as text. */
  dataUpdated?: string | undefined
  notice?: FrameNotice | undefined
  /** The hashed address of a static file, from its logical name (`style.css`). */
  asset: (logicalName: string) => string
  footer: Link[]
}

/** French needs no dictionary: the key is the sentence. */
export const french: Translate = (sentence, values) =>
  values ? sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole)) : sentence

/** The least frame: error pages and the installation's home stand without an organisation. */
export function bareFrame(asset: Frame['asset'], language: Language = 'fr', t: Translate = french): Frame {
  return { homeHref: '/', language, t, menu: [], asset, footer: [] }
}
