const own = (slug: string) => `/${slug}/proprietaires/photos`
const office = (slug: string, lodgingId: number) => `/${slug}/gestion/hebergements/${lodgingId}/photos`

/** « Vos photos », in the owners' space. */
export const photosPath = own

const ownLodging = (slug: string, lodgingId: number) => `${own(slug)}/${lodgingId}`

/** The addresses of one lodging's photos, the same for owners and staff. */
export interface AlbumPaths {
  album: string
  order: string
  photo: (photoId: number) => string
  removal: (photoId: number) => string
  /** One size of a picture that waits for its technician. */
  proposalFile: (proposalId: number, fileName: string) => string
}

const albumPaths = (album: string): AlbumPaths => ({
  album,
  order: `${album}/ordre`,
  photo: (photoId) => `${album}/${photoId}`,
  removal: (photoId) => `${album}/${photoId}/retrait`,
  proposalFile: (proposalId, fileName) => `${album}/propositions/${proposalId}/${fileName}`,
})

export const ownAlbumPaths = (slug: string, lodgingId: number) => ({
  ...albumPaths(ownLodging(slug, lodgingId)),
  proposals: `${ownLodging(slug, lodgingId)}/propositions`,
})

export const officeAlbumPaths = (slug: string, lodgingId: number) => ({
  ...albumPaths(office(slug, lodgingId)),
  acceptance: (proposalId: number) => `${office(slug, lodgingId)}/propositions/${proposalId}/acceptation`,
  decline: (proposalId: number) => `${office(slug, lodgingId)}/propositions/${proposalId}/refus`,
})

/** The staff's list of lodgings by what their photos lack. */
export const officePhotosPath = (slug: string) => `/${slug}/gestion/photos`
export const photoExportPath = (slug: string, format: string) => `/${slug}/gestion/photos/liste/${format}`

/** The text that depositors accept; old versions stay readable. */
export const conditionsPath = (slug: string, version?: number) =>
  `/${slug}/conditions-photos${version === undefined ? '' : `/${version}`}`

export const conditionsFormPath = (slug: string) => `/${slug}/gestion/photos/conditions`
