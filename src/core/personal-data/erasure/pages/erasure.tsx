import { Actions } from '../../../../ui/buttons.tsx'
import {
  Checkbox,
  DangerButton,
  Form,
  LinkButton,
  SecondaryButton,
  TextArea,
  TextField,
} from '../../../../ui/fields.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import { formatMoment, typography } from '../../../../ui/format.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'
import { personalPaths } from '../../paths.ts'

interface ErasurePageProps {
  frame: Frame
  slug: string
  timeZone: string
  id: number
  name: string
  codes: string[]
  form: FormState
  erasedAt: Temporal.Instant | null
  erasureAskedAt: Temporal.Instant | null
  /** The person also provides in a département that the reader does not follow. */
  elsewhere: boolean
  /** What must be closed before, each as a sentence. */
  standing: string[]
}

export const ErasurePage = (props: ErasurePageProps) => {
  const { frame, name, codes, erasedAt, timeZone } = props
  const title = erasedAt ? 'Personne effacée' : `Effacer les données de ${name}`
  return (
    <Page frame={frame} title={title} width="narrow">
      <Heading title={title} lead={codes.join(', ')} />
      {erasedAt ? (
        <Notice kind="success">
          <p>Les données de cette personne ont été effacées le {formatMoment(erasedAt, timeZone)}.</p>
        </Notice>
      ) : (
        <NotErased {...props} />
      )}
    </Page>
  )
}

const NotErased = (props: ErasurePageProps) => (
  <>
    {props.erasureAskedAt && (
      <Notice kind="info">
        <p>Cette personne l'a demandé le {formatMoment(props.erasureAskedAt, props.timeZone)}, depuis son compte.</p>
      </Notice>
    )}
    <Section title="Ce qui part">
      <ul>
        <li>Nom, adresse, téléphone, adresses électroniques, identifiants et mots de passe.</li>
        <li>Les connexions, les liens envoyés, les calendriers connectés et les adresses privées des plannings.</li>
        <li>Le nom, la description et la position des hébergements ; le nom et le téléphone de l'établissement.</li>
        <li>Les photos, leurs légendes et leurs auteurs (les fichiers, trente jours plus tard).</li>
        <li>Les courriels reçus ; son nom dans ceux des autres ; les textes libres de son historique.</li>
      </ul>
    </Section>
    <Section title="Ce qui reste, sans nom">
      <ul>
        <li>Les nuits des plannings, les provenances et les nuits déclarées : les statistiques ne changent pas.</li>
        <li>Le type, la commune, la capacité et le numéro d'agrément des hébergements.</li>
        <li>L'historique : ce qui a été fait et quand, par « Personne effacée ».</li>
      </ul>
    </Section>
    {props.elsewhere || props.standing.length > 0 ? (
      <NotYet {...props} />
    ) : (
      <ErasureForm {...props} form={tellingOf(props.form, (field) => field !== 'answer')} />
    )}
    {props.erasureAskedAt && <AnswerForm {...props} form={tellingOf(props.form, (field) => field === 'answer')} />}
  </>
)

/** Two forms stand on the page: each tells of its own fields. */
const tellingOf = (form: FormState, isOwn: (field: string) => boolean): FormState => ({
  ...form,
  errors: Object.fromEntries(Object.entries(form.errors).filter(([field]) => isOwn(field))),
})

const AnswerForm = ({ slug, id, form }: ErasurePageProps) => (
  <Section title="Ou répondre sans effacer">
    <Form action={personalPaths.answer(slug, id)} form={form}>
      <TextArea
        form={form}
        name="answer"
        label="Votre réponse"
        hint="Elle part par courriel, telle quelle, et la demande est classée. Sans adresse électronique, prévenez la personne vous-même."
        maxlength={2000}
        required
      />
      <Actions>
        <SecondaryButton icon="send">Répondre et classer la demande</SecondaryButton>
      </Actions>
    </Form>
  </Section>
)

const NotYet = ({ slug, codes, elsewhere, standing }: ErasurePageProps) => (
  <Section title="Avant d'effacer">
    <Notice kind="warning" role="alert">
      {elsewhere ? (
        <p>
          Cette personne tient aussi une fiche dans un département que vous ne suivez pas : demandez à un collègue qui
          suit tous les départements.
        </p>
      ) : (
        standing.map((sentence) => <p>{typography(sentence)}</p>)
      )}
    </Notice>
    {!elsewhere && (
      <Actions>
        <LinkButton href={`/${slug}/gestion/recherche?q=${encodeURIComponent(codes[0] ?? '')}`} icon="search">
          Trouver sa fiche
        </LinkButton>
      </Actions>
    )}
  </Section>
)

const ErasureForm = ({ slug, id, name, form }: ErasurePageProps) => (
  <Section title="Effacer">
    <p>
      <a href={personalPaths.file(slug, id)}>Téléchargez d'abord ses données</a> si cette personne les a demandées : il
      n'en restera rien.
    </p>
    <Form action={personalPaths.erasure(slug, id)} form={form}>
      <TextField
        form={form}
        name="reason"
        label="Raison"
        hint="L'historique garde cette phrase : n'y nommez personne. Par exemple : « À sa demande, par courrier »."
        maxlength={300}
        required
      />
      <Checkbox form={form} name="understood" label="J'ai compris : ce qui est effacé ne revient pas" required />
      <Actions>
        <DangerButton icon="trash" confirm={`Effacer les données de ${name} ? Elles ne reviendront pas.`}>
          Effacer les données
        </DangerButton>
      </Actions>
    </Form>
  </Section>
)
