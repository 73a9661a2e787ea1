import { expect, test } from 'vitest'
import { settingsChange } from '#shared/model/settings.ts'
import { serviceAddress } from './service-address.ts'

test('without an address of one’s own it is the service', () => {
  expect(serviceAddress(null)).toMatchObject({ isService: true, host: 'api.runware.ai' })
})

const good = [
  'https://proxy.example/v1',
  'http://127.0.0.1:8080/v1',
  'http://localhost:3000',
  'http://[::1]:9/v1',
]
const bad = [
  'http://proxy.example/v1',
  'ftp://proxy.example',
  'https://user:pass@proxy.example',
  'proxy.example',
  '',
  'http://127.0.0.1.evil.tld/',
]

test.each(good)('%s is taken, by the client and by the settings', (address) => {
  expect(serviceAddress(address).isService).toBe(false)
  expect(settingsChange.safeParse({ baseUrl: address }).success).toBe(true)
})

test.each(bad)('%s is refused, by the client and by the settings', (address) => {
  expect(() => serviceAddress(address)).toThrow('address-invalid')
  expect(settingsChange.safeParse({ baseUrl: address }).success).toBe(false)
})
