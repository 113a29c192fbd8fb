import { type ApiPart, answered, languageParameter } from '../../../core/open-api.ts'
import { apiPath } from '../paths.ts'
import { availabilityShape, closedShape, failedShape, refusedNightShape, tooManyShape } from './shapes.ts'

/** LAST-04: who has room, as data. */
export const availabilityApi: ApiPart = {
  description: "Disponibilités de dernière minute, selon les déclarations des hébergeurs de l'office.",
  example: (slug) => apiPath(slug),
  shapes: {
    Availability: availabilityShape,
    RefusedNight: refusedNightShape,
    TooMany: tooManyShape,
    Closed: closedShape,
    Failed: failedShape,
  },
  paths: (slug) => ({
    [apiPath(slug)]: {
      get: {
        operationId: 'findRoom',
        summary: 'Qui a de la place',
        description:
          'Les hébergeurs qui ont déclaré de la place pour une nuit, dans un ordre tiré au sort chaque jour. Douze recherches de suite, puis une toutes les quatre secondes ; avec If-None-Match, une réponse inchangée est un 304.',
        parameters: [
          {
            name: 'date',
            in: 'query',
            required: false,
            description:
              "La nuit cherchée (2026-07-04), par défaut ce soir ; d'aujourd'hui au jour que la réponse nomme « until ».",
            schema: { type: 'string', format: 'date' },
          },
          languageParameter,
        ],
        responses: {
          200: answered("La nuit et ses hébergeurs, s'il y en a.", 'Availability'),
          404: answered("Cette recherche n'existe pas, ou n'est plus ouverte.", 'Failed'),
          422: answered("Cette date n'est pas ouverte à la recherche.", 'RefusedNight'),
          429: answered('Trop de recherches en peu de temps.', 'TooMany'),
          500: answered('La recherche ne répond pas en ce moment. Réessayez dans un instant.', 'Failed'),
          503: answered("L'outil est fermé pour maintenance.", 'Closed'),
        },
      },
    },
  }),
}
