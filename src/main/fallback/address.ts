import { EngineFailure } from '#shared/contract/engine.ts'

/** Where the user's own server is, with what it may show and what it must not. */
export interface ServerAddress {
  /** Scheme, host and path prefix without a closing slash; never credentials. */
  base: string
  /** Host and port, for failures and words. */
  host: string
  /** The `Authorization` header for user and password that stood in the address. */
  authorization: string | null
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone percent sign is a legal character of a password.
    return text
  }
}

const basic = ({ username, password }: URL): string | null =>
  username === '' && password === ''
    ? null
    : `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`

/** What is said of an address that cannot be used: its host at most, since the text may hold a password. */
const invalid = (url: URL | null): EngineFailure =>
  new EngineFailure('blocked', 'address-invalid', {
    detail: url === null ? {} : { address: `${url.protocol}//${url.host}` },
  })

/**
 * Reads what the user typed: an http or https address, `http://` where nothing is said. Query and fragment are dropped,
 * and `0.0.0.0`, which the server prints when it listens on all networks, is this machine. Throws `address-invalid`.
 */
export const readAddress = (typed: string | null): ServerAddress => {
  const trimmed = (typed ?? '').trim()
  const text = trimmed.includes('://') ? trimmed : `http://${trimmed}`
  if (!URL.canParse(text)) throw invalid(null)
  const url = new URL(text)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw invalid(url)
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1'
  return {
    base: `${url.origin}${url.pathname.replace(/\/+$/u, '')}`,
    host: url.host,
    authorization: basic(url),
  }
}
