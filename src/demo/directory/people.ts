import type { Chance } from '../random.ts'

export interface DemoPerson {
  civility: string
  firstName: string
  lastName: string
  email: string
  phone: string
}

const women =
  'Monique Catherine Nathalie Sylvie Isabelle Françoise Martine Christine Brigitte Nicole Véronique Sandrine Claire Hélène Josiane Marie-Claude Anne-Marie Valérie Céline Élodie Aurélie Odile Bernadette Mireille Solange Chantal Agnès Pascale Laurence Delphine'.split(
    ' ',
  )
const men =
  'Jean-Pierre Michel Philippe Alain Bernard Gérard Patrick Christian Daniel Jacques Serge Didier Thierry Pascal Bruno Éric Laurent Frédéric Yves Guy René Olivier Christophe Jean-Luc Marcel Gilles Hervé Régis Joël Sébastien'.split(
    ' ',
  )
const lastNames =
  'Martin Rouquette Bonnet Cazals Fabre Vidal Delmas Pagès Ferrand Sarda Roques Bousquet Marty Alary Cros Azaïs Soulié Puech Calvet Barthès Molinier Escande Rigal Lacombe Séguy Castan Amiel Bonnafous Rivière Pujol Sicre Galinier Raynaud Ournac Tisseyre Maurel Combes Gayraud Cabrol Taillefer Batut Ginestet Bories Lagarde Carrière Vergnes Prat Espinasse Crouzet Fournier Lebrun Moreau Girard Le Goff Kervella Le Bihan Tanguy Quéré Guillou Cariou Favre Pernet Duret Blanc Chevallier Besson Mercier Gaillard Brun Perrin Renaud Colin Lemaire Guérin Boyer Gauthier Chauvin Dumas Fontaine Picard Marchand Roussel Poirier Robin'
    .replace(/Le (\w)/g, 'Le_$1')
    .split(' ')
    .map((name) => name.replace('_', ' '))

/** Numbers that ARCEP keeps for fiction: they ring nowhere. */
const phoneStarts = ['04 65 71', '05 36 49', '06 39 98', '02 61 91'] as const

export function person(chance: Chance): DemoPerson {
  const woman = chance.happens(0.52)
  const firstName = chance.pick(woman ? women : men)
  const lastName = chance.pick(lastNames)
  const digits = () => String(chance.integer(10, 99))
  return {
    civility: woman ? (chance.happens(0.06) ? 'MLLE' : 'MME') : 'M.',
    firstName,
    lastName: lastName.toUpperCase(),
    email: `${addressPart(firstName)}.${addressPart(lastName)}@example.org`,
    phone: `${chance.pick(phoneStarts)} ${digits()} ${digits()}`,
  }
}

/** First letter and last name, as the network forms its identifiers. */
export const identifierOf = ({ firstName, lastName }: Pick<DemoPerson, 'firstName' | 'lastName'>) =>
  addressPart(firstName).charAt(0) + addressPart(lastName).replaceAll('-', '')

const addressPart = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')

const streets =
  `rue de la République|chemin des Vignes|rue du Moulin|avenue de la Gare|place de la Mairie|route de Toulouse|rue des Lilas|impasse du Lavoir|chemin de la Fontaine|rue Jean-Jaurès|rue du Château|allée des Platanes|route de la Plage|rue de l'Église|chemin du Pech`.split(
    '|',
  )

export const streetAddress = (chance: Chance) =>
  `${chance.integer(1, 98)}${chance.happens(0.08) ? ' bis' : ''} ${chance.pick(streets)}`
