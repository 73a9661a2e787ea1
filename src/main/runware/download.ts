import { EngineFailure } from '#shared/contract/engine.ts'
import { mediaOnly } from './media-only.ts'

/** Hosts the service delivers results from, and pictures of its models. */
const RESULT_HOSTS = ['im.runware.ai', 'vm.runware.ai', 'am.runware.ai', 'mim.runware.ai'] as const

/** Largest file that is taken in, in bytes: minutes of film. */
const LIMIT = 2 * 1024 * 1024 * 1024
/** A download that brings nothing for this long is given up. */
const STALL = 30_000
/** Answers to one download: the first, and those that bring the rest. */
const MAX_TRIES = 3
export interface DownloadOptions {
  fetch: typeof fetch
  /** Origins besides the service's hosts, such as the running demo engine's. */
  origins: readonly string[]
  limit?: number
  stall?: number
}

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

const open = async (
  url: URL,
  options: DownloadOptions,
  more: { signal: AbortSignal; headers: Record<string, string> },
): Promise<Response> => {
  try {
    return await options.fetch(url, {
      ...more,
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

/** How far a download has come, and by what the rest of the same file is known. */
interface Progress {
  bytes: number
  /** Length of the whole file; null where it was not said. */
  total: number | null
  /** A strong validator: only with it may the parts of two answers be put together. */
  etag: string | null
}

const strongEtag = ({ headers }: Response): string | null => {
  const etag = headers.get('etag')
  return etag === null || etag.startsWith('W/') ? null : etag
}

const lengthOf = ({ headers }: Response): number | null => {
  const length = headers.get('content-length')
  return length === null || headers.has('content-encoding') ? null : Number(length)
}

/** Whether an answer goes on exactly where the one before it broke off. */
const goesOn = (response: Response, { bytes, etag }: Progress): boolean =>
  response.status === 206 &&
  strongEtag(response) === etag &&
  (response.headers.get('content-range') ?? '').startsWith(`bytes ${bytes}-`)

const headersFor = ({ bytes, etag }: Progress): Record<string, string> =>
  bytes === 0 || etag === null ? {} : { range: `bytes=${bytes}-`, 'if-range': etag }

/** One answer's chunks, counted and timed; the first answer tells what the file is. */
async function* answered(
  url: URL,
  options: DownloadOptions,
  progress: Progress,
): AsyncGenerator<Uint8Array> {
  const { limit = LIMIT, stall = STALL } = options
  const controller = new AbortController()
  const giveUp = (): void => controller.abort(new Error('stalled'))
  let timer = setTimeout(giveUp, stall)
  try {
    const more = { signal: controller.signal, headers: headersFor(progress) }
    const response = await open(url, options, more)
    check(response, limit)
    if (progress.bytes === 0)
      Object.assign(progress, { total: lengthOf(response), etag: strongEtag(response) })
    else if (!goesOn(response, progress)) throw new Changed()
    for await (const chunk of response.body ?? []) {
      clearTimeout(timer)
      timer = setTimeout(giveUp, stall)
      progress.bytes += chunk.byteLength
      if (progress.bytes > limit)
        throw new EngineFailure('final', 'result-too-large', { detail: { limitBytes: limit } })
      yield chunk
    }
  } finally {
    clearTimeout(timer)
    controller.abort()
  }
}

/** Another file answers under the same address: what came so far cannot be used. */
class Changed extends Error {}

const mayGoOn = (error: unknown, { bytes, etag }: Progress): boolean =>
  bytes > 0 &&
  etag !== null &&
  !(error instanceof Changed) &&
  (!(error instanceof EngineFailure) || error.code === 'result-interrupted')

/** A file's chunks; where an answer breaks off, the rest is asked for if the server can tell that it is the same file. */
async function* resumed(url: URL, options: DownloadOptions): AsyncGenerator<Uint8Array> {
  const progress: Progress = { bytes: 0, total: null, etag: null }
  for (let tries = 1; ; tries += 1) {
    try {
      yield* answered(url, options, progress)
      if (progress.total === null || progress.bytes === progress.total) return
      throw interrupted(new Error(`${progress.bytes} of ${progress.total} bytes`))
    } catch (error) {
      if (tries === MAX_TRIES || !mayGoOn(error, progress)) throw error
    }
  }
}

/**
 * The bytes of a result, streamed. Only from the hosts of the list, without redirects, with a size limit,
 * and only if it begins like a picture, a drawing, a film or a sound. Throws EngineFailure, also half-way.
 */
export async function* downloadResult(
  text: string,
  options: DownloadOptions,
): AsyncGenerator<Uint8Array> {
  const url = checkedUrl(text, options)
  try {
    yield* mediaOnly(resumed(url, options))
  } catch (error) {
    throw error instanceof EngineFailure ? error : interrupted(error)
  }
}
