import { expect, test } from 'vitest'
import {
  Checkbox,
  Checkboxes,
  Form,
  MoneyField,
  PasswordField,
  Radios,
  Select,
  TextArea,
  TextField,
} from './fields.tsx'
import { type FormState, searchForm } from './form-state.ts'

const fresh: FormState = { token: 'key', typed: {}, errors: {} }

test('a field is tied to its label, its hint and its error, in the order they are read', () => {
  const wrong = { ...fresh, errors: { name: 'Écrivez votre nom.' } }
  const html = String(<TextField form={wrong} name="name" label="Votre nom" hint="Comme sur la facture." required />)
  expect(html).toContain('<label class="field-label" for="f-name">Votre nom</label>')
  expect(html).toContain('aria-describedby="f-name-hint f-name-error"')
  expect(html).toContain('aria-invalid="true"')
  expect(html).toContain('<p class="field-hint" id="f-name-hint">Comme sur la facture.</p>')
  expect(html).toContain('<p class="field-error" id="f-name-error">Écrivez votre nom.</p>')
})

test('a field without hint or error is described by nothing', () => {
  const html = String(<TextField form={fresh} name="name" label="Votre nom" required />)
  expect(html).not.toContain('aria-describedby')
  expect(html).not.toContain('aria-invalid')
})

test('« (facultatif) » stands beside the label, never inside it, and not in a search', () => {
  const optional = String(<TextField form={fresh} name="name" label="Votre nom" />)
  expect(optional).toContain('>Votre nom</label><span class="field-optional" id="f-name-optional">(facultatif)</span>')
  expect(optional).toContain('aria-describedby="f-name-optional"')
  expect(String(<TextField form={fresh} name="name" label="Votre nom" required />)).not.toContain('facultatif')
  expect(String(<TextField form={searchForm({})} name="name" label="Votre nom" />)).not.toContain('facultatif')
})

test('what was typed wins over the value at hand, an emptied field stays empty', () => {
  const typed = { ...fresh, typed: { name: '', text: '<b>' } }
  expect(String(<TextField form={typed} name="name" label="Nom" value="Dupont" />)).toContain('value=""')
  expect(String(<TextField form={fresh} name="name" label="Nom" value="Dupont" />)).toContain('value="Dupont"')
  expect(String(<TextArea form={typed} name="text" label="Texte" />)).toContain('>&lt;b&gt;</textarea>')
})

test('a password never comes back', () => {
  const typed = { ...fresh, typed: { password: 'Mot2passe' } }
  expect(String(<PasswordField form={typed} name="password" label="Mot de passe" />)).not.toContain('Mot2passe')
})

test('a select shows the choice typed, also within its groups', () => {
  const typed = { ...fresh, typed: { place: '11' } }
  const groups = [{ group: 'Occitanie', options: [{ value: '11', label: '11 - Aude' }] }]
  const html = String(
    <Select form={typed} name="place" label="Département" placeholder="Département" options={groups} />,
  )
  expect(html).toContain('<optgroup label="Occitanie"><option value="11" selected="">11 - Aude</option></optgroup>')
  expect(html).toContain('<option value="">Département</option>')
})

test('radios and boxes are a group under their question, each box with its own label', () => {
  const wrong = { ...fresh, errors: { shown: 'Choisissez Oui ou Non.' } }
  const options = [
    { value: 'yes', label: 'Oui' },
    { value: 'no', label: 'Non' },
  ]
  const html = String(<Radios form={wrong} name="shown" label="Afficher ?" options={options} value="no" />)
  expect(html).toMatch(/<fieldset[^>]*id="f-shown"[^>]*aria-describedby="f-shown-error"/)
  expect(html).toContain('<legend class="field-label">Afficher ?</legend>')
  expect(html.match(/aria-invalid="true"/g)).toHaveLength(2)
  expect(html).toMatch(/value="no" checked=""/)
})

test('a box that was unticked stays unticked when the form comes back', () => {
  const sent = { ...fresh, typed: { name: 'Dupont' } }
  expect(String(<Checkbox form={fresh} name="news" label="Lettre" checked />)).toContain('checked')
  expect(String(<Checkbox form={sent} name="news" label="Lettre" checked />)).not.toContain('checked=""')
  const boxes = { ...fresh, typed: { equipment: ['pool', 'wifi'] } }
  const options = ['pool', 'wifi', 'lift'].map((value) => ({ value, label: value }))
  const html = String(
    <Checkboxes form={boxes} name="equipment" label="Équipement" options={options} values={['lift']} />,
  )
  expect(html.match(/value="\w+" checked=""/g)).toEqual(['value="pool" checked=""', 'value="wifi" checked=""'])
})

test('a form carries its one-time key, and its summary links to each wrong field', () => {
  const wrong = { ...fresh, errors: { '': 'Rien n’a été enregistré.', name: 'Écrivez votre nom.' } }
  const html = String(
    <Form action="/x" form={wrong}>
      fields
    </Form>,
  )
  expect(html).toContain('<input type="hidden" name="_form" value="key"/>')
  expect(html).toContain('novalidate')
  expect(html).toContain('Rien n’a été enregistré.')
  expect(html).toContain('<a href="#f-name">Écrivez votre nom.</a>')
})

test('two forms of one page keep their fields apart', () => {
  const html = String(<TextField form={{ ...fresh, prefix: 'l7' }} name="name" label="Nom" required />)
  expect(html).toContain('for="l7-name"')
  expect(html).toContain('id="l7-name"')
})

test('an amount is typed as text, with its unit beside', () => {
  const html = String(<MoneyField form={fresh} name="price" label="Prix" value="450" required />)
  expect(html).toContain('inputmode="decimal"')
  expect(html).toContain('<span class="unit">€</span>')
})
