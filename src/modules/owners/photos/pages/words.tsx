import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import { Actions, LinkButton } from '../../../../ui/buttons.tsx'
import { type Difference, Differences } from '../../../../ui/differences.tsx'
import { Form, Hidden, SubmitButton } from '../../../../ui/fields.tsx'
import { type FormState, typedText } from '../../../../ui/form-state.ts'
import type { Frame, Link } from '../../../../ui/frame.ts'
import { Heading } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { Photo, type ShownPhoto } from '../../../../ui/photo.tsx'
import { WordsFields } from './deposit-form.tsx'

interface WordsPageProps {
  frame: Frame
  links: Link[]
  form: FormState
  action: string
  albumHref: string
  photo: { photo: ShownPhoto; caption: string; credit: string; version: number }
  differences?: Difference[] | undefined
}

/** Caption and copyright of one photo. */
export const WordsPage = ({ frame, links, form, action, albumHref, photo, differences }: WordsPageProps) => (
  <Page frame={frame} title="Modifier une photo" width="narrow">
    <Breadcrumb links={links} current="Modifier une photo" />
    <Heading title="Modifier une photo" />
    {differences && <Differences differences={differences} />}
    <div class="album-one">
      <Photo photo={photo.photo} sizes="(max-width: 40rem) 92vw, 36rem" />
    </div>
    <Form action={action} form={form} guard>
      <Hidden name="version" value={typedText(form, 'version', photo.version) ?? photo.version} />
      <WordsFields form={form} caption={photo.caption} credit={photo.credit} />
      <Actions>
        <SubmitButton>Enregistrer</SubmitButton>
        <LinkButton href={albumHref} look="quiet">
          Revenir aux photos
        </LinkButton>
      </Actions>
    </Form>
  </Page>
)
