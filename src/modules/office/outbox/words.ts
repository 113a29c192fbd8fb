import type { MailState } from '../../../core/outbox/schema.ts'

/** What a mail's state is called on screen. */
export const stateNames: Record<MailState, string> = {
  waiting: 'En attente',
  sent: 'Envoyé',
  kept: 'Gardé ici (aucun serveur de courriel)',
  failed: 'Refusé',
}
