export const hostOf = (row: Element) => row.querySelector<HTMLInputElement>('input[name="host"]')?.value ?? ''

const rowsOf = (list: Element) => [...list.querySelectorAll('li')]

export const rowOf = (list: Element, host: string) => rowsOf(list).find((row) => hostOf(row) === host)

/** The new list in place of the old; held, every host stays where it stood, and who is new stands last. */
export function drawRows(list: Element, fresh: Element, isHeld: boolean) {
  const [rows, freshRows] = [list.querySelector('ul'), fresh.querySelector('ul')]
  if (!(isHeld && rows && freshRows)) {
    list.replaceChildren(...fresh.childNodes)
    return
  }
  for (const row of rowsOf(rows)) {
    const other = rowOf(freshRows, hostOf(row))
    if (other) row.replaceWith(other)
    else row.remove()
  }
  rows.append(...freshRows.children)
}
