import type { AttentionEntry } from '../../../../core/module.ts'
import { formatCount } from '../../../../ui/format.ts'
import { officePhotosPath } from '../paths.ts'
import { countLacking, countWaiting } from './store.ts'

/** Pictures that owners sent, and lodgings without their first four. */
export const photoAttention: AttentionEntry[] = [
  {
    label: (count) => formatCount(count, 'photo proposée attend une réponse', 'photos proposées attendent une réponse'),
    count: (tx, { actor }) => countWaiting(tx, actor),
    path: (slug) => `${officePhotosPath(slug)}?etat=proposees`,
    right: 'directory',
    icon: 'camera',
    module: 'owners',
  },
  {
    label: (count) =>
      formatCount(count, 'hébergement a moins de quatre photos', 'hébergements ont moins de quatre photos'),
    count: (tx, { actor }) => countLacking(tx, actor),
    path: officePhotosPath,
    right: 'directory',
    icon: 'image',
    module: 'owners',
  },
]
