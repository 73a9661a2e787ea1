import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { endWithUs, startSpeaking, stopChild } from './display.mjs'
import { findProgram } from './paths.mjs'
import { run } from './run.mjs'

/**
 * Starts a keychain service of its own on a message bus of its own, empty and unlocked, so that tests of the keychain
 * never touch the user's. Both keep their files in a temporary folder.
 * @returns {Promise<import('./display.mjs').Companion | undefined>} nothing where there is no such service to start
 * @throws {Error} when it does not start
 */
export async function startKeyring() {
  const busProgram = findProgram('dbus-daemon')
  const keyringProgram = findProgram('gnome-keyring-daemon')
  if (process.platform !== 'linux' || !busProgram || !keyringProgram) return undefined
  const home = await mkdtemp(join(tmpdir(), 'chofesh-keyring-'))
  const own = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_RUNTIME_DIR: home }
  const bus = await startSpeaking(busProgram, ['--session', '--nofork', '--print-address=3'], own)
  const environment = { DBUS_SESSION_BUS_ADDRESS: bus.line }
  const keyring = await startUnlocked(keyringProgram, { ...own, ...environment })
  return {
    environment,
    async stop() {
      await stopChild(keyring)
      await stopChild(bus.child)
      await rm(home, { recursive: true, force: true })
    },
  }
}

/**
 * @param {string} program
 * @param {NodeJS.ProcessEnv} environment
 */
async function startUnlocked(program, environment) {
  const child = spawn(program, ['--foreground', '--unlock', '--components=secrets'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: environment,
    detached: true,
  })
  endWithUs(child)
  child.stdin.end('test')
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode === null && (await ownsItsName(environment))) return child
    await setTimeout(50)
  }
  await stopChild(child)
  throw new Error(`${program} did not start`)
}

/** Whether somebody on the bus answers as the keychain. @param {NodeJS.ProcessEnv} environment */
async function ownsItsName(environment) {
  const bus = ['--dest=org.freedesktop.DBus', '/org/freedesktop/DBus']
  const question = ['org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.secrets']
  const { output } = await run('dbus-send', ['--session', '--print-reply', ...bus, ...question], {
    environment,
    capture: true,
  })
  return output.includes('boolean true')
}
