import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** The origin of a tile address, for the content security policy. */
const originOf = (address: string) => (address ? [new URL(address.replace('{s}.', '')).origin] : [])

/** What an answer may set otherwise than the general policy. */
const ownNames = ['content-security-policy', 'cross-origin-resource-policy']

/** The policy of a page made to stand in a frame of any site: as strict as every page's, but for who may frame it. */
export const framedPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; " +
  "base-uri 'none'; object-src 'none'; frame-ancestors *"

/** The policy of a page of ours that shows another one of ours in a frame, as others would. */
export const framingPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"

/**
 * One policy for every page: nothing inline, nothing from elsewhere but the map tiles that the installation names.
 * An answer that needs a stricter or another policy (a stored picture, the widget's frame) sets its own.
 */
export function protectiveHeaders(options: { https: boolean; mapTiles: string }): MiddlewareHandler {
  const general = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', ...originOf(options.mapTiles)],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      objectSrc: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    strictTransportSecurity: options.https ? 'max-age=31536000; includeSubDomains' : false,
    xFrameOptions: 'DENY',
    crossOriginOpenerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  })
  return async (c, next) => {
    const own = new Map<string, string>()
    await general(c, async () => {
      await next()
      for (const name of ownNames) {
        const value = c.res.headers.get(name)
        if (value) own.set(name, value)
      }
    })
    for (const [name, value] of own) c.res.headers.set(name, value)
    // Old browsers know only this one, which cannot say « anyone »: a frame for everybody goes without.
    if (own.get('content-security-policy')?.includes('frame-ancestors *')) c.res.headers.delete('x-frame-options')
  }
}
