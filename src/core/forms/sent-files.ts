/** Bytes of one file at most, counted as computers show « 15 Mo »; the limit of a request that may carry one lies above (module.ts). */
export const largestUpload = 15 * 1024 * 1024

export const tooLargeFile = 'Ce fichier dépasse 15 Mo : réduisez-le.'

const chooseAgain = 'Choisissez de nouveau ce fichier : un formulaire refusé ne garde pas les fichiers.'

/**
 * Browsers send no file again by themselves: whoever chose one hears beside its field that it must be chosen again, or that it
 * is too large. `leftOut` names the fields whose files were not even read.
 */
export const filesLostWith = (data: FormData, leftOut: ReadonlySet<string> = new Set()): [string, string][] =>
  [...data].flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return []
    if (leftOut.has(name) || value.size > largestUpload) return [[name, tooLargeFile]]
    return value.size > 0 ? [[name, chooseAgain]] : []
  })
