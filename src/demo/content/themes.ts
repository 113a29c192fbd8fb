import type { Leaflet } from './leaflet.ts'
import { accessList, contract, inventory, pool, welcomeBook } from './leaflets.ts'

interface DemoDocument {
  title: string
  description: string
  /** By language; the French one counts where `frenchPrevails`. */
  leaflets: Record<string, Leaflet>
  frenchPrevails?: true
  /** Title of the part that it stands under. */
  under?: string
  /** Days before today. */
  age: number
}

export interface DemoTheme {
  title: string
  introduction: string
  /** Months before today. */
  age: number
  parts: { title: string; body: string }[]
  documents: DemoDocument[]
  draft?: true
}

export interface DemoSection {
  title: string
  themes: DemoTheme[]
}

const prudence =
  '*Ces indications sont générales et ne remplacent pas un conseil. Vérifiez les textes en vigueur, ou demandez à un professionnel.*'

const legal: DemoTheme = {
  title: 'Les informations juridiques',
  introduction: "Ce qu'il est utile de savoir avant de louer, et à qui demander quand un doute subsiste.",
  age: 3,
  parts: [
    {
      title: 'Formation juridique',
      body: `Chaque hiver, le réseau réunit les propriétaires d'un même département pour une demi-journée : les notions du contrat, les assurances, les questions de la saison passée.

- Les dates sont annoncées dans les actualités de votre espace.
- Venez avec vos propres documents : on les relit ensemble.

Votre technicien prend les inscriptions.`,
    },
    {
      title: 'Le contrat de location',
      body: `Un contrat écrit protège les deux parties. Il dit au moins **qui loue**, **quoi**, **de quand à quand**, **à quel prix**, et ce qui se passe si l'un des deux renonce.

1. Envoyez le contrat et l'état descriptif avec la première réponse ferme.
2. Gardez un exemplaire signé pour chaque séjour.
3. Faites l'état des lieux à l'arrivée et au départ, avec vos hôtes.

${prudence}`,
    },
    {
      title: "L'assurance",
      body: `Avant la première location, **écrivez à votre assureur** que vous accueillez des hôtes de passage : vos garanties habituelles ne couvrent pas toujours cette activité.

Demandez-lui ce qu'il attend de vos locataires, et conservez sa réponse avec le contrat de location.`,
    },
    {
      title: 'Les piscines',
      body: `Une piscine demande un dispositif de sécurité et une surveillance de chaque instant : aucun appareil ne remplace l'œil d'un adulte.

### À vérifier chaque saison

- Le dispositif fonctionne, et sa notice est dans le logement.
- Les consignes sont affichées, en plusieurs langues.
- Vos hôtes savent le remettre en service après chaque baignade.

${prudence}`,
    },
  ],
  documents: [
    {
      title: 'Contrat de location saisonnière (modèle)',
      description: 'À adapter à votre logement avant de le signer.',
      leaflets: contract,
      frenchPrevails: true,
      under: 'Le contrat de location',
      age: 9,
    },
    {
      title: 'Inventaire et état des lieux (modèle)',
      description: "Deux exemplaires par séjour, remplis à l'arrivée et au départ.",
      leaflets: inventory,
      under: 'Le contrat de location',
      age: 40,
    },
    {
      title: 'Consignes de la piscine, à afficher',
      description: 'Une page, à plastifier près du bassin.',
      leaflets: pool,
      under: 'Les piscines',
      age: 75,
    },
  ],
}

const fiscal: DemoTheme = {
  title: 'Les informations fiscales',
  introduction: '',
  age: 5,
  parts: [
    {
      title: 'Les revenus de la location',
      body: `Ce que rapporte une location se déclare, même si elle ne dure que quelques semaines. Le régime dépend de votre situation, du logement et de son classement : deux voisins peuvent avoir des réponses différentes.

Notez au fil de l'eau vos recettes et gardez les factures : c'est la moitié du travail.

${prudence}`,
    },
    {
      title: 'La taxe de séjour',
      body: `Là où la commune ou la communauté de communes l'a instituée, elle est payée par vos hôtes et reversée par vous. Son montant et ses dates se demandent à la mairie ou à l'office de tourisme.

Affichez le tarif dans le logement, et dites-le dans vos réponses : personne n'aime la surprise du dernier jour.`,
    },
    {
      title: 'Se faire aider',
      body: `- Le site officiel [impots.gouv.fr](https://www.impots.gouv.fr) répond à la plupart des questions.
- Votre centre des finances publiques reçoit sur rendez-vous.
- Un centre de gestion ou un expert-comptable suit les situations plus riches.`,
    },
  ],
  documents: [],
}

const technical: DemoTheme = {
  title: 'Les documents techniques',
  introduction: "De quoi préparer une visite de classement ou l'ouverture de la saison.",
  age: 2,
  parts: [],
  documents: [
    {
      title: "Livret d'accueil : les pages à ne pas oublier",
      description: 'Une liste à cocher, de la clé au numéro du médecin.',
      leaflets: welcomeBook,
      age: 16,
    },
    {
      title: 'Accueillir des personnes à mobilité réduite : dix points à mesurer',
      description: 'Ce que vos hôtes vous demanderont avant de réserver.',
      leaflets: accessList,
      age: 130,
    },
  ],
}

const topic = (
  title: string,
  age: number,
  introduction: string,
  ...parts: [title: string, body: string][]
): DemoTheme => ({
  ...{ title, age, introduction, documents: [] },
  parts: parts.map(([name, body]) => ({ title: name, body })),
})

const fishing = topic(
  'Pêche',
  8,
  "Pour les logements à deux pas d'une rivière, d'un lac ou d'un étang.",
  [
    'Ce que cherchent les pêcheurs',
    `- Un endroit fermé pour le matériel, et un point d'eau dehors.
- Un réfrigérateur où les appâts ont leur place.
- Des horaires souples : on part souvent avant le jour.`,
  ],
  [
    'Cartes et règles',
    `Pour pêcher il faut une carte, et chaque eau a ses règles. Donnez à vos hôtes l'adresse de la fédération départementale et du dépositaire le plus proche, plutôt qu'un résumé qui vieillirait.`,
  ],
)

const wine = topic('Bacchus', 8, 'Séjours au milieu des vignes.', [
  'Une étape qui se prépare',
  `Proposez deux ou trois domaines qui reçoivent, avec leurs jours d'ouverture, et un itinéraire sans voiture quand il existe.

**L'abus d'alcool est dangereux pour la santé** : rappelez-le avec le sourire, et donnez le numéro d'un taxi.`,
])

const business = topic('Affaires', 11, '', [
  'Recevoir en semaine',
  `Un bureau, une bonne chaise, une connexion qui tient une visioconférence et une facture à l'arrivée : il n'en faut pas plus pour remplir les nuits creuses.

Indiquez dans votre fiche le débit que vous avez *mesuré*.`,
])

const environment = topic(
  'Environnement',
  1,
  'Des gestes simples, qui se voient et qui se disent.',
  [
    "L'eau et l'énergie",
    `- Mousseurs sur les robinets, et une note qui explique le chauffe-eau.
- Chauffage réglé par vos soins hors des séjours.
- Volets : dites à vos hôtes quand les fermer l'été.`,
  ],
  [
    'Les déchets',
    `Affichez les couleurs des bacs de votre commune et les jours de collecte. Un composteur au jardin plaît beaucoup aux enfants.`,
  ],
)

const bicycles: DemoTheme = {
  ...topic('Accueillir à vélo', 0, 'En préparation.', [
    'Le local à vélos',
    'Fermé, à plat, avec une prise et de quoi réparer.',
  ]),
  draft: true,
}

export const sections: DemoSection[] = [
  { title: 'Infos juridiques, fiscales et techniques', themes: [legal, fiscal, technical] },
  { title: 'Les thématiques', themes: [fishing, wine, business, environment, bicycles] },
]
