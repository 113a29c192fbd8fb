/** Where robots have no business: spaces behind a sign-in, forms, and the endless combinations of dates. */
const closed = [
  '/admin',
  '/*/gestion',
  '/*/proprietaires',
  '/*/hebergeurs',
  '/*/recommandation',
  '/*arrivee=',
  '/*mois=',
]

/** /robots.txt, which names the sitemaps. */
export const robotsText = (sitemaps: readonly string[]): string =>
  [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    ...sitemaps.map((address) => `Sitemap: ${address}`),
    '',
  ].join('\n')
