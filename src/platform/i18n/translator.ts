import { createInstance, type i18n } from 'i18next'

export type Language = 'fr' | 'en'
export type Translate = (french: string, values?: Record<string, string | number>) => string

/**
 * The French sentence is the key; English stands in dictionaries of the modules. Plural forms are written with
 * `|`: « {{count}} hébergement » has its plural under « {{count}} hébergement|many » and so on.
 */
export function makeTranslators(english: Record<string, string>): Record<Language, Translate> {
  const instance = createInstance()
  instance.init({
    lng: 'fr',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: '|',
    interpolation: { escapeValue: false },
    resources: { en: { translation: english } },
    fallbackLng: false,
  })
  return { fr: translatorIn(instance, 'fr'), en: translatorIn(instance, 'en') }
}

function translatorIn(instance: i18n, language: Language): Translate {
  const fixed = instance.getFixedT(language)
  // Most sentences have no values, and a page has hundreds: they are looked up once.
  const known = new Map<string, string>()
  return (french, values) => {
    if (values) return fixed(french, { ...values, defaultValue: french })
    const said = known.get(french) ?? fixed(french, { defaultValue: french })
    if (known.size < 5000) known.set(french, said)
    return said
  }
}
