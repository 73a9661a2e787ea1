import { type ChildProcess as Forked, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChildProcess } from '#shared/std/child-process.ts'

const PROCESS = join(import.meta.dirname, '..', '..', 'src', 'main', 'media', 'process.ts')
/** Clock ticks of the kernel’s figures are hundredths of a second. */
const TICK = 10

/** Milliseconds of CPU a process has used; 0 once it is gone. */
const cpuOf = (pid: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK
  } catch {
    return 0
  }
}

/** Media processes as plain Node children, and what CPU they take. */
export const createMediaProcesses = () => {
  const children = new Set<Forked>()
  return {
    start: (): ChildProcess => {
      const child = fork(PROCESS, { serialization: 'advanced' })
      children.add(child)
      return {
        send: (message) => child.send(message as object),
        onMessage: (listener) => child.on('message', listener),
        onExit: (listener) => child.on('exit', listener),
        kill: () => child.kill(),
      }
    },
    /** Milliseconds of CPU of all that are running. */
    cpu: (): number => [...children].reduce((sum, { pid }) => sum + (pid ? cpuOf(pid) : 0), 0),
  }
}
