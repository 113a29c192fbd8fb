const noBreak = '\u00a0'

/** Elements whose text stands as it was typed. */
const asTyped = /^<(script|style|textarea|pre|code)\b/

/**
 * A page with the spaces that French does not break at: before : ; ? ! and inside « ». Only what people read changes;
 * addresses, the values of fields and what they type stay. One pass, however long the page.
 */
export function frenchSpaces(html: string): string {
  let before = 0
  let isText = true
  let isTyped = false
  return html.replace(/ (?=[:;?!»])|(?<=«) /g, (space, at: number) => {
    const passed = html.slice(before, at)
    before = at
    const opened = passed.lastIndexOf('<')
    if (opened >= 0) isTyped = asTyped.test(passed.slice(opened))
    if (opened >= 0 || !isText) isText = passed.includes('>', Math.max(opened, 0))
    return isText && !isTyped ? noBreak : space
  })
}
