import { Breadcrumb } from '../../../../ui/breadcrumb.tsx'
import type { Frame } from '../../../../ui/frame.ts'
import { Heading, Section } from '../../../../ui/heading.tsx'
import { Page } from '../../../../ui/page.tsx'
import { searchPath, settingsPaths } from '../../paths.ts'
import { frameSnippet, policyLines, widgetSnippet } from '../rules.ts'

interface EmbeddingPageProps {
  frame: Frame
  slug: string
  publicUrl: string
}

/** LAST-04: the lines to copy, what they show, and what a webmaster asks. */
export function EmbeddingPage({ frame, slug, publicUrl }: EmbeddingPageProps) {
  const address = publicUrl + searchPath(slug)
  return (
    <Page
      frame={frame}
      title="Sur votre site"
      scripts={['dispo-site.js']}
      head={<link rel="stylesheet" href={frame.asset('dispo-site.css')} />}
    >
      <Breadcrumb links={[{ label: 'Réglages des dispos', href: settingsPaths.form(slug) }]} current="Sur votre site" />
      <Heading
        title="Sur votre site"
        lead="Deux lignes mettent la recherche de dernière minute dans n'importe quelle page de votre site."
      />
      <Section title="À copier">
        <CopyField id="code" label="Les deux lignes" text={widgetSnippet(address)} rows={4} />
        <CopyField id="code-en" label="Dans une page en anglais" text={widgetSnippet(address, 'en')} rows={4} />
        <ol>
          <li>Ouvrez la page de votre site dans son éditeur et ajoutez un bloc « HTML » ou « Code ».</li>
          <li>Collez les deux lignes là où la recherche doit paraître, puis publiez la page.</li>
        </ol>
      </Section>
      <Section title="Aperçu">
        <p>Voici ce que verront vos visiteurs. Essayez : ces recherches comptent dans vos chiffres.</p>
        <Preview slug={slug} />
      </Section>
      <Section title="Bon à savoir">
        <ul>
          <li>La hauteur s'adapte à ce qui est affiché, la largeur est celle de votre page.</li>
          <li>
            La langue est celle de votre page (<code>lang="en"</code> dans la balise <code>html</code>) ; pour une
            autre, écrivez <code>{'<escale-dispo lang="en">'}</code>.
          </li>
          <li>
            Plusieurs recherches peuvent se trouver sur une page{'\u00a0'}: la deuxième ligne n'y est utile qu'une fois.
          </li>
          <li>Sans scripts, vos visiteurs gardent le lien de la première ligne.</li>
          <li>L'outil pèse moins de 15 Ko et ne dépose aucun traceur.</li>
        </ul>
      </Section>
      <Section title="Pour votre webmestre">
        <p>Si le site a une politique de sécurité du contenu (CSP), elle doit permettre :</p>
        <CopyField id="csp" label="Politique de sécurité" text={policyLines(new URL(publicUrl).origin)} rows={2} />
        <p>
          Rien d'autre n'est utile : ni style ni script en ligne. Là où aucun script n'est permis, un cadre suffit :
        </p>
        <CopyField id="cadre" label="Cadre sans script" text={frameSnippet(address)} rows={4} />
        <CopyField id="cadre-en" label="Le même en anglais" text={frameSnippet(address, 'en')} rows={4} />
        <p>
          Les mêmes données existent en JSON : <a href={`/${slug}/api`}>la page des données ouvertes</a>.
        </p>
      </Section>
    </Page>
  )
}

interface CopyFieldProps {
  id: string
  label: string
  text: string
  rows: number
}

const CopyField = ({ id, label, text, rows }: CopyFieldProps) => (
  <copy-field>
    <label class="field-label" for={id}>
      {label}
    </label>
    <textarea id={id} rows={rows} readonly spellcheck={false}>
      {text}
    </textarea>
    <p>
      <button class="btn btn-outline" type="button" hidden>
        Copier
      </button>
      <span role="status"></span>
    </p>
  </copy-field>
)

/** The very lines, but for their origin: this page's own, wherever it is read. */
const Preview = ({ slug }: { slug: string }) => (
  <div class="widget-preview">
    <escale-dispo>
      <a href={searchPath(slug)}>Trouver une chambre ce soir</a>
    </escale-dispo>
    <script async src={`${searchPath(slug)}/widget.js`} />
  </div>
)
