import { codedVerbs } from '../../../core/coded/actions.ts'
import { organizationTopic } from '../../../core/freshness/rules.ts'
import type { VerbContext } from '../../../core/verb.ts'
import type { TypeForm } from './forms.ts'
import { mayChangeTypes } from './rules.ts'
import { insertType, isTypeCodeTaken, selectOptionalTypeForUpdate, updateType } from './store.ts'

// Staff who follow some départements only are refused: a kind is everybody's.
const verbs = codedVerbs<Omit<TypeForm, 'version'>>({
  subject: 'lodging-type',
  topic: organizationTopic,
  mayChange: mayChangeTypes,
  insert: insertType,
  selectOptionalForUpdate: selectOptionalTypeForUpdate,
  isCodeTaken: isTypeCodeTaken,
  update: updateType,
})

export const createType = (context: VerbContext, { version: _new, ...values }: TypeForm) =>
  verbs.create(context, values)

export const changeType = (context: VerbContext, id: number, { version, ...values }: TypeForm) =>
  verbs.change(context, id, version, values)

/** What is of a closed kind stays so; nothing new is. */
export const setTypeClosed = verbs.setClosed
