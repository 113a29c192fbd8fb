import { Breadcrumb } from '../../../../../ui/breadcrumb.tsx'
import { Actions } from '../../../../../ui/buttons.tsx'
import { LinkButton, SubmitButton } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import type { Member } from '../../../hosts/members.ts'
import { memberPaths } from '../../../paths.ts'

/** LAST-11: where a code stood that has been shown. */
export function ShownPage({
  frame,
  slug,
  member,
  token,
}: {
  frame: Frame
  slug: string
  member: Member
  token: string
}) {
  const one = memberPaths.one(slug, member.providerId)
  return (
    <Page frame={frame} title={`Code : ${member.name}`} width="narrow">
      <Breadcrumb
        links={[
          { label: 'Hébergeurs', href: memberPaths.list(slug) },
          { label: member.name, href: one },
        ]}
        current="Code"
      />
      <Heading title={`Code : ${member.name}`} lead="Un code n'est montré qu'une fois." />
      <p>
        Si vous avez noté le dernier qui a été donné à cet hébergeur, il vaut toujours, tant qu'il n'a pas servi. Sinon,
        donnez-en un nouveau : il met fin au précédent.
      </p>
      <Actions>
        {!member.closedAt && member.accountId !== null && (
          <ButtonForm action={memberPaths.code(slug, member.providerId)} token={token}>
            <SubmitButton icon="key">Donner un nouveau code</SubmitButton>
          </ButtonForm>
        )}
        <LinkButton href={one} look="quiet">
          Revenir à sa fiche
        </LinkButton>
      </Actions>
    </Page>
  )
}
