import { z } from 'zod'
import { type ApiParameter, type ApiPart, answered, languageParameter } from '../../../core/open-api.ts'
import { searchForm } from '../lodgings/forms.ts'
import { apiLodgingPath, apiSearchPath } from './paths.ts'
import { lodgingShape, missingShape, refusalShape, resultsShape } from './shapes.ts'

/** What each field of a search says, in the words of the documentation page. */
const meanings: Record<keyof typeof searchForm.shape, string> = {
  arrivee: "Jour d'arrivée (2026-07-04). Avec un départ ou un nombre de nuits.",
  depart: 'Jour de départ (2026-07-11).',
  nuits: 'Nombre de nuits, au lieu du départ : 1 à 60.',
  departement: 'Code du département, par exemple 11.',
  commune: 'Nom de la commune, avec son département entre parenthèses si besoin.',
  personnes: 'Nombre de personnes à loger.',
  type: "Code d'un type d'hébergement.",
  budget: 'Prix de la semaine la moins chère, en euros, au plus.',
  equipement: 'Équipement voulu ; le champ peut être répété, tous sont alors exigés.',
  cles: 'Niveau du label, au moins : 1 à 5.',
  tri: 'Ordre : pertinence (par défaut), prix ou nom.',
  vue: "N'a pas d'effet ici.",
  page: 'Page de résultats, à partir de 1.',
}

function searchParameters(): ApiParameter[] {
  const { properties = {} } = z.toJSONSchema(searchForm, { io: 'input', unrepresentable: 'any' })
  const fields = Object.entries(properties).filter(([name]) => name !== 'vue')
  const parameters = fields.map(([name, schema]): ApiParameter => {
    const several = typeof schema === 'object' && schema.type === 'array'
    return {
      name,
      in: 'query',
      required: false,
      description: meanings[name as keyof typeof meanings],
      schema: schema as Record<string, unknown>,
      ...(several && { style: 'form', explode: true }),
    }
  })
  return [...parameters, languageParameter]
}

/** The network's lodgings as data. */
export const lodgingApi: ApiPart = {
  description:
    'Recherche des hébergements du réseau, en lecture seule, sans clé. Les disponibilités sont données à titre indicatif.',
  example: (slug) => apiSearchPath(slug, 'personnes=4&tri=prix'),
  shapes: { Results: resultsShape, Lodging: lodgingShape, Refusal: refusalShape, Missing: missingShape },
  paths: (slug) => ({
    [apiSearchPath(slug)]: {
      get: {
        operationId: 'searchLodgings',
        summary: 'Chercher des hébergements',
        description: 'Avec des dates, seuls les hébergements libres chaque nuit sont trouvés.',
        parameters: searchParameters(),
        responses: {
          200: answered('Une page de résultats.', 'Results'),
          422: answered("La recherche n'a pas de sens ; une phrase par champ le dit.", 'Refusal'),
        },
      },
    },
    [apiLodgingPath(slug, 0).replace(/0$/, '{id}')]: {
      get: {
        operationId: 'getLodging',
        summary: "La fiche d'un hébergement",
        description: 'Avec trois mois de planning, si le propriétaire le montre.',
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: "Numéro de l'hébergement.",
            schema: { type: 'integer' },
          },
          {
            name: 'mois',
            in: 'query',
            required: false,
            description: 'Premier mois du planning (2026-07), par défaut celui du jour.',
            schema: { type: 'string', pattern: '^\\d{4}-\\d{2}$' },
          },
          languageParameter,
        ] satisfies ApiParameter[],
        responses: {
          200: answered('La fiche.', 'Lodging'),
          404: answered("Cet hébergement n'existe pas ou n'est plus ouvert.", 'Missing'),
        },
      },
    },
  }),
}
