import type { ShownPhoto } from '../../../../ui/photo.tsx'

export interface AlbumPhoto {
  id: number
  photo: ShownPhoto
  caption: string
  credit: string
  /** The order of its part with this photo one place earlier, or later; undefined at the end of the row. */
  earlier: string | undefined
  later: string | undefined
}

export interface ProposedPhoto {
  id: number
  photo: ShownPhoto
  caption: string
  credit: string
  sentAt: Temporal.Instant
}

export interface AlbumView {
  lodging: {
    id: number
    name: string
    approvalNumber: string
    municipalityName: string
    departmentCode: string
    closedAt: Temporal.Instant | null
  }
  technician: AlbumPhoto[]
  owner: AlbumPhoto[]
  waiting: ProposedPhoto[]
  declined: { caption: string; word: string; answeredAt: Temporal.Instant | null }[]
  /** Of the technician's four. */
  missing: number
  roomForOwner: number
  roomForProposals: number
  conditions: { version: number; href: string }
}
