import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { nodePath } from '#scripts/setup/node.mjs'
import { inProject } from '#scripts/setup/paths.mjs'
import { isRoot } from '#scripts/setup/runtime.mjs'

const run = promisify(execFile)

/** Debian's user `nobody`: as root the released app would not run, and its sandbox would not be tested. */
const NOBODY = 65_534

/** The user the released app is started as: ourselves, or nobody where we are root. */
const ordinary = isRoot() ? { uid: NOBODY, gid: NOBODY } : {}

/** Packs the app and puts it where an ordinary user may start it. */
export const packApp = async (): Promise<{ folder: string; program: string; home: string }> => {
  await run(nodePath(), [inProject('scripts', 'package.mjs')], { cwd: inProject() })
  const folder = mkdtempSync(join(tmpdir(), 'chofesh-package-'))
  chmodSync(folder, 0o755)
  cpSync(inProject('dist', 'linux-unpacked'), join(folder, 'app'), { recursive: true })
  const home = join(folder, 'home')
  mkdirSync(home)
  if (isRoot()) chownSync(home, NOBODY, NOBODY)
  return { folder, program: join(folder, 'app', 'chofesh-studio'), home }
}

/** Starts a program as an ordinary user. */
export const startOrdinary = (
  program: string,
  options: { home: string; args?: string[]; environment?: Record<string, string> },
): ChildProcess =>
  spawn(program, options.args ?? [], {
    ...ordinary,
    cwd: options.home,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      HOME: options.home,
      PATH: process.env['PATH'] ?? '',
      DISPLAY: process.env['DISPLAY'] ?? '',
      ...options.environment,
    },
  })

/** What the kernel says of a process, such as `Seccomp` and `NoNewPrivs`. */
const statusOf = (pid: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(`/proc/${pid}/status`, 'utf8')
      .split('\n')
      .map((line) => line.split(':\t') as [string, string]),
  )

/** The renderer processes of a program, as the kernel sees them. */
export const renderersOf = (program: string): Record<string, string>[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return command.includes(program) && command.includes('--type=renderer')
          ? [statusOf(pid)]
          : []
      } catch {
        return []
      }
    })
