import { chance } from '../random.ts'

/** Kinds of host of the demonstration's tourist office. */
export const hostKinds = [
  { code: 'HOT', name: 'Hôtel', nameEnglish: 'Hotel' },
  { code: 'CAMP', name: 'Camping', nameEnglish: 'Campsite' },
  { code: 'CHB', name: "Chambre d'hôtes", nameEnglish: 'Bed and breakfast' },
  { code: 'GITE', name: 'Gîte rural', nameEnglish: 'Country cottage' },
  { code: 'ETAP', name: "Gîte d'étape", nameEnglish: 'Walkers’ hostel' },
] as const

type Kind = (typeof hostKinds)[number]['code']

/** What its members subscribe to; the first two let them use the tool (LAST-13). */
export const offers = [
  { code: 'EXC', name: 'Excellence', entitled: true },
  { code: 'OPT', name: 'Optimale', entitled: true },
  { code: 'ESS', name: 'Essentielle', entitled: false },
] as const

export interface InventedHost {
  code: string
  name: string
  kind: Kind
  municipality: string
  phone: string
  email: string
  person: { civility: string; firstName: string; lastName: string }
  offer: (typeof offers)[number]['code']
  askedInAfternoon: boolean
  /** Tonight and the six next: what was declared, null where nothing was. */
  week: ('room' | 'full' | null)[]
}

const municipalities = [
  'Digne-les-Bains',
  'Digne-les-Bains',
  'Digne-les-Bains',
  'Sisteron',
  'Château-Arnoux-Saint-Auban',
  'Les Mées',
  'Seyne',
  'Barles',
  'Thoard',
  'Champtercier',
  'Moustiers-Sainte-Marie',
  'Castellane',
]

const names: Record<Kind, readonly string[]> = {
  HOT: [
    'Hôtel du Cours',
    'Hôtel de Provence',
    'Hôtel des Thermes',
    'Hôtel Saint-Michel',
    'Hôtel du Grand Pré',
    'Auberge de la Bléone',
    'Hôtel des Alpes',
    'Auberge du Cousson',
    'Hôtel de la Tour',
    'Relais des Préalpes',
    'Hôtel Villa Gaïa',
    'Auberge du Vieux Four',
  ],
  CAMP: [
    'Camping des Eaux-Chaudes',
    'Camping du Bourg',
    'Camping de la Célestine',
    'Camping les Salettes',
    'Camping Notre-Dame',
    'Camping du Verdon bleu',
    'Camping des Lavandes',
    'Camping la Source',
  ],
  CHB: [
    'Le Mas des Lavandes',
    'La Bastide du Soleil',
    'Les Oliviers',
    'La Maison du Tilleul',
    'Le Jardin de Marthe',
    'La Grange aux Hirondelles',
    'Chez Lucie',
    'La Villa Gassendi',
    'Les Roches rouges',
    'La Ferme du Thor',
    'Le Pigeonnier',
    'La Bergerie haute',
    'Le Clos des Amandiers',
    'La Treille',
    'Les Quatre Saisons',
    'La Campagne Saint-Lazare',
  ],
  GITE: [
    'Gîte de la Robine',
    'Gîte du Bès',
    'Gîte des Cadières',
    'Gîte le Cabanon',
    'Gîte des Truffiers',
    'Gîte du Vançon',
    'Gîte de la Clue',
    'Gîte les Marronniers',
    'Gîte Bel Air',
    'Gîte du Moulin vieux',
    'Gîte de la Javie',
    'Gîte les Genêts',
    'Gîte du Vallon',
    'Gîte de la Tuilière',
  ],
  ETAP: [
    "Gîte d'étape du Château",
    "Gîte d'étape les Ammonites",
    "Gîte d'étape du Blayeul",
    "Gîte d'étape la Routo",
    "Gîte d'étape du Cheval blanc",
    "Gîte d'étape des Monges",
    "Gîte d'étape le Refuge d'art",
    "Gîte d'étape de Tanaron",
    "Gîte d'étape du Col",
    "Gîte d'étape les Férérés",
  ],
}

const people = [
  'MME Hélène ROUX',
  'M. Marc ARNAUD',
  'MME Sylvie BLANC',
  'M. Pierre MEYNIER',
  'MME Nathalie AILHAUD',
  'M. Gérard ISNARD',
  'MME Claire REYNAUD',
  'M. Luc TURREL',
  'MME Odile PAYAN',
  'M. Yves GARCIN',
  'MME Agnès COLLOMP',
  'M. Denis MARTEL',
  'MME Anne BREMOND',
  'M. Joël RICHAUD',
  'MME Martine ESMIOL',
]

/** Sixty hosts at real communes; the same on every machine. The first two have the demonstration's accounts. */
export function inventHosts(): InventedHost[] {
  const dice = chance('haute-provence')
  const kinds = Object.entries(names) as [Kind, readonly string[]][]
  return kinds
    .flatMap(([kind, ownNames]) => ownNames.map((name) => ({ kind, name })))
    .map(({ kind, name }, index) => {
      const [civility = '', firstName = '', lastName = ''] = dice.pick(people).split(' ')
      const entitled = dice.happens(0.85) || index < 2
      return {
        ...{ kind, name, code: `H${String(index + 1).padStart(3, '0')}` },
        municipality: index < 2 ? 'Digne-les-Bains' : dice.pick(municipalities),
        // ARCEP keeps 04 65 71 xx xx for fiction: nobody's telephone rings.
        phone: `04 65 71 ${10 + index} ${dice.integer(10, 99)}`,
        email: `${addressOf(name)}@haute-provence.example`,
        person: { civility, firstName, lastName },
        offer: entitled ? dice.pick(['EXC', 'OPT'] as const) : 'ESS',
        askedInAfternoon: dice.happens(0.4),
        // LAST-13: the others may not.
        week: Array.from({ length: 7 }, (_, night) => (entitled ? declaredOn(dice, night) : null)),
      } satisfies InventedHost
    })
}

/** Most speak of tonight and tomorrow; few of next week. */
function declaredOn(dice: ReturnType<typeof chance>, night: number): 'room' | 'full' | null {
  if (!dice.happens(0.75 - night * 0.08)) return null
  return dice.happens(0.45) ? 'room' : 'full'
}

const addressOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
