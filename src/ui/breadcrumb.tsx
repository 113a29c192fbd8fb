import { french, type Link, type Translate } from './frame.ts'

/** « Vos hébergements > HL0LAR011CM01647 » : links to what is above, then where one is. */
export function Breadcrumb(props: { links: readonly Link[]; current: string; t?: Translate | undefined }) {
  const { links, current, t = french } = props
  return (
    <nav class="breadcrumb" aria-label={t("Fil d'Ariane")}>
      <ol>
        {links.map((link) => (
          <li>
            <a href={link.href}>{link.label}</a>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  )
}
