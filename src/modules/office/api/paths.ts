export const apiDocumentPath = (slug: string) => `/${slug}/api/openapi.json`
