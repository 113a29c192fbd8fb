import { Actions, LinkButton } from '../../../../ui/buttons.tsx'
import { formatDate, formatPhone, phoneHref, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import type { LinkPageProps } from './answer.tsx'

type Ended = LinkPageProps & {
  question: { maintenance: string | null }
  /** The button was pressed on a page that was open before; nothing was written. */
  wasPressed: boolean
}

/** A link that does nothing any more says what stands, and where to say more. */
export function EndedPage(props: Ended) {
  const { frame, spaceHref, wasPressed } = props
  const { title, text, leadsToSpace } = wordsOf(props)
  const phone = frame.organization?.hotline?.phone
  return (
    <Page frame={frame} title={title} width="center">
      <Heading title={title} />
      {wasPressed && <p>Rien n'a été enregistré.</p>}
      <p>{typography(text)}</p>
      {leadsToSpace ? (
        <Actions>
          <LinkButton href={spaceHref} look="primary">
            Votre espace
          </LinkButton>
        </Actions>
      ) : (
        phone && (
          <p>
            L'office vous renseigne : <a href={phoneHref(phone)}>{formatPhone(phone)}</a>
          </p>
        )
      )}
    </Page>
  )
}

function wordsOf({ question }: Ended): { title: string; text: string; leadsToSpace: boolean } {
  const { name, answer, nightOn, stands, maintenance } = question
  const isFull = `${name} est affiché complet ce soir`
  if (stands === 'full') {
    const said = answer === 'full' ? 'Vous avez déjà répondu que vous étiez complet ce soir.' : ''
    const text = `${said} S'il y a de nouveau de la place, dites-le dans votre espace.`.trim()
    return { title: isFull, text, leadsToSpace: true }
  }
  if (stands === 'taken') {
    const text =
      "Votre planning de propriétaire dit cette nuit louée ou fermée : corrigez-le là si ce n'est pas le cas."
    return { title: isFull, text, leadsToSpace: true }
  }
  if (stands === 'closed') return { title: "L'outil est fermé", text: maintenance ?? '', leadsToSpace: false }
  if (stands === 'suspended') {
    const text = "L'office a suspendu votre accès : vous lisez sa raison dans votre espace."
    return { title: 'Ce lien ne sert plus', text, leadsToSpace: true }
  }
  if (stands === 'not-entitled') {
    const text = 'Votre accès à cet outil a pris fin : vos nuits ne paraissent plus dans la recherche.'
    return { title: 'Ce lien ne sert plus', text, leadsToSpace: false }
  }
  const text = `Il ne valait que pour le ${formatDate(nightOn)}. Dites dans votre espace si vous avez de la place.`
  return { title: 'Ce lien ne sert plus', text, leadsToSpace: true }
}

/** A link that was never sent. */
export const UnknownPage = ({ frame, spaceHref }: { frame: Frame; spaceHref: string }) => (
  <Page frame={frame} title="Ce lien est inconnu" width="center">
    <Heading title="Ce lien est inconnu" />
    <p>
      Il est peut-être coupé : ouvrez-le depuis le courriel. Sinon, dites dans votre espace si vous avez de la place.
    </p>
    <Actions>
      <LinkButton href={spaceHref} look="primary">
        Votre espace
      </LinkButton>
    </Actions>
  </Page>
)
