import { apiError, type ApiError } from '#main/demo/api-error.ts'
import type { Settings } from '#main/demo/options.ts'

/** The error for a request without a usable key, or nothing when the key is good. */
export const checkKey = (key: string | undefined, { keys }: Settings): ApiError | undefined => {
  if (key !== undefined && key !== '' && (keys === null || keys.includes(key))) return undefined
  const absent = key === undefined
  return apiError({
    code: absent ? 'missingApiKey' : 'invalidApiKey',
    message: absent
      ? 'Missing API key. Send it as a bearer token or in an authentication task.'
      : 'Invalid API key. Get one at https://my.runware.ai/signup',
    parameter: 'apiKey',
    type: 'string',
  })
}
