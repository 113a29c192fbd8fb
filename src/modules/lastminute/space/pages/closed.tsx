import { formatPhone, phoneHref, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { spacePaths } from '../../paths.ts'
import type { Space } from '../read.ts'
import { OwnHosts } from './own-hosts.tsx'

interface ClosedPageProps {
  frame: Frame
  space: Space
  paths: ReturnType<typeof spacePaths>
}

/** LAST-13, LAST-20: whoever may not use the tool is told why, and whom to call. */
export function ClosedPage({ frame, space, paths }: ClosedPageProps) {
  const { hosts, host, maintenance } = space
  const phone = frame.organization?.hotline?.phone
  const title = maintenance !== null ? "L'outil est fermé" : (host?.name ?? 'Vos disponibilités')
  return (
    <Page frame={frame} title={title} width="narrow" head={<link rel="stylesheet" href={frame.asset('hosts.css')} />}>
      <Heading title={title} />
      {maintenance === null && <OwnHosts {...{ hosts, host }} home={paths.home} />}
      <p class="lead">{typography(reasonOf(space))}</p>
      {phone && (
        <p>
          L'office vous renseigne : <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
        </p>
      )}
    </Page>
  )
}

const disjunction = new Intl.ListFormat('fr', { type: 'disjunction' })

function reasonOf({ maintenance, host, entitledOffers }: Space): string {
  if (maintenance !== null) return maintenance
  if (host?.suspendedFor) return `L'office a suspendu votre accès, pour cette raison : ${host.suspendedFor}`
  const which =
    entitledOffers.length > 0
      ? `Cet outil est réservé aux adhérents dont l'offre est ${disjunction.format(entitledOffers.map((name) => `« ${name} »`))}. Ce n'est pas le cas de la vôtre`
      : "Cet outil est réservé aux adhérents dont l'offre le comprend. La vôtre ne le comprend pas"
  return `${which} : vos nuits ne paraissent pas dans la recherche.`
}
