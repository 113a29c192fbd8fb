import type { ImageRefusal } from '../../platform/images/open.ts'

type Noun = 'photo' | 'image'

const sentences: Record<Exclude<ImageRefusal['refusal'], 'too-many-pixels' | 'too-small'>, (noun: Noun) => string> = {
  empty: () => 'Ce fichier est vide : choisissez-en un autre.',
  heic: (noun) =>
    `Cette ${noun} est au format HEIC, que nous ne savons pas lire. Sur un iPhone : Réglages, Appareil photo, Formats, « Le plus compatible » ; ou envoyez-la depuis Safari, qui la convertit. Ailleurs, enregistrez-la en JPEG.`,
  'not-a-photo': (noun) =>
    `Ce fichier n'est pas une ${noun} que nous reconnaissons : envoyez une ${noun} JPEG, PNG ou WebP.`,
  animated: (noun) => `Cette image est animée : envoyez une ${noun} fixe.`,
  broken: (noun) =>
    `Ce fichier est abîmé ou incomplet : ouvrez la ${noun}, enregistrez-la de nouveau, puis envoyez-la.`,
}

/** Why a picture was not taken, and what to do: beside its field. */
export function pictureRefused(refused: ImageRefusal, noun: Noun): string {
  if (refused.refusal !== 'too-many-pixels' && refused.refusal !== 'too-small') return sentences[refused.refusal](noun)
  const pixels = (count: number) => count.toLocaleString('fr-FR')
  const dimensions = `${pixels(refused.width)} × ${pixels(refused.height)} pixels`
  return refused.refusal === 'too-small'
    ? `Cette ${noun} est trop petite (${dimensions}) : il en faut au moins 640 de long et 400 de large.`
    : `Cette ${noun} est trop grande (${dimensions}) : 60 millions de pixels au plus.`
}
