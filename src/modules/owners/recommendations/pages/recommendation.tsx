import { Actions, LinkButton, SubmitButton } from '../../../../ui/buttons.tsx'
import { EmailField, TextArea, TextField } from '../../../../ui/fields.tsx'
import { Form } from '../../../../ui/form.tsx'
import type { FormState } from '../../../../ui/form-state.ts'
import type { Frame } from '../../../../ui/frame.ts'
import { Notice } from '../../../../ui/notice.tsx'
import { Page } from '../../../../ui/page.tsx'

interface RecommendationPageProps {
  frame: Frame
  form: FormState
  lodging: { name: string; place: string }
  action: string
  lodgingHref: string
  sent: boolean
}

export function RecommendationPage({ frame, form, lodging, action, lodgingHref, sent }: RecommendationPageProps) {
  const { t } = frame
  return (
    <Page frame={frame} title={t('Envoyer à un ami')} width="narrow">
      <h1>{t('Envoyer à un ami')}</h1>
      <p class="lead">
        {lodging.name}, {lodging.place}
      </p>
      {sent ? (
        <Notice kind="success" text={t('Votre message est parti.')} role="status">
          <p>
            <a href={lodgingHref}>{t("Retour à l'hébergement")}</a>
          </p>
        </Notice>
      ) : (
        <Form action={action} form={form} t={t}>
          <TextField {...{ form, t }} name="nom" label={t('Votre nom')} required autocomplete="name" maxlength={60} />
          <EmailField
            {...{ form, t }}
            name="destinataire"
            label={t('Adresse électronique de votre ami')}
            hint={t("Elle ne sert qu'à cet envoi.")}
            required
            autocomplete="off"
          />
          <TextArea {...{ form, t }} name="message" label={t('Votre message')} rows={4} maxlength={500} />
          <Actions>
            <SubmitButton icon="send">{t('Envoyer')}</SubmitButton>
            <LinkButton href={lodgingHref} look="quiet">
              {t('Annuler')}
            </LinkButton>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
