import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../../ui/buttons.tsx'
import { LinkButton } from '../../../../../ui/fields.tsx'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import type { Member } from '../../../hosts/members.ts'
import { memberPaths } from '../../../paths.ts'

interface CodePageProps {
  frame: Frame
  slug: string
  member: Member
  /** « K7QF9-2MDX3 » */
  code: string
  days: number
  /** Where the host types it. */
  firstTimeUrl: string
}

/** LAST-11: the code, large enough to be read out on the telephone; it is shown here and nowhere else. */
export const CodePage = ({ frame, slug, member, code, days, firstTimeUrl }: CodePageProps) => (
  <Page
    frame={frame}
    title={`Code : ${member.name}`}
    width="narrow"
    head={<link rel="stylesheet" href={frame.asset('dispo-office.css')} />}
  >
    <Breadcrumb
      links={[
        { label: 'Hébergeurs', href: memberPaths.list(slug) },
        { label: member.name, href: memberPaths.one(slug, member.providerId) },
      ]}
      current="Code"
    />
    <Heading title={`Code : ${member.name}`} lead="Donnez-le de vive voix : il n'est montré qu'ici, une seule fois." />
    <p class="one-time-code">{code}</p>
    <p>
      Il vaut {days} jours et ne sert qu'une fois. Il ne contient ni O, ni I, ni zéro, ni un ; majuscules et tiret ne
      comptent pas.
    </p>
    <p>L'hébergeur ouvre cette page, tape son adresse électronique et le code, puis choisit son mot de passe :</p>
    <p>
      <strong>{firstTimeUrl}</strong>
      <br />
      {member.identifier}
    </p>
    <Actions>
      <LinkButton href={memberPaths.one(slug, member.providerId)} icon="arrow-left">
        Revenir à sa fiche
      </LinkButton>
    </Actions>
  </Page>
)
