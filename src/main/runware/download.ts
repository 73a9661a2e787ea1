import { EngineFailure } from '#shared/contract/engine.ts'

/** Hosts the service delivers results from. */
const RESULT_HOSTS = ['im.runware.ai', 'vm.runware.ai', 'am.runware.ai'] as const

/** Largest picture that is taken in, in bytes. */
const LIMIT = 256 * 1024 * 1024
/** A download that brings nothing for this long is given up. */
const STALL = 30_000
/** Bytes enough to tell what a file is. */
const MAGIC_LENGTH = 12

export interface DownloadOptions {
  fetch: typeof fetch
  /** Origins besides the service's hosts, such as the running demo engine's. */
  origins: readonly string[]
  limit?: number
  stall?: number
}

const startsWith = (bytes: Uint8Array, offset: number, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[offset + index] === byte)

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]
const RIFF = [0x52, 0x49, 0x46, 0x46]
const WEBP = [0x57, 0x45, 0x42, 0x50]

/** A picture by its first bytes: PNG, JPEG, WebP. */
const isPicture = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, PNG) ||
  startsWith(bytes, 0, JPEG) ||
  (startsWith(bytes, 0, RIFF) && startsWith(bytes, 8, WEBP))

const serviceHosts: ReadonlySet<string> = new Set(RESULT_HOSTS)

/** The service's own hosts by https on the usual port, or an origin the composition root vouches for. */
const isAllowed = (url: URL, origins: readonly string[]): boolean => {
  if (url.username !== '' || url.password !== '') return false
  const isService = url.protocol === 'https:' && url.port === '' && serviceHosts.has(url.hostname)
  return isService || origins.includes(url.origin)
}

const checkedUrl = (text: string, options: DownloadOptions): URL => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url !== null && isAllowed(url, options.origins)) return url
  const host = url?.host ?? text.slice(0, 100)
  throw new EngineFailure('final', 'result-host', { detail: { host } })
}

const interrupted = (cause: unknown): EngineFailure =>
  new EngineFailure('retry', 'result-interrupted', { cause })

const open = async (url: URL, options: DownloadOptions, signal: AbortSignal): Promise<Response> => {
  try {
    return await options.fetch(url, {
      signal,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    })
  } catch (error) {
    throw /redirect/iu.test(String(error))
      ? new EngineFailure('final', 'result-host', {
          detail: { host: 'another host' },
          cause: error,
        })
      : interrupted(error)
  }
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400
const gone = new Set([403, 404, 410])

const check = (response: Response, limit: number): void => {
  const { status, headers } = response
  if (isRedirect(status)) {
    const location = headers.get('location') ?? ''
    const host = URL.canParse(location) ? new URL(location).host : 'another host'
    throw new EngineFailure('final', 'result-host', { detail: { host } })
  }
  if (gone.has(status)) throw new EngineFailure('final', 'result-missing', { detail: { status } })
  if (!response.ok) throw interrupted(new Error(`status ${status}`))
  if (Number(headers.get('content-length')) > limit) {
    throw new EngineFailure('final', 'result-too-large', { detail: { limitBytes: limit } })
  }
}

/** The body's chunks, counted, timed and compared with the announced length. */
async function* counted(
  response: Response,
  limit: number,
  alive: () => void,
): AsyncGenerator<Uint8Array> {
  const announced = response.headers.get('content-encoding')
    ? null
    : response.headers.get('content-length')
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    alive()
    bytes += chunk.byteLength
    if (bytes > limit)
      throw new EngineFailure('final', 'result-too-large', { detail: { limitBytes: limit } })
    yield chunk
  }
  if (announced !== null && bytes !== Number(announced))
    throw interrupted(new Error(`${bytes} of ${announced} bytes`))
}

/** Holds chunks back until there are enough bytes to tell that they are a picture. */
async function* pictureOnly(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0)
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.byteLength < MAGIC_LENGTH) continue
    if (!isPicture(head)) break
    yield head
    head = null
  }
  if (head !== null) throw new EngineFailure('retry', 'result-not-a-picture')
}

/**
 * The bytes of a result picture, streamed. Only from the hosts of the list, without redirects, with a size limit,
 * and only if it begins like a picture. Throws EngineFailure, also half-way.
 */
export async function* downloadPicture(
  text: string,
  options: DownloadOptions,
): AsyncGenerator<Uint8Array> {
  const url = checkedUrl(text, options)
  const limit = options.limit ?? LIMIT
  const controller = new AbortController()
  const giveUp = (): void => {
    controller.abort(new Error('stalled'))
  }
  let timer = setTimeout(giveUp, options.stall ?? STALL)
  try {
    const response = await open(url, options, controller.signal)
    check(response, limit)
    yield* pictureOnly(
      counted(response, limit, () => {
        clearTimeout(timer)
        timer = setTimeout(giveUp, options.stall ?? STALL)
      }),
    )
  } catch (error) {
    throw error instanceof EngineFailure ? error : interrupted(error)
  } finally {
    clearTimeout(timer)
    controller.abort()
  }
}
