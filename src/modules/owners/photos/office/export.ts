import type { List } from '../../../../platform/documents/list.ts'
import type { ListedAlbum } from './store.ts'

/** The list of lodgings by their photos for readers: XLSX, CSV, PDF. */
export const albumsList = (rows: readonly ListedAlbum[], subtitle: string): List<ListedAlbum> => ({
  title: 'Photos',
  subtitle,
  columns: [
    { header: 'Nom', weight: 2, value: (row) => row.name },
    { header: 'Agrément', weight: 1.4, value: (row) => row.approvalNumber },
    { header: 'Commune', weight: 1.4, value: (row) => row.municipalityName },
    { header: 'Département', value: (row) => row.departmentCode },
    { header: 'Du technicien', value: (row) => row.photos },
    { header: 'Du propriétaire', value: (row) => row.ownPhotos },
    { header: 'Proposées', value: (row) => row.waiting },
  ],
  rows,
})
