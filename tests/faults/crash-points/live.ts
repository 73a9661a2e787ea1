import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Home, openHome } from './home.ts'
import { judge } from './judge.ts'
import type { Kind } from './kinds.ts'

/** Milliseconds until a day that does not end is given up. */
const LONGEST = 15_000
/** How often the user looks after what is in doubt or did not arrive. */
const LOOKS = 3

const request = {
  operation: 'text-to-image',
  params: {
    model: 'runware:400@4',
    prompt: 'an amber ridge',
    width: 512,
    height: 512,
  },
}

/** Names crossings by how often they were met: `write 3 after`. */
export const createNames = () => {
  const counts = new Map<string, number>()
  return (crossing: string): string => {
    const count = (counts.get(crossing) ?? 0) + 1
    counts.set(crossing, count)
    const [name, side] = crossing.split(' ')
    return `${name} ${count} ${side}`
  }
}

const until = async (holds: () => boolean): Promise<boolean> => {
  const deadline = Date.now() + LONGEST
  while (!holds()) {
    if (Date.now() > deadline) return false
    await delay(2)
  }
  return true
}

const isAtRest = (home: Home): boolean => home.process().library.tasks.openJobs().length === 0

/** The user asks once more for what is in doubt or did not arrive; never for what would cost anew. */
const lookAgain = async (home: Home): Promise<boolean> => {
  const { studio } = home.process()
  const worth = studio
    .jobs(10)
    .filter(({ tasks }) => tasks.some((task) => task.state === 'unknown' || task.canDownloadAgain))
  for (const { id } of worth) void studio.retry(id).catch(() => undefined)
  await delay(5)
  return worth.length > 0
}

/** The process is dead: what it left open is closed, and another one starts. */
const revive = async (home: Home, kind: Kind): Promise<void> => {
  await home.bury()
  kind.crashed?.(home)
  home.start(() => false)
}

/** Lets everything end, in a second process if the first one dies on the way; false when it does not. */
const finish = async (home: Home, kind: Kind): Promise<boolean> => {
  let looks = 0
  for (;;) {
    const isAlive = (): boolean => home.process().life.isAlive()
    if (!(await until(() => !isAlive() || isAtRest(home)))) return false
    if (!isAlive()) await revive(home, kind)
    else if (looks === LOOKS || !(await lookAgain(home))) return true
    else looks += 1
  }
}

/** Asks for a picture in a process that dies at the point if it meets it; answers which it met. */
const live = async (home: Home, kind: Kind, point: string): Promise<string[]> => {
  const nameOf = createNames()
  const met: string[] = []
  kind.before?.(home)
  home.start((crossing) => {
    const name = nameOf(crossing)
    met.push(name)
    return name === point
  })
  const { life, studio } = home.process()
  let isAsked = false
  const asked = { ...request, ...kind.wish, params: { ...request.params, ...kind.wish?.params } }
  studio.run(asked).then(
    () => (isAsked = true),
    (error: unknown) => home.surprises.push(error),
  )
  await until(() => !life.isAlive() || (isAsked && isAtRest(home)))
  return met
}

/** One cell of the matrix: what went wrong, and which points were met. */
export const liveOnce = async (
  kind: Kind,
  point: string,
): Promise<{ broken: string[]; met: string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'chofesh-crash-'))
  const home = await openHome(folder)
  try {
    const met = await live(home, kind, point)
    const ended = await finish(home, kind)
    return { met, broken: [...(ended ? [] : ['it does not come to rest']), ...judge(home)] }
  } finally {
    await home.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
