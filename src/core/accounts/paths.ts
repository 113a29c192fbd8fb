import type { Portal } from './rules.ts'

/** First segments of each portal's addresses, below the organisation's. */
export const portalSegments = {
  owners: 'proprietaires',
  hosts: 'hebergeurs',
  office: 'gestion',
} as const satisfies Record<Portal, string>

/** A portal's home. */
export const portalBase = (slug: string, portal: Portal) => `/${slug}/${portalSegments[portal]}`

/** Where each portal's people sign in: the owners' and the hosts' homes are their own doors (OWN-01, LAST-10). */
export const signInPath = (slug: string, portal: Portal) =>
  portal === 'office' ? `${portalBase(slug, portal)}/connexion` : portalBase(slug, portal)

/** The addresses that every portal has. */
export const accountPaths = (slug: string, portal: Portal) => {
  const base = portalBase(slug, portal)
  return {
    home: base,
    signIn: signInPath(slug, portal),
    /** Takes the sign-in form. */
    session: `${base}/connexion`,
    signOut: `${base}/deconnexion`,
    /** LAST-11: with a code from the office, where no link travels by mail. */
    firstTime: `${base}/premiere-connexion`,
    forgotten: `${base}/mot-de-passe-oublie`,
    choosePassword: (token: string) => `${base}/mot-de-passe/${token}`,
    account: `${base}/compte`,
    password: `${base}/compte/mot-de-passe`,
    /** All that is held of the person, as one file. */
    data: `${base}/compte/donnees`,
    erasureAsked: `${base}/compte/effacement`,
    erasureWithdrawn: `${base}/compte/effacement/retrait`,
    otherSessions: `${base}/compte/sessions`,
    oneSession: (id: number) => `${base}/compte/sessions/${id}`,
    /** Gives back a form that came too late. */
    resume: (token: string) => `${base}/reprise/${token}`,
    endOnBehalf: `${base}/fin-de-delegation`,
  }
}
