import type { FieldProps } from './field-frame.tsx'
import { TextArea } from './fields.tsx'

declare module 'hono/jsx' {
  namespace JSX {
    interface IntrinsicElements {
      'rich-text': HTMLAttributes
    }
  }
}

interface RichTextAreaProps extends FieldProps {
  value?: string | undefined
  rows?: number | undefined
}

const typing =
  "Une ligne vide sépare deux paragraphes ; **gras** ; *italique* ; « - » ou « 1. » devant chaque ligne d'une liste ; « ## » devant un titre ; [mots](https://exemple.fr) pour un lien."

/**
 * A text with titles, lists and links. It is a plain field that holds Markdown, which one can type and read as it stands;
 * the page's `rich-text.js` lays an editor over it.
 */
export const RichTextArea = (field: RichTextAreaProps) => (
  <rich-text>
    <TextArea {...field} hint={typing} rows={field.rows ?? 12} />
  </rich-text>
)
