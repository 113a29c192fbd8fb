import { bareFrame, type Frame, french } from '../../../ui/frame.ts'
import type { RequestContext } from '../../environment.ts'
import { newForm } from '../../forms/read.ts'
import { administratorPaths } from './paths.ts'

/** The frame of /admin behind its sign-in: no organisation, the administrator's name, « Déconnexion ». */
export function administrationFrame(c: RequestContext, notice?: Frame['notice']): Frame {
  const signOut = { action: '/admin/deconnexion', token: newForm(c).token }
  return {
    ...bareFrame(c.var.services.asset, 'fr', french),
    homeHref: '/admin',
    account: {
      name: c.var.administrator.name,
      organizationName: 'Administration',
      signOut,
      links: [{ label: 'Mon compte', href: administratorPaths.account }],
    },
    menu: [
      { label: 'Structures', href: '/admin', icon: 'building' },
      { label: 'Historique', href: administratorPaths.history, icon: 'history' },
    ].map((entry) => ({ ...entry, current: c.req.path === entry.href })),
    notice,
  }
}
