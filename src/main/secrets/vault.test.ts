import { expect, test } from 'vitest'
import { createVault, type Keeper, sessionKeeper } from './vault.ts'

const broken: Keeper = {
  kind: 'keychain',
  read: () => Promise.reject(new Error('no service')),
  write: () => Promise.reject(new Error('no service')),
  remove: () => Promise.reject(new Error('no service')),
}

const keeping = (kind: Keeper['kind']) => ({ ...sessionKeeper(), kind })

test('the best keeper that works keeps the key, and only its last four characters are told', async () => {
  const vault = createVault([keeping('keychain'), keeping('encrypted-file')], null)
  expect(await vault.save('abcdefgh1234')).toEqual({ lastFour: '1234', storedIn: 'keychain' })
  expect(await vault.key()).toBe('abcdefgh1234')
})

test('without a keychain the next one keeps it, and says so', async () => {
  const vault = createVault([broken, sessionKeeper()], null)
  expect((await vault.save('abcd1234')).storedIn).toBe('session')
})

test('a keeper that forgets at once is passed over', async () => {
  const forgetful: Keeper = {
    ...sessionKeeper(),
    kind: 'keychain',
    read: () => Promise.resolve(null),
  }
  const vault = createVault([forgetful, sessionKeeper()], null)
  expect((await vault.save('abcd1234')).storedIn).toBe('session')
})

test('deleting forgets the key everywhere', async () => {
  const keychain = keeping('keychain')
  const vault = createVault([keychain, sessionKeeper()], null)
  await vault.save('abcd1234')
  expect(await vault.remove()).toEqual({ lastFour: null, storedIn: null })
  expect(await vault.key()).toBeNull()
  expect(await keychain.read()).toBeNull()
})

test('a key of the environment counts first and is never stored', async () => {
  const keychain = keeping('keychain')
  const vault = createVault([keychain], 'environment-9999')
  expect(await vault.status()).toEqual({ lastFour: '9999', storedIn: 'environment' })
  expect(await keychain.read()).toBeNull()
})

test('the key is taken out of texts for the log', async () => {
  const vault = createVault([sessionKeeper()], null)
  await vault.save('very-secret-key')
  expect(vault.hide('Authorization: Bearer very-secret-key failed')).toBe(
    'Authorization: Bearer [key] failed',
  )
})
