import type { Landscape } from '../pictures/land.ts'
import type { Chance } from '../random.ts'
import type { LodgingType } from './types.ts'

const houses: Record<LodgingType, readonly string[]> = {
  GITE: ['Le Mas', 'La Bergerie', 'La Grange', 'Le Four à pain', 'Le Pigeonnier', 'Le Moulin', 'La Métairie', 'Le Gîte', 'La Borde', 'Le Fournil'],
  MEUB: ['La Maison', 'Villa', 'La Petite Maison', 'Le Clos', 'La Closerie', 'Le Cottage'],
  APPT: ['Appartement', 'Résidence', 'Studio', 'Le Duplex', 'Le Balcon'],
  CHB: ['Chambre', 'La Chambre', 'Suite', 'La Suite'],
  INS: ['La Yourte', 'La Roulotte', 'La Cabane', 'Le Lodge', 'Le Dôme'],
}

const endings: Record<Landscape, readonly string[]> = {
  sea: ['des Embruns', 'du Phare', 'des Dunes', 'de la Plage', 'des Mouettes', 'du Large', 'des Pins', 'de l’Étang', 'des Sirènes', 'du Port', 'des Ajoncs', 'Bleu Marine'],
  mountain: ['des Cimes', 'du Torrent', 'des Gentianes', 'des Sapins', 'du Col', 'de l’Isard', 'des Marmottes', 'du Cirque', 'des Edelweiss', 'des Estives', 'du Belvédère'],
  vineyard: ['des Vignes', 'des Vendanges', 'du Chai', 'des Sarments', 'du Vigneron', 'des Amandiers', 'des Oliviers', 'de la Garrigue', 'des Cyprès', 'de la Treille', 'du Muscat'],
  village: ['du Clocher', 'de la Place', 'des Remparts', 'du Lavoir', 'du Tilleul', 'de la Fontaine', 'des Arcades', 'du Forgeron', 'de l’Horloge', 'des Glycines'],
  countryside: ['des Champs', 'du Pech', 'des Noyers', 'des Tournesols', 'du Causse', 'des Chênes', 'de la Source', 'du Pré', 'des Noisetiers', 'des Alouettes', 'du Ruisseau'],
  town: ['de la Cité', 'du Canal', 'des Halles', 'du Pont-Vieux', 'des Tanneurs', 'de la Bastide', 'du Théâtre', 'des Augustins', 'du Vieux Quai', 'Saint-Michel'],
}

/** « La Bergerie des Oliviers », « Appartement du Phare ». */
export const lodgingName = (type: LodgingType, landscape: Landscape, chance: Chance) =>
  `${chance.pick(houses[type])} ${chance.pick(endings[landscape])}`.replaceAll('’', "'")
