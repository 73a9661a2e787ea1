import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { say } from './run.mjs'

/**
 * Runs `work` while no other script of this user holds the same lock; others wait for their turn.
 * The lock is a listening socket: the system frees it when its owner ends, however it ends.
 * @template T
 * @param {string} name what is locked
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(name, work) {
  const address = addressOf(name)
  let release = await listen(address)
  while (!release) {
    await ownerGone(address, name)
    release = await listen(address)
  }
  try {
    return await work()
  } finally {
    release()
  }
}

/** @param {string} name */
function addressOf(name) {
  const key = createHash('sha256')
    .update(`${userInfo().username} ${name}`)
    .digest('hex')
    .slice(0, 12)
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\chofesh-${key}`
    : join(tmpdir(), `chofesh-${key}.lock`)
}

/**
 * @param {string} address
 * @returns {Promise<(() => void) | undefined>} what lets the lock go, or nothing when somebody else holds it
 */
function listen(address) {
  return new Promise((resolve, reject) => {
    /** @type {Set<import('node:net').Socket>} */
    const waiting = new Set()
    const server = createServer((socket) => {
      waiting.add(socket)
      socket.on('error', () => {}).on('close', () => waiting.delete(socket))
    })
    server.unref()
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    const release = () => {
      server.close()
      for (const socket of waiting) socket.destroy()
    }
    server.listen(address, () => resolve(release))
  })
}

/**
 * Waits until the owner of the lock is gone, and removes what a killed one left.
 * @param {string} address
 * @param {string} name
 */
function ownerGone(address, name) {
  return new Promise((resolve) => {
    const socket = connect(address, () =>
      say(`Waiting for another run that is busy with the ${name}`),
    )
    socket.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'ECONNREFUSED') rmSync(address, { force: true })
    })
    socket.on('close', resolve)
  })
}
