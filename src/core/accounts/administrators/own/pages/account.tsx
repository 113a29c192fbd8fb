import { Facts } from '../../../../../ui/cards.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import type { Frame } from '../../../../../ui/frame.ts'
import { Heading } from '../../../../../ui/heading.tsx'
import { Page } from '../../../../../ui/page.tsx'
import { PasswordSection, SessionsSection, type ShownSession } from '../../../own/pages/account.tsx'
import { administratorPaths } from '../../paths.ts'

interface AdministratorAccountPageProps {
  frame: Frame
  facts: { label: string; value: string }[]
  form: FormState
  sessions: ShownSession[]
  token: string
}

export const AdministratorAccountPage = ({ frame, facts, form, sessions, token }: AdministratorAccountPageProps) => (
  <Page frame={frame} title="Mon compte" width="narrow">
    <Heading title="Mon compte" />
    <Facts items={facts} />
    <PasswordSection action={administratorPaths.password} form={form} />
    <SessionsSection {...{ sessions, token }} endOthersAction={administratorPaths.otherSessions} />
  </Page>
)
