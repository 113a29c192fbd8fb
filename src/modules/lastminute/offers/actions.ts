import { codedVerbs } from '../../../core/coded/actions.ts'
import type { VerbContext } from '../../../core/verb.ts'
import { mayDecideForAll } from '../hosts/rules.ts'
import { lastminuteTopic } from '../rules.ts'
import type { OfferForm } from './forms.ts'
import { insertOffer, isOfferCodeTaken, selectOptionalOfferForUpdate, updateOffer } from './store.ts'

// Staff who follow some départements only are refused: an offer binds every host.
const verbs = codedVerbs<Omit<OfferForm, 'version'>>({
  subject: 'member-offer',
  topic: lastminuteTopic,
  mayChange: mayDecideForAll,
  insert: insertOffer,
  selectOptionalForUpdate: selectOptionalOfferForUpdate,
  isCodeTaken: isOfferCodeTaken,
  update: updateOffer,
})

export const createOffer = (context: VerbContext, { version: _new, ...values }: OfferForm) =>
  verbs.create(context, values)

/** What an offer includes counts at once for all its members. */
export const changeOffer = (context: VerbContext, id: number, { version, ...values }: OfferForm) =>
  verbs.change(context, id, version, values)

/** Members under a closed offer do not appear until they have another. */
export const setOfferClosed = verbs.setClosed
