type Address = { ok: true; url: string | null } | { ok: false }

/** The one address that always gets the key. */
const SERVICE_ORIGIN = 'https://api.runware.ai'
const local: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

const parse = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/** A typed address; empty means the service’s own. Only https, or http on this machine. */
export const readAddress = (typed: string): Address => {
  const text = typed.trim()
  if (text === '') return { ok: true, url: null }
  const url = parse(text)
  const isPlain = url?.username === '' && url.password === ''
  const safe =
    isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && local.has(url.hostname)))
  return safe ? { ok: true, url: text } : { ok: false }
}

/** The host of an address, its port included; empty for the service’s own. */
export const hostOf = (url: string | null): string => (url === null ? '' : (parse(url)?.host ?? ''))

/** True when the key must not be sent there without asking. */
export const needsConfirmation = (url: string | null, confirmed: readonly string[]): boolean => {
  const host = hostOf(url)
  const isService = url !== null && parse(url)?.origin === SERVICE_ORIGIN
  return host !== '' && !isService && !confirmed.includes(host)
}
