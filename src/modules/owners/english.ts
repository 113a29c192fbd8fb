import { apiEnglish } from './api/english.ts'
import { lodgingEnglish } from './lodgings/english.ts'
import { conditionsEnglish } from './photos/conditions/english.ts'
import { recommendationEnglish } from './recommendations/english.ts'

/** English of the public side. */
export const english: Record<string, string> = {
  ...lodgingEnglish,
  ...recommendationEnglish,
  ...apiEnglish,
  ...conditionsEnglish,
  'Espace propriétaires': "Owners' space",
  'Vous louez avec nous : mettez à jour vos plannings.': 'You let with us: update your calendars (in French).',
}
