import { z } from 'zod'

export interface ApiParameter {
  name: string
  in: 'query' | 'path'
  required: boolean
  description: string
  schema: Record<string, unknown>
  style?: string
  explode?: boolean
}

/** One `GET` of the public API, in the words of its documentation page. */
interface ApiOperation {
  operationId: string
  summary: string
  description: string
  parameters: ApiParameter[]
  responses: Record<number, { description: string; content: Record<string, { schema: { $ref: string } }> }>
}

/** What a module answers as data to anyone's site: read only, no key, no cookie. */
export interface ApiPart {
  /** Sentences of the document's introduction. */
  description: string
  /** An address to try. */
  example: (slug: string) => string
  paths: (slug: string) => Record<string, { get: ApiOperation }>
  /** By name; no two modules share one. */
  shapes: Record<string, z.ZodType>
}

/** Every part of the API answers in both languages. */
export const languageParameter: ApiParameter = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Langue des mots : fr (par défaut) ou en.',
  schema: { type: 'string', enum: ['fr', 'en'] },
}

/** An answer of a shape that the part names. */
export const answered = (description: string, shape: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: `#/components/schemas/${shape}` } } },
})

/** The API of one organisation, as OpenAPI 3.1: all that its modules answer. */
export function openApiDocument(
  organization: { name: string; slug: string },
  parts: readonly ApiPart[],
  publicUrl: string,
) {
  const shapes = parts.flatMap((part) => Object.entries(part.shapes))
  return {
    openapi: '3.1.0',
    info: { title: organization.name, version: '1', description: parts.map((part) => part.description).join(' ') },
    servers: [{ url: publicUrl }],
    paths: Object.assign({}, ...parts.map((part) => part.paths(organization.slug))) as ReturnType<ApiPart['paths']>,
    components: { schemas: Object.fromEntries(shapes.map(([name, shape]) => [name, schemaOf(shape)])) },
  }
}

export type OpenApiDocument = ReturnType<typeof openApiDocument>

function schemaOf(shape: z.ZodType) {
  const { $schema, id, ...schema } = z.toJSONSchema(shape, { reused: 'inline' })
  return schema
}
