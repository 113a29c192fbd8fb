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
