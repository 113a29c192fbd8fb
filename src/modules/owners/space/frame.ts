import { accountFrame } from '../../../core/accounts/frame.ts'
import type { RequestContext } from '../../../core/environment.ts'
import { formatMoment } from '../../../ui/format.ts'
import type { Frame, FrameNotice } from '../../../ui/frame.ts'
import { feedPaths } from '../feeds/paths.ts'
import { shownOfferPaths } from '../offers/paths.ts'
import { photosPath } from '../photos/paths.ts'
import { planningsPath } from '../plannings/paths.ts'
import { shownPracticalPaths } from '../practical/paths.ts'
import { statisticsPaths } from '../statistics/paths.ts'
import { spacePath } from './paths.ts'

interface Around {
  /** The organisation's settings of this module. */
  settings: Record<string, unknown>
  /** The last change of the plannings that the page shows. */
  updatedAt?: Temporal.Instant | null
  notice?: FrameNotice | undefined
}

/** The owners' space around a page: banner with its name, and the menu of the parts that exist. */
export function ownersFrame(c: RequestContext, around: Around): Frame {
  const { slug, timeZone } = c.var.organization
  const { settings, updatedAt, notice } = around
  const [home, plannings, photos] = [spacePath(slug), planningsPath(slug), photosPath(slug)]
  const [practical, offers] = [shownPracticalPaths.contents(slug), shownOfferPaths.list(slug)]
  const statistics = statisticsPaths.own(slug)
  const { path } = c.req
  return accountFrame(c, {
    homeHref: home,
    spaceName: spaceTitle(settings.spaceName),
    menu: [
      { label: 'Accueil', href: home, icon: 'home', current: path === home },
      {
        label: 'Gérez vos plannings',
        href: plannings,
        icon: 'calendar',
        current: [plannings, feedPaths.ofOwner(slug).base].some((part) => path.startsWith(part)),
      },
      { label: 'Infos pratiques', href: practical, icon: 'book', current: path.startsWith(practical) },
      { label: 'Offres privilèges', href: offers, icon: 'gift', current: path.startsWith(offers) },
      { label: 'Vos photos', href: photos, icon: 'camera', current: path.startsWith(photos) },
      { label: 'Vos statistiques', href: statistics, icon: 'chart', current: path.startsWith(statistics) },
    ],
    ...(updatedAt && { dataUpdated: `Plannings mis à jour le ${formatMoment(updatedAt, timeZone)}` }),
    ...(notice && { notice }),
  })
}

/** OWN-10: the space's own name is a setting. */
export const spaceTitle = (name: unknown) =>
  typeof name === 'string' && name.trim() !== ''
    ? `Bienvenue sur votre espace propriétaires « ${name.trim()} »`
    : 'Bienvenue sur votre espace propriétaires'
