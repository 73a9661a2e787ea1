import { expect, test } from 'vitest'
import { isUnheard, meaningOf } from './error-codes.ts'

const meaning = (code: string, message = '', status = 400) => meaningOf({ code, message, status })

test.each([
  ['invalidApiKey', 'blocked', 'key-refused'],
  ['tokenRevoked', 'blocked', 'key-refused'],
  ['accountSuspended', 'blocked', 'key-not-allowed'],
  ['insufficientCredits', 'blocked', 'balance-empty'],
  ['thirdPartyInsufficientCredits', 'final', 'partner-balance'],
  ['inferenceRateLimitExceeded', 'busy', 'service-busy'],
  ['promptBlocked', 'refused', 'content-refused'],
  ['providerUnavailable', 'retry', 'provider-failed'],
  ['timeoutProvider', 'retry', 'service-timeout'],
  ['modelDisabled', 'final', 'model-unknown'],
  ['internalServerError', 'retry', 'service-down'],
  ['unsupportedParameter', 'final', 'service-rejected'],
  ['conflictTaskUUID', 'known', 'service-rejected'],
])('the published code %s means %s, %s', (code, verdict, failure) => {
  expect(meaning(code)).toEqual({ verdict, code: failure })
})

test.each([
  ['someNewInsufficientCredits', 'blocked', 'balance-empty'],
  ['regionRateLimitExceeded', 'busy', 'service-busy'],
  ['upstreamTimeout', 'retry', 'service-timeout'],
  ['upstreamtimeout', 'retry', 'service-timeout'],
  ['invalidSomethingNew', 'final', 'service-rejected'],
  ['providerNewTrouble', 'retry', 'provider-failed'],
  ['widgetNotFound', 'final', 'service-rejected'],
])('a code nobody published, %s, is read by its name', (code, verdict, failure) => {
  expect(meaning(code)).toEqual({ verdict, code: failure })
})

test('where the code says nothing, the HTTP status decides', () => {
  expect(meaning('strange', '', 429).verdict).toBe('busy')
  expect(meaning('strange', '', 500).verdict).toBe('retry')
  expect(meaning('strange', '', 400).verdict).toBe('final')
  expect(meaning('', '', 401).verdict).toBe('blocked')
})

test('a status that speaks of load makes the lane wait, whatever code came with it', () => {
  expect(meaning('serviceUnavailable', '', 503).verdict).toBe('busy')
  expect(meaning('providerGatewayTimeout', '', 504).verdict).toBe('lost')
  expect(meaning('insufficientCredits', '', 503).verdict).toBe('blocked')
})

test('a provider error that speaks of moderation is a refusal, which is never retried', () => {
  expect(
    meaning('providerError', 'Your request was flagged by our moderation system').verdict,
  ).toBe('refused')
  expect(meaning('providerError', 'The provider fell over').verdict).toBe('retry')
})

test('only the answers that mean ignorance count as unheard', () => {
  expect(isUnheard('taskNotFound')).toBe(true)
  expect(isUnheard('modelNotFound')).toBe(false)
})
