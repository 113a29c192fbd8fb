/** LAST-04: what goes into a page, at the address of the office's search. */
export const widgetSnippet = (address: string, lang?: 'en') =>
  `<escale-dispo${lang ? ` lang="${lang}"` : ''}><a href="${address}${lang ? `?lang=${lang}` : ''}">${lang === 'en' ? 'Find a room tonight' : 'Trouver une chambre ce soir'}</a></escale-dispo>
<script async src="${address}/widget.js"></script>`

/** The same where no script may run: a frame whose height one chooses. */
export const frameSnippet = (address: string, lang: 'fr' | 'en' = 'fr') =>
  `<iframe src="${address}/cadre?lang=${lang}" title="${lang === 'en' ? 'Last-minute availability' : 'Disponibilités de dernière minute'}" width="100%" height="600" loading="lazy"></iframe>`

/** What a strict content security policy must allow. */
export const policyLines = (origin: string) => `script-src ${origin}; frame-src ${origin}`
