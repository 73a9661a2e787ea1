import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { nodePath } from '#scripts/setup/node.mjs'
import { inProject } from '#scripts/setup/paths.mjs'
import type { DemoOptions } from '#main/demo/options.ts'
import type { FaultRule } from '#main/demo/faults.ts'

interface LogEntry {
  event: 'accepted' | 'billed' | 'refused' | 'result'
  taskType: string
  taskUUID: string
}

/** The stand-in for the service, in a process of its own that outlives the app under test. */
export interface Service {
  url: string
  /** Its own record of what was accepted and billed. */
  log: () => Promise<LogEntry[]>
  misbehave: (...rules: FaultRule[]) => Promise<void>
  behave: () => Promise<void>
  /** Refuses connections for some milliseconds. */
  goDown: (milliseconds: number) => Promise<void>
  stop: () => void
}

const post = async (url: URL, body: unknown): Promise<void> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`The stand-in answered ${response.status}`)
}

/** Starts the stand-in service. */
export const startService = async (options: Partial<DemoOptions> = {}): Promise<Service> => {
  const argument = JSON.stringify({ control: true, speed: 10, ...options })
  const child = spawn(nodePath(), [inProject('src/main/demo/process.ts'), argument], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const line = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve)
    child.once('exit', () => {
      reject(new Error('The stand-in did not start'))
    })
  })
  const { url } = JSON.parse(line) as { url: string }
  const faults = new URL('/control/faults', url)
  return {
    url,
    log: async () => (await (await fetch(new URL('/control/log', url))).json()) as LogEntry[],
    misbehave: (...rules) => post(faults, { set: rules }),
    behave: () => post(faults, { clear: true }),
    goDown: (milliseconds) => post(faults, { downFor: milliseconds }),
    stop: () => {
      child.kill()
    },
  }
}
