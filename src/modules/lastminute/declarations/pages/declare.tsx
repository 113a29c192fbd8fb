import { Actions } from '../../../../ui/buttons.tsx'
import { Empty } from '../../../../ui/empty.tsx'
import { DateField, Form, Radios, Select, SubmitButton } from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatDay } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'

interface DeclarePageProps {
  frame: Frame
  form: FormState
  action: string
  hosts: { providerId: number; name: string }[]
  days: { first: string; last: string }
  declared: { providerId: number; nightOn: Temporal.PlainDate; state: 'room' | 'full' }[]
}

/** LAST-12: one night, one answer. */
export function DeclarePage({ frame, form, action, hosts, days, declared }: DeclarePageProps) {
  return (
    <Page frame={frame} title="Vos disponibilités">
      <Heading title="Vos disponibilités" lead="Sans saisie de votre part, vous êtes affiché complet." />
      {hosts.length === 0 ? (
        <Empty title="Votre adhésion ne donne pas accès à cet outil." icon="home">
          <p>L'office vous renseigne : ses coordonnées sont en bas de la page.</p>
        </Empty>
      ) : (
        <Form action={action} form={form}>
          <Select
            form={form}
            name="host"
            label="Hébergement"
            options={hosts.map((host) => ({ value: String(host.providerId), label: host.name }))}
            value={String(hosts[0]?.providerId)}
            required
          />
          <DateField
            form={form}
            name="night"
            label="Nuit du"
            min={days.first}
            max={days.last}
            value={days.first}
            required
          />
          <Radios
            form={form}
            name="state"
            label="Ce soir-là"
            options={[
              { value: 'room', label: "J'ai des dispo" },
              { value: 'full', label: 'Je suis complet' },
            ]}
            required
          />
          <Actions>
            <SubmitButton>Enregistrer</SubmitButton>
          </Actions>
        </Form>
      )}
      <Section title="Vos saisies">
        <ul>
          {declared.map(({ nightOn, state }) => (
            <li>
              {formatDay(nightOn)} : {state === 'room' ? "J'ai des dispo" : 'Je suis complet'}
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}
