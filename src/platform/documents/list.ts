/** What a cell of a list holds; a reader of the file finds numbers and dates as such where the format knows them. */
export type CellValue = string | number | Temporal.PlainDate | Money | null

export interface Money {
  cents: number
}

export interface ListColumn<Row> {
  header: string
  value: (row: Row) => CellValue
  /** Width on paper beside the others', 1 by default. */
  weight?: number
  /** Left out of the PDF, whose lines are short. */
  screenOnly?: boolean
  /** A shorter heading on paper, where the column is narrow. */
  paperHeader?: string
}

/** A list that leaves the program as XLSX, CSV or PDF. */
export interface List<Row> {
  title: string
  /** What the list was filtered by, when it was made. */
  subtitle: string
  columns: readonly ListColumn<Row>[]
  rows: readonly Row[]
  /** On paper no cell is cut: what does not fit goes on below. For lists of hundreds of lines, not of thousands. */
  wraps?: boolean
  /** At the foot of each sheet: what marks mean. */
  legend?: string
}

export const isMoney = (value: CellValue): value is Money =>
  typeof value === 'object' && value !== null && 'cents' in value

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** « 04/07/2026 », as spreadsheets set to French read it. */
export const frenchDay = (day: Temporal.PlainDate) => `${twoDigits(day.day)}/${twoDigits(day.month)}/${day.year}`

/** « 450 », « 450,50 »: a number that spreadsheets set to French read, without unit or spaces. */
export function frenchEuros(cents: number): string {
  const rest = Math.abs(cents) % 100
  const whole = `${cents < 0 ? '-' : ''}${Math.trunc(Math.abs(cents) / 100)}`
  return rest === 0 ? whole : `${whole},${twoDigits(rest)}`
}
