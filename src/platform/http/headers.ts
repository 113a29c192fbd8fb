import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/** The origin of a tile address, for the content security policy. */
const originOf = (address: string) => (address ? [new URL(address.replace('{s}.', '')).origin] : [])

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
    let own: string | null = null
    await general(c, async () => {
      await next()
      own = c.res.headers.get('content-security-policy')
    })
    if (own) c.res.headers.set('content-security-policy', own)
  }
}
