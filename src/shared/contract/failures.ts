/** Everything that can go wrong in an expected way. Each has its words in the window's table. */
export const failureCodes = [
  // What was asked
  'invalid-request',
  'invalid-parameters',
  'model-unknown',
  'model-unfit',
  'not-found',
  'name-not-usable',
  'name-taken',
  'input-missing',
  'input-too-large',
  'file-not-taken',
  'preset-unreadable',
  'canvas-out-of-step',
  'canvas-newer',
  'canvas-damaged',
  'canvas-file-not-taken',
  // The key and the account
  'key-missing',
  'key-refused',
  'key-not-allowed',
  'host-not-confirmed',
  'address-invalid',
  'balance-empty',
  'partner-balance',
  // Money
  'ceiling-needed',
  'already-made',
  'already-sent',
  'chain-broken',
  'step-before-failed',
  'step-waits',
  // The service
  'no-network',
  'connection-untrusted',
  'service-busy',
  'service-down',
  'service-timeout',
  'service-rejected',
  'service-unreadable',
  'provider-failed',
  'content-refused',
  'outcome-unknown',
  // The user's own server
  'fallback-unreachable',
  'fallback-no-api',
  'fallback-unreadable',
  'fallback-refused',
  // The way home
  'result-missing',
  'result-host',
  'result-too-large',
  'result-not-a-picture',
  'result-interrupted',
  // This machine
  'disk-full',
  'library-read-only',
  'library-newer',
  'library-in-use',
  'library-damaged',
  'library-part-damaged',
  'library-missing',
  'library-not-moved',
  'source-missing',
  'source-in-use',
  'settings-reset',
  'file-not-written',
  'metadata-not-written',
  'sidecar-of-another',
  'not-ffmpeg',
  'ffmpeg-missing',
  'demo-unavailable',
  'internal',
] as const
export type FailureCode = (typeof failureCodes)[number]

/** An expected failure: thrown inside, crosses every door as data, is put into words by the window. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly detail: Record<string, unknown>

  constructor(code: FailureCode, detail: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(code, options)
    this.name = 'Failure'
    this.code = code
    this.detail = detail
  }
}

/** The failure itself, or `internal` with the surprise as its cause. */
export const asFailure = (error: unknown): Failure =>
  error instanceof Failure ? error : new Failure('internal', {}, { cause: error })
