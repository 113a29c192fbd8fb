import type { TestApp } from '../support/app.ts'
import { samplePdf } from '../support/sample-files.ts'

/** Does what staff do in « Infos pratiques », through the forms; each answers the address of what it made. */
export async function staffWriting(app: TestApp) {
  const base = '/cles-vacances/gestion/infos-pratiques'
  const staff = await app.signInAs(app.network.networkAdministrator)
  const made = async (path: string, fields: Record<string, string | File>) => {
    const answer = await staff.post(path, fields)
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status} ${answer.text}`)
    return (answer.location ?? '').split('?')[0] ?? ''
  }
  const numberIn = (address: string) => Number(/\d+/.exec(address.replace('/cles-vacances', ''))?.[0])
  return {
    base,
    staff,
    pdf: (name = 'contrat.pdf', words = name) => new File([samplePdf(words)], name, { type: 'application/pdf' }),
    numberIn,
    async section(title: string): Promise<number> {
      await made(`${base}/rubriques/nouvelle`, { version: '0', title })
      const { text } = await staff.get(`${base}/rubriques`)
      const row = text.split('<tr').find((one) => one.includes(`>${title}</a>`)) ?? ''
      return Number(/rubriques\/(\d+)\//.exec(row)?.[1])
    },
    theme: (title: string, sectionId: number, facts: Record<string, string> = {}) =>
      made(`${base}/nouveau`, {
        ...{ version: '0', title, sectionId: String(sectionId), introduction: '', updatedOn: '2007-07-14' },
        ...facts,
      }),
    part: (theme: string, title: string, body = 'Un **mot**.', facts: Record<string, string> = { publishNow: 'on' }) =>
      made(`${theme}/parties/nouvelle`, { title, body, ...facts }).then((address) =>
        address.replace('/modification', ''),
      ),
    document: (theme: string, title: string, file: File, facts: Record<string, string> = { publishNow: 'on' }) =>
      made(`${theme}/documents/nouveau`, { title, description: '', partId: '', language: 'fr', file, ...facts }).then(
        (address) => address.replace('/modification', ''),
      ),
    /** `publication`, `retrait`, `fermeture`, `reouverture`, `place`. */
    async verb(address: string, verb: string, fields: Record<string, string> = {}) {
      const page = /\/(parties|documents|rubriques)\//.test(address) ? `${address}/modification` : address
      await staff.get(page)
      const answer = await (verb === 'place'
        ? staff.post(`${address}/${verb}`, fields)
        : staff.press(`${address}/${verb}`))
      if (answer.status !== 303 || answer.location?.includes('connexion')) {
        throw new Error(`${address}/${verb}: ${answer.status} ${answer.location}`)
      }
    },
  }
}
