import type { Language } from '../../../../ui/frame.ts'
import { type Entry, explained } from '../lexicon.ts'

const meaning = (entry: Entry, language: Language) => (language === 'en' ? entry.english : entry.french)

/** The owner's own words, in French, with each abbreviation explained where it stands. */
export function Description({ text, language }: { text: string; language: Language }) {
  return (
    <div class="lodging-description" lang={language === 'fr' ? undefined : 'fr'}>
      {text
        .split(/\n\s*\n|\n/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph) => (
          <p>
            {explained(paragraph).map((part) =>
              typeof part === 'string' ? part : <abbr title={meaning(part.entry, language)}>{part.short}</abbr>,
            )}
          </p>
        ))}
    </div>
  )
}

export const EntryList = ({ entries, language }: { entries: readonly Entry[]; language: Language }) => (
  <dl class="lexicon-entries">
    {entries.map((entry) => (
      <div>
        <dt lang={language === 'fr' ? undefined : 'fr'}>{entry.short}</dt>
        <dd>{meaning(entry, language)}</dd>
      </div>
    ))}
  </dl>
)
