export const apiSearchPath = (slug: string, query = '') => `/${slug}/api/hebergements${query && `?${query}`}`

export const apiLodgingPath = (slug: string, lodgingId: number) => `/${slug}/api/hebergements/${lodgingId}`
