import type { Leaflet } from './leaflet.ts'
import { orderForm } from './leaflets.ts'
import type { LogoShape } from './logos.ts'

interface DemoOffer {
  partner: string
  title: string
  body: string
  link: string
  logo: { shape: LogoShape; color: string }
  leaflet?: Leaflet
  /** Days from today to its first and its last day. */
  days: [first: number, last: number]
  draft?: true
}

/** Of partners who do not exist: three that hold, one to come, one past, one draft. */
export const offers: readonly DemoOffer[] = [
  {
    partner: "Maison du Linge d'Oc",
    title: 'Linge de lit : 15 % sur la première commande',
    body: `Draps, taies et serviettes en coton, lavables à 60 °C, marqués à votre nom si vous le souhaitez.

- Livraison en une semaine
- Échantillons sur demande

Donnez votre **numéro d'agrément** à la commande.`,
    link: 'https://example.org/',
    logo: { shape: 'wave', color: '#7a3b69' },
    days: [-40, 75],
  },
  {
    partner: 'Literie des Corbières',
    title: 'Matelas et sommiers au tarif des professionnels',
    body: `Un tarif unique pour les propriétaires du réseau, reprise des anciens matelas comprise. Remplissez le bon de commande et renvoyez-le au partenaire.`,
    link: '',
    logo: { shape: 'hills', color: '#2f5d3a' },
    leaflet: orderForm,
    days: [-12, 20],
  },
  {
    partner: 'Vélos du Minervois',
    title: "Deux vélos à prêter à vos hôtes, un mois à l'essai",
    body: `Deux vélos révisés, deux casques et un antivol, déposés et repris chez vous. L'essai ne vous engage pas.`,
    link: 'https://example.org/',
    logo: { shape: 'wheel', color: '#a4481c' },
    days: [-3, 150],
  },
  {
    partner: 'Assurances du Canal',
    title: 'Un bilan de vos garanties, sans frais',
    body: `Une heure au téléphone pour relire ensemble votre contrat avant la saison. Rendez-vous à prendre sur le site du partenaire.`,
    link: 'https://example.org/',
    logo: { shape: 'bridge', color: '#234b7d' },
    days: [30, 120],
  },
  {
    partner: 'Jardins du Lauragais',
    title: 'Plants de haies champêtres',
    body: `Dix plants offerts pour trente achetés, à retirer à la pépinière.`,
    link: '',
    logo: { shape: 'leaf', color: '#4c6b1f' },
    days: [-200, -90],
  },
  {
    partner: 'Cave des Trois Vallées',
    title: 'Un panier de bienvenue pour vos hôtes',
    body: `Jus de raisin, biscuits et miel, dans un panier à votre nom. *Conditions en cours de discussion.*`,
    link: '',
    logo: { shape: 'grapes', color: '#5b2a4e' },
    days: [10, 200],
    draft: true,
  },
]
