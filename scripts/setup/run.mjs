import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectFolder } from './paths.mjs'

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] where the program runs; the project's folder unless told
 * @property {Record<string, string | undefined>} [environment] added to our own
 * @property {boolean} [capture] keep what it prints instead of showing it
 * @property {number} [limit] milliseconds after which it is stopped and counts as failed
 */

/** @typedef {{ code: number, output: string, timedOut: boolean }} RunResult */

/** @type {NodeJS.Signals[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Says in one line what a script is doing. @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Passes our own signals on to a child, so that stopping a script stops what it started.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => NodeJS.Signals | undefined} stops passing on; answers the signal that was passed, if any
 */
function passSignals(child) {
  /** @type {NodeJS.Signals | undefined} */
  let passed
  const handlers = signals.map((signal) => {
    const handler = () => {
      passed = signal
      child.kill(signal)
    }
    process.on(signal, handler)
    return { signal, handler }
  })
  return () => {
    for (const { signal, handler } of handlers) process.off(signal, handler)
    return passed
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string[]} chunks where its output is kept
 */
function keepOutput(child, chunks) {
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => chunks.push(text))
  }
}

/**
 * Runs a program to its end. A signal sent to us is passed on to it, and then ends us too.
 * A program that cannot be started counts as failed with code 127.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(program, args, { cwd = projectFolder, environment, capture, limit } = {}) {
  return new Promise((resolve) => {
    /** @type {string[]} */
    const chunks = []
    let timedOut = false
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...environment },
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    })
    keepOutput(child, chunks)
    const stopPassing = passSignals(child)
    const timer = limit
      ? setTimeout(() => {
          timedOut = true
          child.kill('SIGKILL')
        }, limit)
      : undefined
    /** @param {number} code */
    const finish = (code) => {
      clearTimeout(timer)
      const signal = stopPassing()
      if (signal) process.exit(exitCodeOf(signal))
      resolve({ code, output: chunks.join(''), timedOut })
    }
    child.on('error', (error) => {
      chunks.push(error.message)
      finish(127)
    })
    child.on('close', (code, signal) => finish(code ?? exitCodeOf(signal)))
  })
}

/** The exit code a shell gives a program that a signal ended. @param {NodeJS.Signals | null} signal */
const exitCodeOf = (signal) => 128 + (signal ? constants.signals[signal] : 0)

/**
 * Runs a program quietly.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it printed
 * @throws {Error} with the end of its output when it fails
 */
export async function runQuietly(program, args, options = {}) {
  const { code, output, timedOut } = await run(program, args, { ...options, capture: true })
  if (code === 0) return output
  const tail = output.trim().split('\n').slice(-15).join('\n')
  const how = timedOut ? 'took too long' : `failed with code ${code}`
  throw new Error(`${program} ${args.join(' ')} ${how}:\n${tail}`)
}
