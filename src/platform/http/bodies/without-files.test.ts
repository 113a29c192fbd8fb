import { expect, test } from 'vitest'
import { boundaryOf, withoutFiles } from './without-files.ts'

async function bodyOf(form: FormData) {
  const answer = new Response(form)
  const type = answer.headers.get('content-type') ?? ''
  return { type, bytes: new Uint8Array(await answer.arrayBuffer()) }
}

async function without(type: string, bytes: Uint8Array, step: number) {
  const leftOut = new Set<string>()
  const filter = withoutFiles(boundaryOf(type) ?? '', leftOut)
  const kept: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += step) kept.push(...filter.take(bytes.slice(at, at + step)))
  kept.push(...filter.rest())
  const body = Buffer.concat(kept)
  return {
    leftOut: [...leftOut],
    size: body.length,
    data: await new Response(body, { headers: { 'content-type': type } }).formData(),
  }
}

test.each([1, 7, 4_096, 1_000_000])(
  'OWN-52 %i bytes at a time, the fields are whole and the files empty',
  async (step) => {
    const form = new FormData()
    form.append('_form', 'clé.signée')
    form.append('photo', new File([new Uint8Array(20_000).fill(13), '\r\n--', 'x'.repeat(9_000)], 'été.jpg'))
    form.append('caption', 'Deux lignes\r\n\r\net -- deux tirets')
    form.append('none', new File([], ''))
    form.append('logo', new File(['a'], 'logo.png'))
    form.append('accepted', 'oui')
    const { type, bytes } = await bodyOf(form)
    const { leftOut, size, data } = await without(type, bytes, step)
    expect(leftOut).toEqual(['photo', 'logo'])
    expect(size).toBe(bytes.length - 29_004 - 1)
    expect([...data.keys()]).toEqual(['_form', 'photo', 'caption', 'none', 'logo', 'accepted'])
    expect(data.get('caption')).toBe('Deux lignes\r\n\r\net -- deux tirets')
    expect([data.get('_form'), data.get('accepted')]).toEqual(['clé.signée', 'oui'])
    expect((data.get('photo') as File).size).toBe(0)
  },
)

test('OWN-52 only a multipart form has a boundary', () => {
  expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe('a b')
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary=----x')).toBe('----x')
  expect(boundaryOf('application/x-www-form-urlencoded')).toBeUndefined()
})
