import { secureHeaders } from 'hono/secure-headers'

/** The origin of a tile address, for the content security policy. */
const originOf = (address: string) => (address ? [new URL(address.replace('{s}.', '')).origin] : [])

/**
 * One policy for every page: nothing inline, nothing from elsewhere but the map tiles that the installation names.
 * Only the widget's frame may be embedded, and says so itself.
 */
export function protectiveHeaders(options: { https: boolean; mapTiles: string }) {
  return secureHeaders({
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
}
