import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { directoryNames } from '../src/core/directory/words.ts'
import { describeChanges } from '../src/core/history/values.ts'
import { wordsOf } from '../src/core/history/words.ts'
import { coreWords } from '../src/core/history-words.ts'
import { lastminuteModule } from '../src/modules/lastminute/index.ts'
import { ownersModule } from '../src/modules/owners/index.ts'
import { formatMoney } from '../src/ui/format.ts'

const modules = { owners: ownersModule, lastminute: lastminuteModule }
const words = [coreWords, ...Object.values(modules).flatMap(({ historyWords }) => historyWords ?? [])]

/** The verbs that the sources below a folder spell out. */
const verbsBelow = (folder: string) => {
  const sources = join(import.meta.dirname, '../src', folder)
  const found = readdirSync(sources, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => readFileSync(join(sources, name), 'utf8').split('\n'))
    .filter((line) => /\bverb\b/.test(line))
    .flatMap((line) => [...line.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, verb]) => verb ?? ''))
  return [...new Set(found)]
}

test.each([
  { folder: 'core', own: coreWords, least: 7 },
  { folder: 'modules/office', own: coreWords, least: 4 },
  { folder: 'modules/administration', own: coreWords, least: 1 },
  { folder: 'modules/owners', own: ownersModule.historyWords, least: 9 },
  { folder: 'modules/lastminute', own: lastminuteModule.historyWords, least: 7 },
])('every verb that $folder spells out is told in French by its own words', ({ folder, own, least }) => {
  const verbs = verbsBelow(folder)
  expect(verbs.length).toBeGreaterThanOrEqual(least)
  expect(verbs.filter((verb) => !own || !(verb in own.verbs || verb in own.subjects))).toEqual([])
})

test('the core knows no word of a module, and no two modules call one thing differently', () => {
  const keys = (part: 'subjects' | 'verbs' | 'fields') => {
    const told = words.flatMap((one) => Object.entries(one[part]))
    return told.filter(([key, name]) => told.some(([other, called]) => other === key && called !== name))
  }
  expect([...keys('subjects'), ...keys('verbs'), ...keys('fields')]).toEqual([])
  expect(
    Object.keys(coreWords.verbs).filter((verb) => /^(owner|host|planning|feed|theme|article)-/.test(verb)),
  ).toEqual([])
})

/** What is stored of each field that holds no free words, as the verbs record it, and how the history tells it. */
const stored: [field: string, value: unknown, told: string][] = [
  ['portal', 'owners', 'Espace : propriétaires'],
  ['portal', 'hosts', 'Espace : hébergeurs'],
  ['portal', 'office', 'Espace : gestion'],
  ['departmentCode', '11', 'Département : 11 - Aude'],
  ['departments', ['11', '2A'], 'Départements : 11 - Aude, 2A - Corse-du-Sud'],
  ['rights', ['directory', 'content'], 'Droits : Propriétaires et hébergements, Actualités, infos pratiques et offres'],
  ['equipment', ['wifi'], 'Équipements : Wi-Fi'],
  ['month', '2027-02', 'Mois : février 2027'],
  ['language', 'fr', 'Langue : Français'],
  ['module', 'lastminute', 'Module : Dernière minute : qui a de la place ce soir'],
  ['purpose', 'activation', 'Pour : un premier mot de passe'],
  ['purpose', 'reset', 'Pour : un nouveau mot de passe'],
  ['banner', 'sea', 'Bannière : la mer'],
  ['states', ['let', 'closed'], 'Nuits transmises : Loué, Fermé'],
  ['stay', '2026-07-11 → 2026-07-14', 'Séjour : du 11 au 14 juillet 2026'],
  ['staysAdded', ['2026-07-11 → 2026-07-14'], 'Séjours arrivés : du 11 au 14 juillet 2026'],
  ['staysGone', [], 'Séjours partis : vide'],
  ['staysMoved', ['2026-07-11 → 2026-07-14'], 'Séjours déplacés : du 11 au 14 juillet 2026'],
  ['night', '2026-07-04', 'Nuit : 4 juillet 2026'],
  ['order', [2, 1], 'Ordre : 2, 1'],
  ['latitude', 43.4, 'Latitude : 43,4'],
  ['longitude', 3.7, 'Longitude : 3,7'],
  ['setAside', true, 'Écarté : oui'],
]

/** Fields that hold the words that somebody typed, or a number that is told as one. */
const plain = `address accessibility approvalNumber body caption civility code conditions credit description email
  exportAddress feed feedAddress firstName hours hoursEnglish identifier introduction lastName legalNotice link
  listsHref mailSender message municipalityCode municipalityName name nameEnglish partner phone position priceComment
  primaryColor privacy reason spaceName title undone version website capacityMax capacityMin keys absoluteHours idleMinutes
  daysAhead filledWeeks remindAfterDays searchableDays departmentLinks owners office publishedAt`.split(/\s+/)

const all = wordsOf(...words)

test('no field of the history is told as it is stored: codes, days, months and choices have words', () => {
  for (const [field, value, told] of stored) expect(describeChanges(all, { [field]: { to: value } })).toEqual([told])
  const known = new Set([...stored.map(([field]) => field), ...plain])
  for (const [field, name] of Object.entries(all.fields).filter(([field]) => !known.has(field))) {
    const told = (value: unknown) =>
      describeChanges(all, { [field]: { to: value } }, directoryNames([{ id: 7, name: 'Gîte' }]))
    if (/(On|Until)$/.test(field)) expect(told('2026-07-04'), field).toEqual([`${name} : 4 juillet 2026`])
    else if (/Cents$/.test(field)) expect(told(45050), field).toEqual([`${name} : ${formatMoney(45050)}`])
    else if (field === 'lodgingTypeId') expect(told(7), field).toEqual([`${name} : Gîte`])
    else if (/Ids?$/.test(field)) expect(name, field).toContain('(numéro')
    else expect(told(true), `${field}: give a sample of what it stores`).toEqual([`${name} : oui`])
  }
})
