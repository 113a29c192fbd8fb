import { formatPhone, phoneHref } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { Space } from '../read.ts'

/** LAST-13, LAST-20: whoever may not use the tool is told why, and whom to call. */
export function ClosedPage({ frame, space }: { frame: Frame; space: Space }) {
  const phone = frame.organization?.hotline?.phone
  return (
    <Page frame={frame} title="Vos disponibilités" width="narrow">
      <Heading title="Vos disponibilités" />
      <p class="lead">{reasonOf(space)}</p>
      {phone && (
        <p>
          L'office vous renseigne : <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
        </p>
      )}
    </Page>
  )
}

function reasonOf({ maintenance, host }: Space): string {
  if (maintenance) return maintenance
  if (host?.suspendedFor) return `L'office a suspendu votre accès, pour cette raison : ${host.suspendedFor}`
  return "Cet outil est réservé aux adhérents dont l'offre le comprend. La vôtre ne le comprend pas : vos nuits ne paraissent pas dans la recherche."
}
