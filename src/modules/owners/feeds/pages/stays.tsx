import { SecondaryButton } from '../../../../ui/buttons.tsx'
import { Badge } from '../../../../ui/cards.tsx'
import { ButtonForm } from '../../../../ui/form.tsx'
import { DataTable } from '../../../../ui/tables.tsx'
import type { PanelPaths } from '../paths.ts'
import type { StayView } from './view.ts'

interface StaysTableProps {
  stays: StayView[]
  paths: PanelPaths
  lodgingId: number
  token: string
}

export function StaysTable({ stays, paths, lodgingId, token }: StaysTableProps) {
  return (
    <DataTable
      caption="Séjours à venir des calendriers connectés"
      rows={stays}
      columns={[
        { header: 'Nuits', main: true, cell: ({ id, period }) => <span id={`sejour-${id}`}>{period}</span> },
        { header: 'Calendrier', cell: ({ feedName }) => feedName },
        {
          header: 'Sur le planning',
          cell: ({ isSetAside, effect }) => (isSetAside ? <Badge look="waiting">Écarté</Badge> : effect),
        },
        {
          header: 'Actions',
          actions: true,
          cell: ({ id, isSetAside }) => (
            <ButtonForm
              action={isSetAside ? paths.restoration(lodgingId, id) : paths.settingAside(lodgingId, id)}
              token={token}
            >
              <SecondaryButton small icon={isSetAside ? 'undo' : 'ban'}>
                {isSetAside ? 'Rétablir ce séjour' : 'Écarter ce séjour'}
              </SecondaryButton>
            </ButtonForm>
          ),
        },
      ]}
    />
  )
}
