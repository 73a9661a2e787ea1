import { readdirSync, readFileSync } from 'node:fs'

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Kilobytes of processes, pages that several share counted in parts. */
const sizeOf = (pids: readonly string[]): number =>
  pids.reduce((sum, pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/mu.exec(textOf(`/proc/${pid}/smaps_rollup`)) ?? []
    return sum + Number(kilobytes)
  }, 0)

const running = (): string[] => readdirSync('/proc').filter((name) => /^\d+$/u.test(name))

/** Megabytes of a window’s process alone: the renderer with this profile. */
export const windowMemory = (profile: string): number =>
  sizeOf(
    running().filter((pid) => {
      const command = textOf(`/proc/${pid}/cmdline`)
      return command.includes('--type=renderer') && command.includes(profile)
    }),
  ) / 1024

/** The group of a process, the third field behind its name. */
const groupOf = (pid: string): number =>
  Number(textOf(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[2])

/** Megabytes of all processes of an app, which are one group. */
export const appMemory = (group: number): number =>
  sizeOf(running().filter((pid) => groupOf(pid) === group)) / 1024
