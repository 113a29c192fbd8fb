import { labelOfDepartment } from '../../../../core/reference/departments.ts'
import { Select } from '../../../../ui/fields.tsx'
import { searchForm } from '../../../../ui/form-state.ts'
import { formatMonthName } from '../../../../ui/format.ts'
import { FilterBar } from '../../../../ui/tables.tsx'
import type { StatisticsQuery } from '../query.ts'
import { keysText } from '../words.ts'

export interface FilterChoices {
  years: number[]
  departments: string[]
  municipalities: { code: string; name: string }[]
  types: { id: number; name: string }[]
}

interface FiltersProps {
  action: string
  clearHref?: string | undefined
  query: StatisticsQuery
  choices: FilterChoices
}

/** Every choice is in the address; communes are offered once the département is known. */
export function Filters({ action, clearHref, query, choices }: FiltersProps) {
  const form = searchForm({
    annee: String(query.year),
    mois: query.month === null ? '' : String(query.month),
    departement: query.department,
    commune: query.municipality,
    type: query.lodgingTypeId === null ? '' : String(query.lodgingTypeId),
    cles: query.keys === null ? '' : String(query.keys),
  })
  const months = Array.from({ length: 12 }, (_, index) => index + 1)
  return (
    <FilterBar action={action} clearHref={clearHref} submit="Afficher">
      <Select form={form} name="annee" label="Année" options={choices.years.map((year) => option(year))} />
      <Select
        form={form}
        name="mois"
        label="Mois"
        placeholder="Toute l'année"
        options={months.map((month) => option(month, formatMonthName(month)))}
      />
      {choices.departments.length > 1 && (
        <Select
          form={form}
          name="departement"
          label="Département"
          placeholder="Tous"
          options={choices.departments.map((code) => option(code, labelOfDepartment(code)))}
        />
      )}
      {choices.municipalities.length > 0 && (
        <Select
          form={form}
          name="commune"
          label="Commune"
          placeholder="Toutes"
          options={choices.municipalities.map(({ code, name }) => option(code, name))}
        />
      )}
      <Select
        form={form}
        name="type"
        label="Type"
        placeholder="Tous"
        options={choices.types.map(({ id, name }) => option(id, name))}
      />
      <Select
        form={form}
        name="cles"
        label="Niveau de label"
        placeholder="Tous"
        options={[1, 2, 3, 4, 5].map((keys) => option(keys, keysText(keys)))}
      />
    </FilterBar>
  )
}

const option = (value: string | number, label: string | number = value) => ({
  value: String(value),
  label: String(label),
})
