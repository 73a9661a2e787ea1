import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { contentSecurityPolicy, developmentPolicy } from './content-security-policy.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.json': 'application/json',
  '.map': 'application/json',
}

const NOT_FOUND = () => new Response(null, { status: 404 })

/** A page asset's file inside `root`, or null for anything that leads out of it. */
const fileOf = async (root: string, url: URL): Promise<string | null> => {
  const path = decodeURIComponent(url.pathname)
  const base = await realpath(root)
  const target = await realpath(join(base, path === '/' ? 'index.html' : path)).catch(() => null)
  return target?.startsWith(base + sep) ? target : null
}

const serve = async (root: string, url: URL): Promise<Response> => {
  const file = await fileOf(root, url).catch(() => null)
  const type = file === null ? undefined : types[extname(file)]
  if (file === null || type === undefined) return NOT_FOUND()
  return new Response(new Uint8Array(await readFile(file)), {
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

const proxy = async (server: string, url: URL, fetcher: typeof fetch): Promise<Response> => {
  const response = await fetcher(new URL(url.pathname + url.search, server))
  const headers = new Headers(response.headers)
  headers.set('content-security-policy', developmentPolicy)
  headers.delete('content-encoding')
  return new Response(response.body, { status: response.status, headers })
}

/** Serves our own page at `studio://app`; in development from Vite's server. */
export const createPageScheme =
  (options: { root: string; developmentServer: string | null; fetch: typeof fetch }) =>
  (request: { url: string }): Promise<Response> => {
    const url = new URL(request.url)
    return options.developmentServer === null
      ? serve(options.root, url)
      : proxy(options.developmentServer, url, options.fetch)
  }
