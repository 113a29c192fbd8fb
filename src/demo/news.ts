import { planningsPath } from '../modules/owners/plannings/paths.ts'
import { network } from './accounts.ts'

interface DemoArticle {
  title: string
  /** Months and days before today. */
  age: Temporal.DurationLike
  /** Name of a drawing of the album. */
  picture: string
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
    body: `<p>Les premières demandes pour les vacances arrivent déjà. Un planning rempli <strong>douze mois à l'avance</strong> remonte dans toutes les recherches par dates ; un planning laissé en blanc n'y paraît jamais.</p>
<ul><li>Indiquez vos semaines libres en bleu.</li><li>Signalez vos fermetures : vous recevrez moins d'appels pour rien.</li><li>Pensez à la provenance de vos clients, elle nourrit les statistiques du réseau.</li></ul>
<p><a href="${plannings}">Mettre à jour mes plannings</a></p>`,
  },
  {
    title: 'Votre planning au mois, à la semaine ou au jour',
    age: { days: 26 },
    picture: 'vue-countryside-1',
    body: `<p>Trois façons de remplir votre planning se combinent librement : un mois entier d'un geste, une semaine à la fois, ou nuit par nuit pour les chambres d'hôtes.</p>
<p>Chaque case représente la nuit du jour indiqué au lendemain. N'oubliez pas de <em>valider</em> avant de changer de mois.</p>`,
  },
  {
    title: 'Rencontre des propriétaires à Carcassonne',
    age: { months: 2 },
    picture: 'vue-town-1',
    body: `<p>Une centaine de propriétaires se sont retrouvés pour parler de classement, d'accueil et de fidélisation. Merci à tous pour vos questions.</p>
<p>Le compte rendu et les présentations sont disponibles auprès de votre technicien.</p>`,
  },
  {
    title: 'Soigner sa fiche : les abréviations expliquées aux visiteurs',
    age: { months: 3, days: 12 },
    picture: 'vue-vineyard-1',
    body: `<p>« s.d.e. », « l.-l. », « lits 140 »… : les fiches publiques expliquent désormais chaque abréviation. Relisez la vôtre comme un visiteur la lit.</p>
<p><a href="${search}">Voir les hébergements du réseau</a></p>`,
  },
  {
    title: 'De belles photos, des réservations en plus',
    age: { months: 5 },
    picture: 'vue-village-2',
    body: `<p>La première photo décide souvent de la visite de votre fiche. Préférez la lumière du matin, rangez la terrasse, ouvrez les volets.</p>
<ul><li>Une vue d'ensemble de l'extérieur</li><li>La pièce de vie</li><li>Chaque chambre</li><li>Ce qui rend votre lieu unique</li></ul>`,
  },
  {
    title: "Bilan de l'hiver en montagne",
    age: { months: 8 },
    picture: 'vue-mountain-2',
    body: `<p>Les vacances de février ont rempli la plupart des hébergements de montagne du réseau. Les courts séjours progressent hors vacances : proposez des week-ends dans le commentaire de vos prix.</p>`,
  },
]
