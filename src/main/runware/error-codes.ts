import type { Verdict } from '#shared/contract/engine.ts'
import type { FailureCode } from '#shared/contract/failures.ts'

/** What one of the service's error codes means to the studio. */
export interface Meaning {
  verdict: Verdict
  code: FailureCode
}

const list = (names: string): string[] => names.split(' ')

/** The service's published codes by category. Source: its SDKs and documentation, read in 2026. */
const categories: readonly (Meaning & { names: string[] })[] = [
  {
    verdict: 'blocked',
    code: 'key-refused',
    names: list(
      'invalidApiKey missingApiKey unauthorized authenticationFailed invalidAuthentication invalidCredentials missingAuthentication tokenExpired tokenInvalid tokenMissing tokenRevoked',
    ),
  },
  {
    verdict: 'blocked',
    code: 'key-not-allowed',
    names: list(
      'forbidden permissionDenied insufficientPermissions accountSuspended accountDisabled organizationSuspended organizationDisabled workspaceSuspended workspaceDisabled',
    ),
  },
  {
    verdict: 'final',
    code: 'partner-balance',
    names: list('thirdPartyInsufficientCredits videoInferenceInsufficientCredits'),
  },
  {
    verdict: 'blocked',
    code: 'balance-empty',
    names: list(
      'insufficientCredits providerInsufficientCredits textInferenceVideoInputInsufficientCredits quotaExceeded paymentRequired',
    ),
  },
  {
    verdict: 'busy',
    code: 'service-busy',
    names: list('rateLimitExceeded inferenceRateLimitExceeded providerRateLimitExceeded'),
  },
  { verdict: 'final', code: 'service-rejected', names: list('inferenceRateLimitRequestTooLarge') },
  {
    verdict: 'refused',
    code: 'content-refused',
    names: list(
      'contentPolicyViolation providerContentPolicyViolation sensitiveContentDetected unsafeContentDetected nsfwContentDetected promptBlocked imageBlocked moderationFailed',
    ),
  },
  {
    verdict: 'retry',
    code: 'provider-failed',
    names: list(
      'providerError providerUnavailable providerBadGateway providerInternalError providerUnknownError providerAuthenticationFailed inferenceError processingFailed taskFailed downloadFailed uploadFailed noAvailableServer mediaStorageFileCouldNotBeMoved',
    ),
  },
  {
    verdict: 'retry',
    code: 'service-timeout',
    names: list('timeout providerTimeout timeoutProvider providerGatewayTimeout webhookTimeout'),
  },
  {
    verdict: 'final',
    code: 'model-unknown',
    names: list(
      'modelNotFound unknownModel invalidModel modelDisabled modelUnavailable modelNotReady',
    ),
  },
  {
    verdict: 'retry',
    code: 'service-down',
    names: list(
      'internalServerError serviceUnavailable serverUnavailable standardError unknownError undefinedError defaultError unrecognizedResponse errorRetrievingAccountManagement',
    ),
  },
  { verdict: 'known', code: 'service-rejected', names: ['conflictTaskUUID'] },
]

const published = new Map<string, Meaning>(
  categories.flatMap(({ names, verdict, code }) =>
    names.map((name): [string, Meaning] => [name, { verdict, code }]),
  ),
)

/** For codes nobody published yet; the first pattern that fits decides. */
const patterns: readonly (Meaning & { pattern: RegExp })[] = [
  { pattern: /Credits|Quota|Balance/u, verdict: 'blocked', code: 'balance-empty' },
  { pattern: /RateLimit/u, verdict: 'busy', code: 'service-busy' },
  { pattern: /ApiKey/u, verdict: 'blocked', code: 'key-refused' },
  { pattern: /ontentPolicy|nsfw|oderation|Blocked$/u, verdict: 'refused', code: 'content-refused' },
  {
    pattern: /^(invalid|missing|conflict|duplicate|unsupported|value|array|max)/u,
    verdict: 'final',
    code: 'service-rejected',
  },
  { pattern: /imeout/u, verdict: 'retry', code: 'service-timeout' },
  { pattern: /^provider/u, verdict: 'retry', code: 'provider-failed' },
  { pattern: /(NotFound|Expired)$/u, verdict: 'final', code: 'service-rejected' },
]

const byStatus = (status: number): Meaning => {
  if (status === 401) return { verdict: 'blocked', code: 'key-refused' }
  if (status === 402) return { verdict: 'blocked', code: 'balance-empty' }
  if (status === 403) return { verdict: 'blocked', code: 'key-not-allowed' }
  if (status === 429 || status === 503) return { verdict: 'busy', code: 'service-busy' }
  if (status === 408 || status === 504) return { verdict: 'lost', code: 'service-timeout' }
  return status >= 500
    ? { verdict: 'retry', code: 'service-down' }
    : { verdict: 'final', code: 'service-rejected' }
}

/** Answers that mean only "I do not know this task". */
const unheard = new Set(list('taskNotFound taskExpired taskFailedOrNotFound'))
export const isUnheard = (code: string): boolean => unheard.has(code)

/** Answers that say a file is not there any more, or never was. */
const gone = new Set(list('mediaNotFound mediaExpired'))
export const saysMediaIsGone = (code: string): boolean => gone.has(code)

/** A generic provider error whose words speak of moderation is a refusal all the same. */
const speaksOfModeration = (message: string): boolean =>
  /moderat|content polic|safety system|nsfw/iu.test(message)

/** Statuses that speak of load: the whole lane waits, and the task does not use up a try. */
const loadStatuses = new Set([408, 429, 503, 504])

const meaningOfCode = (code: string): Meaning | undefined =>
  published.get(code) ?? patterns.find(({ pattern }) => pattern.test(code))

/** What an error item of the service means; the HTTP status decides where its code is unknown or says load. */
export const meaningOf = (error: { code: string; message: string; status: number }): Meaning => {
  const { verdict, code } = meaningOfCode(error.code) ?? byStatus(error.status)
  if (code === 'provider-failed' && speaksOfModeration(error.message)) {
    return { verdict: 'refused', code: 'content-refused' }
  }
  return verdict === 'retry' && loadStatuses.has(error.status)
    ? byStatus(error.status)
    : { verdict, code }
}

/** What an answer without any readable error item means. */
export const meaningOfStatus = (status: number): Meaning => byStatus(status)
