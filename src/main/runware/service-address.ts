import { EngineFailure } from '#shared/contract/engine.ts'
import { SERVICE_URL } from './runware.ts'

/** Where requests go, and whether that is the service's own host. */
export interface ServiceAddress {
  url: string
  host: string
  origin: string
  isService: boolean
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

const isAllowed = (url: URL): boolean =>
  url.username === '' &&
  url.password === '' &&
  (url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname)))

/** Reads a base URL: https, or http on this machine. Throws `address-invalid` for anything else. */
export const serviceAddress = (baseUrl: string | null): ServiceAddress => {
  const text = baseUrl ?? SERVICE_URL
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !isAllowed(url)) {
    throw new EngineFailure('blocked', 'address-invalid', {
      detail: { address: text.slice(0, 200) },
    })
  }
  return {
    url: url.href,
    host: url.host,
    origin: url.origin,
    isService: url.origin === new URL(SERVICE_URL).origin,
  }
}
