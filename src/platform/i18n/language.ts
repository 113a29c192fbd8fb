import type { Language } from './translator.ts'

/** `?lang=` wins over the visitor's earlier choice, which wins over the browser's languages; French otherwise. */
export function chooseLanguage(
  asked: string | undefined,
  chosen: string | undefined,
  accept: string | undefined,
): Language {
  for (const wish of [asked, chosen]) if (wish === 'fr' || wish === 'en') return wish
  return preferredLanguage(accept ?? '')
}

/** The best of French and English by an `Accept-Language` header (RFC 9110, 12.5.4); French when neither is named. */
function preferredLanguage(header: string): Language {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
    return { language: tag.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
  })
  const of = (language: string) => Math.max(0, ...wishes.filter((w) => w.language === language).map((w) => w.quality))
  return of('en') > of('fr') ? 'en' : 'fr'
}
