/** Addresses of pages about départements, by code. */
export type DepartmentLinks = Record<string, string>

/** Reads « 11 https://… », one a line; says the first line that reads otherwise. Empty lines do not count. */
export function parseDepartmentLinks(text: string): { ok: true; links: DepartmentLinks } | { ok: false; line: number } {
  const links: DepartmentLinks = {}
  for (const [place, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, code, address] = /^\s*(\d{2,3}|2[AB])\s+(https?:\/\/\S+)\s*$/.exec(line) ?? []
    if (!code || !address || !URL.canParse(address)) return { ok: false, line: place + 1 }
    links[code] = address
  }
  return { ok: true, links }
}

export const departmentLinksText = (links: DepartmentLinks) =>
  Object.entries(links)
    .map(([code, address]) => `${code} ${address}`)
    .join('\n')
