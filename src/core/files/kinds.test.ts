import { describe, expect, test } from 'vitest'
import {
  sampleCfb,
  sampleDocm,
  sampleDocx,
  sampleOdt,
  samplePdf,
  samplePng,
  zip,
} from '../../../test/support/sample-files.ts'
import { fileKind, nameFor } from './kinds.ts'

describe('OWN-50 a file is what its content says', () => {
  test.each([
    ['a PDF', samplePdf(), 'application/pdf'],
    ['a picture', samplePng(), 'image/png'],
    ['a DOCX', sampleDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['an ODT', sampleOdt(), 'application/vnd.oasis.opendocument.text'],
    ['a DOC', sampleCfb('Root Entry', 'WordDocument'), 'application/msword'],
  ])('%s is taken', async (_name, bytes, kind) => {
    expect(await fileKind(bytes)).toBe(kind)
  })

  test.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a program', Buffer.from('MZ'.padEnd(200, '\0'))],
    ['an archive', zip({ 'a.txt': 'a' })],
    ['a Word file with macros', sampleDocm()],
    ['an old Word file with macros', sampleCfb('Root Entry', 'WordDocument', '_VBA_PROJECT')],
    ['another old Office file', sampleCfb('Root Entry', 'Workbook')],
    ['a torn archive', sampleDocx().subarray(0, 40)],
    ['text', Buffer.from('bonjour')],
    ['nothing', Buffer.alloc(0)],
  ])('%s is not', async (_name, bytes) => {
    expect(await fileKind(bytes)).toBeNull()
  })

  test('its name keeps the words, loses the path, and ends as what it is', () => {
    const name = (sent: string) => nameFor(sent, 'application/pdf')
    expect(name('Contrat de location.PDF')).toBe('Contrat de location.pdf')
    expect(name('C:\\Documents\\contrat.exe')).toBe('contrat.pdf')
    expect(name('../../etc/passwd')).toBe('passwd.pdf')
    expect(name('a\r\nSet-Cookie: x.pdf')).toBe('a Set-Cookie x.pdf')
    expect(name('\u202egnp.exe')).toBe('gnp.pdf')
    expect(name('.pdf')).toBe('document.pdf')
    expect(name('é'.repeat(300)).length).toBeLessThan(120)
  })
})
