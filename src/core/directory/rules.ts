/** The kinds to choose from: a closed one only where it is in place already. */
export const choosable = <T extends { id: number; closedAt: unknown }>(
  types: readonly T[],
  inPlace: number | null | undefined,
): T[] => types.filter(({ id, closedAt }) => closedAt === null || id === inPlace)

/**
 * What a lodging may offer, by code. The date search stores an entry's place in this list as a bit: append at the end,
 * at most 31 in all, and never reorder.
 */
export const equipment = [
  'wifi',
  'parking',
  'garden',
  'terrace',
  'barbecue',
  'swimming-pool',
  'heated-pool',
  'spa',
  'fireplace',
  'air-conditioning',
  'television',
  'washing-machine',
  'tumble-dryer',
  'dishwasher',
  'microwave',
  'freezer',
  'baby-equipment',
  'bed-linen',
  'cleaning',
  'pets',
  'wheelchair',
  'bicycles',
  'charging-point',
  'games',
] as const

export type Equipment = (typeof equipment)[number]

/** The words of the equipment list, for screens and for the import file. */
export const equipmentNames: Readonly<Record<Equipment, string>> = {
  wifi: 'Wi-Fi',
  parking: 'Stationnement privé',
  garden: 'Jardin',
  terrace: 'Terrasse',
  barbecue: 'Barbecue',
  'swimming-pool': 'Piscine',
  'heated-pool': 'Piscine chauffée',
  spa: 'Spa ou jacuzzi',
  fireplace: 'Cheminée',
  'air-conditioning': 'Climatisation',
  television: 'Télévision',
  'washing-machine': 'Lave-linge',
  'tumble-dryer': 'Sèche-linge',
  dishwasher: 'Lave-vaisselle',
  microwave: 'Four à micro-ondes',
  freezer: 'Congélateur',
  'baby-equipment': 'Équipement bébé',
  'bed-linen': 'Draps fournis',
  cleaning: 'Ménage possible',
  pets: 'Animaux acceptés',
  wheelchair: 'Accessible en fauteuil roulant',
  bicycles: 'Vélos',
  'charging-point': 'Borne de recharge',
  games: 'Jeux',
}
