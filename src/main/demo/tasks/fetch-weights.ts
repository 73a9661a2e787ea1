import { apiError, type ApiError } from '#main/demo/api-error.ts'

const local = new Set(['127.0.0.1', 'localhost', '[::1]'])

const failed = (code: string, message: string): ApiError =>
  apiError({ code, message, parameter: 'downloadURL', type: 'string' })

/** A safetensors file begins with the length of its JSON header. */
const isSafetensors = (bytes: Buffer): boolean =>
  bytes.length > 9 && bytes.readBigUInt64LE(0) < 100_000_000n && bytes[8] === 0x7b

/**
 * What is wrong with the file of weights at an address. Only addresses of this machine are really asked, since the demo
 * engine leaves it for nobody; all others are believed.
 */
export const checkWeights = async (address: string): Promise<ApiError | undefined> => {
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol)) {
    return failed('invalidDownloadURL', "'downloadURL' must be an http or https address.")
  }
  if (!local.has(url.hostname)) return undefined
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(10_000) })
    if (!reply.ok) {
      return failed('downloadFailed', `The file could not be downloaded: status ${reply.status}.`)
    }
    const bytes = Buffer.from(await reply.arrayBuffer())
    return isSafetensors(bytes)
      ? undefined
      : failed('invalidModelFile', 'The file is no safetensors file.')
  } catch {
    return failed('downloadFailed', 'The file could not be downloaded.')
  }
}
