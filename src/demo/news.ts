import { planningsPath } from '../modules/owners/plannings/paths.ts'
import { network } from './accounts.ts'

interface DemoArticle {
  title: string
  /** Months and days before today. */
  age: Temporal.DurationLike
  /** Name of a drawing of the album. */
  picture: string
  /** Markdown. */
  body: string
}

const search = `/${network.slug}/hebergements`
const plannings = planningsPath(network.slug)

/** The network's news for its owners, the newest first. */
export const articles: readonly DemoArticle[] = [
  {
    title: 'Préparez dès maintenant la prochaine saison',
    age: { days: 4 },
    picture: 'vue-sea-2',
    body: `Les premières demandes pour les vacances arrivent déjà. Un planning rempli **douze mois à l'avance** remonte dans toutes les recherches par dates ; un planning laissé en blanc n'y paraît jamais.

- Indiquez vos semaines libres en bleu.
- Signalez vos fermetures : vous recevrez moins d'appels pour rien.
- Pensez à la provenance de vos clients, elle nourrit les statistiques du réseau.

[Mettre à jour mes plannings](${plannings})`,
  },
  {
    title: 'Votre planning au mois, à la semaine ou au jour',
    age: { days: 26 },
    picture: 'vue-countryside-1',
    body: `Trois façons de remplir votre planning se combinent librement : un mois entier d'un geste, une semaine à la fois, ou nuit par nuit pour les chambres d'hôtes.

Chaque case représente la nuit du jour indiqué au lendemain. N'oubliez pas de *valider* avant de changer de mois.`,
  },
  {
    title: 'Rencontre des propriétaires à Carcassonne',
    age: { months: 2 },
    picture: 'vue-town-1',
    body: `Une centaine de propriétaires se sont retrouvés pour parler de classement, d'accueil et de fidélisation. Merci à tous pour vos questions.

Le compte rendu et les présentations sont disponibles auprès de votre technicien.`,
  },
  {
    title: 'Soigner sa fiche : les abréviations expliquées aux visiteurs',
    age: { months: 3, days: 12 },
    picture: 'vue-vineyard-1',
    body: `« s.d.e. », « l.-l. », « lits 140 »… : les fiches publiques expliquent désormais chaque abréviation. Relisez la vôtre comme un visiteur la lit.

[Voir les hébergements du réseau](${search})`,
  },
  {
    title: 'De belles photos, des réservations en plus',
    age: { months: 5 },
    picture: 'vue-village-2',
    body: `La première photo décide souvent de la visite de votre fiche. Préférez la lumière du matin, rangez la terrasse, ouvrez les volets.

- Une vue d'ensemble de l'extérieur
- La pièce de vie
- Chaque chambre
- Ce qui rend votre lieu unique`,
  },
  {
    title: "Bilan de l'hiver en montagne",
    age: { months: 8 },
    picture: 'vue-mountain-2',
    body: `Les vacances de février ont rempli la plupart des hébergements de montagne du réseau. Les courts séjours progressent hors vacances : proposez des week-ends dans le commentaire de vos prix.`,
  },
]
