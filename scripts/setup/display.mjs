import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { findProgram } from './paths.mjs'
import { putPointer } from './pointer.mjs'

/** In pixels. Around a window as it opens first there is room where the pointer is over nothing. */
const SCREEN = { width: 1500, height: 940 }

/**
 * Something that runs beside the app for a while.
 * @typedef {object} Companion
 * @property {Record<string, string>} environment what programs need to use it
 * @property {() => Promise<void>} stop ends it; harmless when called twice
 */

/** Whether windows can be shown as things are. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Starts a virtual display when there is none, its pointer away from the windows.
 * @param {{ always?: boolean }} [options] `always`: also when there is a real one, on Linux
 * @returns {Promise<Companion>}
 * @throws {Error} when there is no Xvfb or it does not start
 */
export async function startDisplay({ always = false } = {}) {
  const isWanted = process.platform === 'linux' && (always || !hasDisplay())
  if (!isWanted) return { environment: {}, stop: async () => {} }
  const program = findProgram('Xvfb')
  if (!program) {
    throw new Error(
      'There is no display here. Install one that is virtual: sudo apt-get install -y xvfb',
    )
  }
  const screen = `${SCREEN.width}x${SCREEN.height}x24`
  // Without a client the server would start anew, the pointer in the middle again.
  const options = ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-noreset']
  const { child, line } = await startSpeaking(program, options)
  // Windows open without it too; the story of the display says when it was not done.
  await putPointer(line, SCREEN.width - 1, SCREEN.height - 1).catch(() => {})
  const environment = { DISPLAY: `:${line}`, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' }
  return { environment, stop: () => stopChild(child) }
}

/**
 * Starts a program that writes one line to its file descriptor 3 once it is ready.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @throws {Error} when it ends without a line
 */
export async function startSpeaking(program, args, environment = process.env) {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: environment,
    detached: true,
  })
  endWithUs(child)
  const speech = /** @type {import('node:stream').Readable} */ (child.stdio[3])
  let text = ''
  for await (const chunk of speech.iterator({ destroyOnReturn: false })) {
    text += chunk
    if (text.includes('\n')) return { child, line: text.trim() }
  }
  throw new Error(`${program} did not start`)
}

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** The children that end with us. @type {Set<import('node:child_process').ChildProcess>} */
const companions = new Set()

const endCompanions = () => {
  for (const child of companions) child.kill()
}

/** Exits as the signal would have made us, unless somebody else here minds it. @param {NodeJS.Signals} signal */
const exitOn = (signal) => {
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal])
}

/**
 * Ends a child when this process ends, also by a signal.
 * @param {import('node:child_process').ChildProcess} child
 */
export function endWithUs(child) {
  if (companions.size === 0) {
    process.on('exit', endCompanions)
    for (const signal of signals) process.on(signal, exitOn)
  }
  companions.add(child)
  child.on('error', () => {})
  child.once('exit', () => {
    companions.delete(child)
    if (companions.size > 0) return
    process.off('exit', endCompanions)
    for (const signal of signals) process.off(signal, exitOn)
  })
}

/** @param {import('node:child_process').ChildProcess} child */
export async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}
