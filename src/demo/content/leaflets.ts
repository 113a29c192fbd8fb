import type { Leaflet } from './leaflet.ts'

const leaflet = (language: string, file: string, title: string, ...lines: string[]): Leaflet => ({
  ...{ language, file, title, lines },
})

/** The words of the demonstration's documents: general, and true of nobody in particular. */
export const contract = {
  fr: leaflet(
    'fr',
    'Contrat de location saisonniere',
    'Contrat de location saisonnière',
    'Modèle à adapter : chaque ligne se lit, se complète ou se raye.',
    'Entre le propriétaire : ........................................  et le locataire : ........................................',
    "Logement (nom, adresse, numéro d'agrément) : ............................................................",
    'Du .................... à ...... heures au .................... à ...... heures.',
    'Nombre de personnes : ......   Animaux : oui / non',
    'Loyer : ............ euros.   Acompte ou arrhes : ............ euros, versés le ....................',
    "Dépôt de garantie : ............ euros, rendu après l'état des lieux de sortie.",
    'Charges comprises : ............................   Charges en plus : ............................',
    'Taxe de séjour : selon le tarif de la commune.',
    "Si l'un de nous renonce : ............................................................................",
    'Assurance du locataire : oui / non.   État descriptif joint : oui / non.',
    'Fait en deux exemplaires, le ....................   Signatures :',
  ),
  en: leaflet(
    'en',
    'Holiday letting agreement',
    'Holiday letting agreement',
    'Translation for your information: only the French text is legally binding.',
    'Between the owner: ........................................  and the guest: ........................................',
    'Accommodation (name, address, approval number): ............................................................',
    'From .................... at ...... to .................... at ......',
    'Number of guests: ......   Pets: yes / no',
    'Rent: ............ euros.   Deposit: ............ euros, paid on ....................',
    'Security deposit: ............ euros, returned after the check-out inventory.',
    'Included: ............................   Not included: ............................',
    'Tourist tax: at the rate of the commune.',
    'If one of us cancels: ............................................................................',
    'Two copies, on ....................   Signatures:',
  ),
}

export const inventory = {
  fr: leaflet(
    'fr',
    'Inventaire et etat des lieux',
    'Inventaire et état des lieux',
    "À remplir ensemble, à l'arrivée et au départ.",
    '- Clés remises : ......',
    '- Relevés des compteurs : eau ............  électricité ............',
    '- Séjour : meubles, murs, sol',
    '- Cuisine : appareils essayés, vaisselle comptée',
    '- Chambres : literie, couvertures, oreillers',
    "- Salle d'eau : robinets, évacuations",
    '- Extérieur : mobilier, portail, éclairage',
    'Remarques : ......................................................................................',
    'Arrivée, le ....................   Départ, le ....................   Signatures :',
  ),
  en: leaflet(
    'en',
    'Inventory',
    'Inventory on arrival and departure',
    'To fill in together.',
    '- Keys handed over: ......',
    '- Meters: water ............  electricity ............',
    '- Living room: furniture, walls, floor',
    '- Kitchen: appliances tried, dishes counted',
    '- Bedrooms: beds, blankets, pillows',
    '- Bathroom: taps, drains',
    '- Outside: furniture, gate, lights',
    'Arrival, on ....................   Departure, on ....................   Signatures:',
  ),
}

export const pool = {
  fr: leaflet(
    'fr',
    'Consignes de la piscine',
    'La piscine, en toute sécurité',
    '- Un adulte regarde, du début à la fin de la baignade.',
    '- Le dispositif de sécurité est remis en service après chaque baignade.',
    "- Les jouets ne restent pas dans l'eau.",
    "- On ne court pas au bord, on ne plonge pas où l'on ne voit pas le fond.",
    "En cas d'urgence : 15 ou 112.",
    'Adresse à donner aux secours : ..........................................................................',
  ),
}

export const welcomeBook = {
  fr: leaflet(
    'fr',
    'Livret accueil',
    "Livret d'accueil : à ne pas oublier",
    '- Comment entrer : clé, code, éclairage',
    '- Nom du réseau Wi-Fi et mot de passe',
    '- Chauffage, eau chaude, volets : trois phrases chacun',
    '- Numéros utiles : vous, médecin, pharmacie, urgences',
    '- Tri des déchets et jours de collecte',
    '- Boulangerie, marché, producteurs : jours et heures',
    '- Trois promenades à pied, une pour les jours de pluie',
    '- Ce que vous attendez au départ',
  ),
}

export const accessList = {
  fr: leaflet(
    'fr',
    'Dix points a mesurer',
    'Accueillir des personnes à mobilité réduite',
    'Mesurez, notez, dites-le dans votre fiche : chacun jugera pour soi.',
    '- Place de stationnement : largeur, distance à la porte',
    "- Marches jusqu'à la porte : nombre, hauteur",
    "- Largeur de la porte d'entrée",
    '- Largeur de la porte de la chambre',
    '- Hauteur du lit',
    '- Espace de chaque côté du lit',
    "- Largeur de la porte de la salle d'eau",
    '- Douche : marche, siège, barre',
    '- Toilettes : espace à côté',
    '- Table : hauteur libre dessous',
  ),
}

export const brand = leaflet(
  'fr',
  'Charte graphique en une page',
  'La charte graphique en une page',
  'Le bleu du réseau : #1b5e7b. Sur ce bleu, le texte est blanc.',
  'Le logo garde autour de lui un espace égal à la hauteur de sa clé.',
  "Il ne se penche pas, ne s'étire pas, ne change pas de couleur.",
  'Sur votre site, il mène à votre fiche dans le réseau.',
)

export const orderForm = leaflet(
  'fr',
  'Bon de commande literie',
  'Bon de commande – propriétaires du réseau',
  "Nom : ........................................   Numéro d'agrément : ........................................",
  '- Matelas 140 x 190 : quantité ......',
  '- Matelas 160 x 200 : quantité ......',
  '- Protège-matelas : quantité ......',
  'À renvoyer au partenaire avec la date de livraison souhaitée : ....................',
)
