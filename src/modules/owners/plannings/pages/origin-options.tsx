import { countries } from '../../../../core/reference/countries.ts'
import { departmentLabel, departments } from '../../../../core/reference/departments.ts'
import { drawn, type Markup } from './month-cells.tsx'

interface Option {
  value: string
  label: string
}

/** Options of a list with the chosen one marked, kept per choice: the two lists make most of the page's bytes. */
function optionsWith(draw: (chosen: string) => { toString(): string | Promise<string> }) {
  const known = new Map<string, Markup>()
  return (chosen: string): Markup => {
    const markup = known.get(chosen) ?? drawn(draw(chosen))
    known.set(chosen, markup)
    return markup
  }
}

const Options = ({ options, chosen }: { options: Option[]; chosen: string }) => (
  <>
    {options.map(({ value, label }) => (
      <option value={value} selected={value === chosen}>
        {label}
      </option>
    ))}
  </>
)

/** Nobody lives there: the southern and antarctic lands, and Clipperton. */
const uninhabited = ['984', '989']

export const departmentOptions = optionsWith((chosen) => (
  <Options
    chosen={chosen}
    options={[
      { value: '', label: 'Département' },
      ...departments()
        .filter(({ code }) => code === chosen || !uninhabited.includes(code))
        .map((entry) => ({ value: entry.code, label: departmentLabel(entry) })),
    ]}
  />
))

/** Where most guests from abroad come from, by how many they are. */
const frequent = ['BE', 'DE', 'NL', 'GB', 'CH', 'ES', 'IT', 'LU', 'US']

/** France is told by its départements; nobody lives in the others. What was stored once stays in its own list. */
const unlisted = ['FR', 'AQ', 'BV', 'GS', 'HM', 'TF', 'UM']

export const countryOptions = optionsWith((chosen) => {
  const all = countries().filter(({ code }) => code === chosen || !unlisted.includes(code))
  const options = (own: typeof all) => own.map(({ code, name }) => ({ value: code, label: name }))
  const first = frequent.flatMap((code) => all.find((country) => country.code === code) ?? [])
  const others = all.filter(({ code }) => !frequent.includes(code))
  return (
    <>
      <Options chosen={chosen} options={[{ value: '', label: 'Pays' }]} />
      <optgroup label="Les plus fréquents">
        <Options chosen={chosen} options={options(first)} />
      </optgroup>
      <optgroup label="Les autres pays">
        <Options chosen={chosen} options={options(others)} />
      </optgroup>
    </>
  )
})
