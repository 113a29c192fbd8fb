import type { Organization } from '../../../../core/organizations/rules.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Page } from '../../../../ui/page.tsx'

interface AccessibilityPageProps {
  frame: Frame
  organization: Organization
}

/**
 * The declaration that RGAA 4.1 prescribes. Without a valid audit the state is « non conforme », whatever the pages'
 * quality: nobody may claim more.
 */
export const AccessibilityPage = ({ frame, organization }: AccessibilityPageProps) => {
  const { t } = frame
  return (
    <Page frame={frame} title={t("Déclaration d'accessibilité")} width="narrow">
      <h1>{t("Déclaration d'accessibilité")}</h1>
      <p>
        {t(
          "{{name}} s'engage à rendre ce service accessible, conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005.",
          { name: organization.name },
        )}
      </p>
      <h2>{t('État de conformité')}</h2>
      <p>
        {t(
          "Aucun audit valide n'établit encore la conformité de ce service au RGAA 4.1 : il est donc déclaré non conforme. Ses pages sont vérifiées à chaque version par des essais automatiques et au clavier.",
        )}
      </p>
      {organization.texts.accessibility.split(/\n{2,}/).map((paragraph) => paragraph && <p lang="fr">{paragraph}</p>)}
      <h2>{t("Retour d'information et contact")}</h2>
      <p>
        {t("Un contenu vous résiste ? Écrivez-nous, nous vous l'enverrons sous une autre forme :")}{' '}
        <a href={`mailto:${organization.contact.email}`}>{organization.contact.email}</a>
      </p>
      <h2>{t('Voies de recours')}</h2>
      <p>
        {t('Sans réponse satisfaisante de notre part, vous pouvez saisir le Défenseur des droits :')}{' '}
        <a href="https://formulaire.defenseurdesdroits.fr/">formulaire.defenseurdesdroits.fr</a>
        {t(
          ', le délégué de votre département, ou écrire à Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07 (gratuit, sans timbre).',
        )}
      </p>
    </Page>
  )
}
