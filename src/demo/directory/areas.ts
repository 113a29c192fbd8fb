import type { Landscape } from '../pictures/land.ts'

/** Where the demonstration's lodgings stand: real communes whose position is known. */
export interface Area {
  departmentCode: string
  /** The region's letters in approval numbers: HL0LAR011CM01647. */
  regionLetters: string
  lodgings: number
  towns: Partial<Record<Landscape, readonly string[]>>
}

export const areas: readonly Area[] = [
  {
    departmentCode: '11',
    regionLetters: 'LAR',
    lodgings: 110,
    towns: {
      town: ['Carcassonne', 'Carcassonne', 'Narbonne', 'Castelnaudary'],
      sea: ['Gruissan', 'Leucate', 'Port-la-Nouvelle', 'Fleury', 'Peyriac-de-Mer', 'La Palme'],
      vineyard: [
        'Lézignan-Corbières',
        'Limoux',
        'Caunes-Minervois',
        'Bize-Minervois',
        'Peyriac-Minervois',
        'Portel-des-Corbières',
        'Fabrezan',
        'Azille',
      ],
      village: ['Trèbes', 'Montréal', 'Bram', 'Conques-sur-Orbiel', 'Ginestas', 'Couiza'],
      countryside: ['Belpech', 'Chalabre', 'Saint-Martin-Lalande', 'Alzonne'],
      mountain: ['Quillan', 'Espéraza', 'Cuxac-Cabardès'],
    },
  },
  {
    departmentCode: '34',
    regionLetters: 'LAR',
    lodgings: 60,
    towns: {
      town: ['Montpellier', 'Béziers', 'Pézenas'],
      sea: ['Agde', 'Sète', 'Marseillan', 'Valras-Plage', 'Mauguio', 'Frontignan'],
      vineyard: ['Saint-Chinian', 'Cessenon-sur-Orb', 'Magalas', 'Murviel-lès-Béziers'],
      village: ['Lodève', 'Bédarieux', 'Lamalou-les-Bains', 'Capestang'],
    },
  },
  {
    departmentCode: '66',
    regionLetters: 'LAR',
    lodgings: 50,
    towns: {
      town: ['Perpignan'],
      sea: ['Collioure', 'Argelès-sur-Mer', 'Banyuls-sur-Mer', 'Canet-en-Roussillon', 'Port-Vendres', 'Saint-Cyprien'],
      vineyard: ['Thuir', 'Rivesaltes', 'Estagel'],
      mountain: ['Font-Romeu-Odeillo-Via', 'Prades', 'Vernet-les-Bains', 'Prats-de-Mollo-la-Preste'],
      village: ['Céret', 'Ille-sur-Têt'],
    },
  },
  {
    departmentCode: '09',
    regionLetters: 'MIP',
    lodgings: 35,
    towns: {
      mountain: ['Ax-les-Thermes', 'Tarascon-sur-Ariège', 'Varilhes'],
      village: ['Mirepoix', 'Saint-Girons', 'Lavelanet', "Laroque-d'Olmes"],
      countryside: ['Mazères', 'Saverdun', 'Lézat-sur-Lèze'],
      town: ['Foix'],
    },
  },
  {
    departmentCode: '12',
    regionLetters: 'MIP',
    lodgings: 45,
    towns: {
      village: ['Espalion', 'Laguiole', 'Saint-Affrique', 'Entraygues-sur-Truyère', 'Marcillac-Vallon'],
      countryside: ['Baraqueville', 'Naucelle', 'Réquista', 'Rignac', 'Pont-de-Salars'],
      town: ['Rodez', 'Millau', 'Villefranche-de-Rouergue'],
    },
  },
  {
    departmentCode: '81',
    regionLetters: 'MIP',
    lodgings: 40,
    towns: {
      town: ['Albi', 'Castres'],
      vineyard: ['Gaillac', 'Rabastens', 'Lisle-sur-Tarn', 'Cahuzac-sur-Vère'],
      village: ['Sorèze', 'Puylaurens', 'Graulhet', 'Mazamet'],
      countryside: ['Réalmont', 'Dourgne', 'Brassac'],
    },
  },
  {
    departmentCode: '46',
    regionLetters: 'MIP',
    lodgings: 40,
    towns: {
      town: ['Cahors', 'Figeac'],
      vineyard: ['Prayssac', 'Luzech', 'Pradines'],
      village: ['Martel', 'Saint-Céré', 'Gourdon', 'Souillac', 'Bretenoux'],
      countryside: ['Gramat', 'Lacapelle-Marival', 'Montcuq-en-Quercy-Blanc', 'Bagnac-sur-Célé'],
    },
  },
  {
    departmentCode: '65',
    regionLetters: 'MIP',
    lodgings: 35,
    towns: {
      mountain: ['Cauterets', 'Argelès-Gazost', 'Bagnères-de-Bigorre', 'Campan', 'Pierrefitte-Nestalas'],
      town: ['Lourdes', 'Tarbes'],
      countryside: ['Lannemezan', 'Maubourguet', 'Trie-sur-Baïse'],
    },
  },
  {
    departmentCode: '29',
    regionLetters: 'BRE',
    lodgings: 40,
    towns: {
      sea: ['Concarneau', 'Crozon', 'Bénodet', 'Roscoff', 'Fouesnant', 'Névez', 'Plougonvelin', 'Douarnenez'],
      village: ['Pont-Aven', 'Huelgoat', 'Pont-Croix'],
      town: ['Quimper', 'Morlaix'],
      countryside: ['Carhaix-Plouguer', 'Sizun', 'Plonévez-du-Faou'],
    },
  },
  {
    departmentCode: '17',
    regionLetters: 'POC',
    lodgings: 30,
    towns: {
      sea: ['Royan', 'Fouras', 'Saint-Palais-sur-Mer', 'Châtelaillon-Plage', 'Meschers-sur-Gironde', 'La Tremblade'],
      town: ['La Rochelle', 'Saintes'],
      vineyard: ['Cozes', 'Jonzac', 'Matha'],
    },
  },
  {
    departmentCode: '74',
    regionLetters: 'RHA',
    lodgings: 30,
    towns: {
      mountain: ['Chamonix-Mont-Blanc', 'Megève', 'La Clusaz', 'Le Grand-Bornand', 'Morzine', 'Samoëns', 'Thônes'],
      town: ['Annecy', 'Thonon-les-Bains'],
      village: ['Sevrier', 'Saint-Jorioz', 'Faverges-Seythenex'],
    },
  },
]
