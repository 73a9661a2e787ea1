/** One entry of the service's `errors` array. */
export interface ApiError {
  readonly code: string
  readonly message: string
  readonly parameter?: string | readonly string[]
  readonly type?: string
  readonly documentation?: string
  readonly taskUUID?: string
  readonly taskType?: string
  readonly status?: 'error'
  readonly allowedValues?: readonly (string | number)[]
  readonly min?: number
  readonly max?: number
  readonly context?: Readonly<Record<string, unknown>>
}

const documentation = 'https://runware.ai/docs/en/getting-started/introduction'

/** An error with the documentation link the service always adds. */
export const apiError = (error: ApiError): ApiError => ({ documentation, ...error })
