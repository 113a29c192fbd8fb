import type { Actor } from '../../../core/accounts/rules.ts'

/** Kinds of lodging are the whole organisation's: they are for staff who follow every département. */
export const mayChangeTypes = ({ departments }: Pick<Actor, 'departments'>): boolean => departments === null
