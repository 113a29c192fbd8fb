import type { Organization } from '../../../../../core/organizations/rules.ts'
import { Empty } from '../../../../../ui/empty.tsx'
import { DangerButton, FileField, Form, SecondaryButton, Select } from '../../../../../ui/fields.tsx'
import { ButtonForm } from '../../../../../ui/form.tsx'
import type { FormState } from '../../../../../ui/form-state.ts'
import { formatMoment } from '../../../../../ui/format.ts'
import { Section } from '../../../../../ui/heading.tsx'
import { DataTable } from '../../../../../ui/tables.tsx'
import { practicalPaths } from '../../paths.ts'
import { fileInWords } from '../../reading/view.ts'
import { byLanguage, documentLanguages, languageInWords } from '../../words.ts'
import type { FileRow } from '../store.ts'

interface FilesProps {
  organization: Organization
  documentId: number
  files: FileRow[]
  form: FormState
  token: string
}

/** A document's files, one per language, and the form that adds or replaces one. */
export const Files = ({ organization: { slug, timeZone }, documentId, files, form, token }: FilesProps) => (
  <Section title="Fichiers">
    <DataTable
      caption="Fichiers"
      rows={files.toSorted(byLanguage)}
      empty={<Empty title="Aucun fichier : les propriétaires ne voient pas ce document" icon="file" />}
      columns={[
        { header: 'Langue', main: true, cell: ({ language }) => languageInWords(language) },
        {
          header: 'Fichier',
          cell: (file) => (
            <>
              <a href={practicalPaths.documentFile(slug, documentId, file.id)}>{file.name}</a> ({fileInWords(file)})
            </>
          ),
        },
        { header: 'Déposé', cell: ({ addedAt }) => formatMoment(addedAt, timeZone) },
        {
          header: 'Retirer',
          actions: true,
          cell: ({ id, language }) => (
            <ButtonForm action={practicalPaths.fileRemoval(slug, documentId, id)} token={token}>
              <DangerButton
                small
                icon="trash"
                confirm={`Retirer le fichier (${languageInWords(language)}) ? Les propriétaires ne pourront plus le télécharger.`}
              >
                Retirer<span class="sr-only"> : {languageInWords(language)}</span>
              </DangerButton>
            </ButtonForm>
          ),
        },
      ]}
    />
    <Form action={practicalPaths.documentFiles(slug, documentId)} form={form} enctype="multipart/form-data">
      <FileFields form={form} />
      <p class="field-hint">Un fichier de la même langue prend la place de l'ancien.</p>
      <SecondaryButton icon="upload">Déposer le fichier</SecondaryButton>
    </Form>
  </Section>
)

export const FileFields = ({ form }: { form: FormState }) => (
  <>
    <Select
      form={form}
      name="language"
      label="Langue du fichier"
      options={Object.entries(documentLanguages).map(([value, label]) => ({ value, label }))}
      required
    />
    <FileField
      form={form}
      name="file"
      label="Fichier"
      hint="PDF, Word (DOC, DOCX), OpenDocument (ODT) ou image, 15 Mo au plus. Seuls les propriétaires connectés peuvent le télécharger."
      accept=".pdf,.doc,.docx,.odt,image/jpeg,image/png,image/webp"
      required
    />
  </>
)
