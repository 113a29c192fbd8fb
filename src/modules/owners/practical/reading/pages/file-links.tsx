import type { ShownDocument } from '../view.ts'

/** « Français (PDF, 85 Ko) », one for each language. */
export const FileLinks = ({ title, files }: Pick<ShownDocument, 'title' | 'files'>) => (
  <ul class="document-files">
    {files.map(({ href, language, words }) => (
      <li>
        <a href={href}>
          {language} ({words})<span class="sr-only"> : {title}</span>
        </a>
      </li>
    ))}
  </ul>
)
