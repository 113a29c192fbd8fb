/** Names that Outlook and Exchange write for time zones, where lodgings and their agendas are (CLDR windowsZones). */
const windowsZones: Record<string, string> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'GTB Standard Time': 'Europe/Bucharest',
  'FLE Standard Time': 'Europe/Kyiv',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'Russian Standard Time': 'Europe/Moscow',
  'Turkey Standard Time': 'Europe/Istanbul',
  'Morocco Standard Time': 'Africa/Casablanca',
  'W. Central Africa Standard Time': 'Africa/Lagos',
  'South Africa Standard Time': 'Africa/Johannesburg',
  'Egypt Standard Time': 'Africa/Cairo',
  'Israel Standard Time': 'Asia/Jerusalem',
  'Arabian Standard Time': 'Asia/Dubai',
  'India Standard Time': 'Asia/Kolkata',
  'China Standard Time': 'Asia/Shanghai',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  'Atlantic Standard Time': 'America/Halifax',
  'SA Western Standard Time': 'America/La_Paz',
  'SA Eastern Standard Time': 'America/Cayenne',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Mauritius Standard Time': 'Indian/Mauritius',
  'Central Pacific Standard Time': 'Pacific/Guadalcanal',
  UTC: 'UTC',
}

const known = new Map<string, string | null>()

/**
 * The IANA zone of a TZID: its own name, Windows' name, or a path that ends in one (« /example.org/Europe/Paris »).
 * Null where nobody can tell.
 */
export function zoneOf(name: string): string | null {
  const found = known.get(name)
  if (found !== undefined) return found
  const words = name.split('/').filter(Boolean)
  const candidates = [windowsZones[name] ?? name, words.slice(-2).join('/'), words.slice(-3).join('/')]
  const zone = candidates.find(isZone) ?? null
  if (known.size < 1000) known.set(name, zone)
  return zone
}

function isZone(name: string): boolean {
  try {
    return name.length > 2 && Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
