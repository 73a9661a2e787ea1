import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import type { FileSystem } from '#main/documents/disk.ts'
import { createRandom } from '#shared/std/random.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import {
  type Answered,
  faultsAfter,
  live,
  nothingAnswered,
  openDocuments,
} from './canvases/painter.ts'
import { createLife, type Death } from './simulation/life.ts'
import { createModelDisk } from './simulation/model-disk.ts'
import { mortalFiles } from './simulation/mortal-ports.ts'

const FOLDER = '/library/.studio'

/** A life that ends at a crossing, and what the next one finds; how many crossings there were. */
const liveUntil = async (crossing: number, death: Death, seed: number) => {
  const disk = createModelDisk(createRandom(seed))
  disk.prepare(FOLDER)
  const files = disk.files as unknown as FileSystem
  let crossings = 0
  let where = ''
  let die: () => void = () => undefined
  const died = new Promise<void>((resolve) => {
    die = resolve
  })
  const life = createLife({
    crossing: (name) => {
      crossings += 1
      where = name
      if (crossings === crossing) die()
      return crossings === crossing
    },
  })
  const answered = nothingAnswered()
  const first = openDocuments(FOLDER, mortalFiles(files, life))
  await Promise.race([live(first, answered), died])
  life.end()
  if (death === 'power') disk.losePower()
  const next = openDocuments(FOLDER, mortalFiles(files, createLife({ crossing: () => false })))
  await next.wake()
  const faults = await faultsAfter(next, answered)
  const left = disk.paths().filter((path) => path.includes('/.passing/'))
  return {
    crossings,
    answered,
    faults: [...faults, ...left.map((path) => `${path} is left over`)].map(
      (fault) => `${death} ${crossing} (${where}), seed ${seed}: ${fault}`,
    ),
  }
}

test('a canvas that nothing happens to is whole', async () => {
  const { faults, answered } = await liveUntil(Infinity, 'kill', 1)
  expect(faults).toEqual([])
  expect(answered).toMatchObject({ steps: 5, copyStage: 'gone' })
})

test.each(['kill', 'power'] as const)(
  'C1: whatever was answered is there after a %s at any moment, what comes after it is a step further or not there, and every tile that is named is whole',
  async (death) => {
    const { crossings } = await liveUntil(Infinity, death, 1)
    const faults: string[] = []
    for (let crossing = 1; crossing <= crossings; crossing += 1)
      faults.push(...(await liveUntil(crossing, death, crossing)).faults)
    expect(crossings).toBeGreaterThan(200)
    expect(faults).toEqual([])
  },
)

const child = join(import.meta.dirname, 'canvases/child.ts')

/** A process that paints until it is killed; where, and what it said was answered. */
const killedPainter = async (after: number): Promise<{ folder: string; answered: Answered }> => {
  const folder = join(temporaryFolder(), '.studio')
  mkdirSync(folder)
  const painting = spawn(process.execPath, [child, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void painting.kill('SIGKILL'))
  const gone = once(painting, 'exit')
  let answered = nothingAnswered()
  for await (const line of createInterface({ input: painting.stdout })) {
    answered = JSON.parse(line) as Answered
    if (answered.steps >= after) painting.kill('SIGKILL')
  }
  await gone
  // It may have been at the next step when it died.
  return { folder, answered: { ...answered, asked: answered.steps + 1 } }
}

test.each([1, 40])(
  'C1: a process that is killed after %i steps has lost none that it answered',
  async (after) => {
    const { folder, answered } = await killedPainter(after)
    const documents = openDocuments(folder)
    await documents.wake()
    expect(answered.canvas).not.toBeNull()
    expect(await faultsAfter(documents, answered)).toEqual([])
  },
)
