import { SecondaryButton } from '../../../../ui/buttons.tsx'
import { Hidden } from '../../../../ui/form.tsx'
import { formatDay } from '../../../../ui/format.ts'
import { confirmationPath } from '../paths.ts'
import { type Standing, standingOf } from '../rules.ts'

interface UnchangedButtonProps {
  slug: string
  token: string
  lodging: { id: number; name: string }
  from: 'accueil' | 'plannings'
}

/** OWN-41: renews the date of the last update without opening the planning. */
export const UnchangedButton = ({ slug, token, lodging, from }: UnchangedButtonProps) => (
  <form action={confirmationPath(slug, lodging.id)} method="post" class="button-form">
    <Hidden name="_form" value={token} />
    <Hidden name="depuis" value={from} />
    <SecondaryButton icon="check">
      Rien n'a changé <span class="sr-only">pour {lodging.name}</span>
    </SecondaryButton>
  </form>
)

/** « Confirmé jusqu'au 4 décembre 2026 », or since when dates do not find it; nothing where dates do not look for it. */
export function standingInWords(standing: Standing): string {
  const told = standingOf(standing)
  if (!told) return ''
  return told.kind === 'left'
    ? `Plus trouvé par dates depuis le ${formatDay(told.since)}`
    : `Confirmé jusqu'au ${formatDay(told.until)}`
}
