import { z } from 'zod'
import { emailAddress, line, optionalLine, ticked, version } from '../../../core/forms/fields.ts'

const number = (sentence: string) => line(sentence, 15).regex(/^\d+$/, sentence).transform(Number)

const phoneSentence = 'Indiquez un numéro de téléphone, par exemple 04 92 31 00 01.'
const codeSentence = 'Le code compte 2 à 30 lettres, chiffres ou tirets, par exemple H01.'

/** A host as the office keeps it. Of an owner who hosts too, code and département are the owner's. */
export const memberForm = z.object({
  version,
  name: line("Indiquez le nom de l'établissement.", 120),
  code: line("Indiquez le code de l'hébergeur.", 30)
    .transform((typed) => typed.toUpperCase())
    .pipe(z.string().regex(/^[A-Z\d][A-Z\d._-]{1,29}$/, codeSentence))
    // « 04-DUPONT » is how owners' codes begin, made from what they sign in with.
    .refine(
      (code) => !/^(\d{2,3}|2[AB])-/.test(code),
      'Ne commencez pas par un département : ces codes sont ceux des propriétaires.',
    ),
  phone: line(phoneSentence, 25).regex(/^[+\d(][\d .()/-]{5,24}$/, phoneSentence),
  email: emailAddress(),
  lodgingTypeId: number("Choisissez le type d'hébergement."),
  departmentCode: line('Choisissez le département.', 3),
  municipality: line('Indiquez la commune.', 80),
  municipalityCode: optionalLine(5).default(''),
  /** Empty: no offer, hence no use of the tool. */
  offerId: optionalLine(15)
    .regex(/^\d*$/, "Choisissez l'offre dans la liste.")
    .transform((chosen) => (chosen === '' ? null : Number(chosen))),
})

/** The same for somebody new. */
export const newMemberForm = z.object({
  ...memberForm.shape,
  /** The number of the owner who becomes a host too. */
  owner: optionalLine(15)
    .regex(/^\d*$/, 'Rechargez la page.')
    .default('')
    .transform((chosen) => (chosen === '' ? null : Number(chosen))),
  /** Puts the establishment under an account that has the same mail address. */
  shared: ticked,
})

export type MemberForm = z.infer<typeof memberForm>
export type NewMemberForm = z.infer<typeof newMemberForm>

/** A button that needs nothing but its key. */
export const emptyForm = z.object({})
