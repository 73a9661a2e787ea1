import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { writeWhole } from '#main/exports/write-whole.ts'
import { createRandom } from '#shared/std/random.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createLife } from './simulation/life.ts'
import { createModelDisk } from './simulation/model-disk.ts'
import { mortalFiles } from './simulation/mortal-ports.ts'
import { chores } from './upkeep/chores.ts'

const child = join(import.meta.dirname, 'upkeep/child.ts')
const KILLS = 4

/** Has a process do a chore over and over, and kills it while it is at it for the nth time. */
const killAt = async (name: string, folder: string, count: number): Promise<void> => {
  const worker = spawn(process.execPath, [child, name, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(worker, 'exit')
  let begun = 0
  for await (const line of createInterface({ input: worker.stdout })) {
    if (line === 'begins') begun += 1
    if (begun === count) worker.kill('SIGKILL')
  }
  const [, signal] = (await gone) as [number | null, string | null]
  expect(signal).toBe('SIGKILL')
}

test.each(Object.entries(chores))(
  'D3: a kill in the middle of %s leaves the old or the new, whole',
  async (name, chore) => {
    const folder = temporaryFolder()
    await chore.prepare(folder)
    expect(chore.fault(folder)).toBeNull()
    for (let kill = 0; kill < KILLS; kill += 1) {
      await killAt(name, folder, 1 + (kill % 3))
      expect(chore.fault(folder)).toBeNull()
    }
  },
)

/** Exports over an older file on a disk that loses the power at a crossing; what is there then. */
const exportUntil = async (crossing: number, seed: number) => {
  const disk = createModelDisk(createRandom(seed))
  disk.prepare('/documents')
  await writeWhole('/documents/spend.csv', 'before', disk.files)
  let crossings = 0
  let die: (how: 'died') => void = () => undefined
  const died = new Promise<'died'>((resolve) => {
    die = resolve
  })
  const life = createLife({
    crossing: () => {
      crossings += 1
      if (crossings === crossing) die('died')
      return crossings === crossing
    },
  })
  const exported = writeWhole(
    '/documents/spend.csv',
    'after, and longer',
    mortalFiles(disk.files, life),
  ).then(() => 'saved' as const)
  const end = await Promise.race([exported, died])
  disk.losePower()
  const bytes = disk.read('/documents/spend.csv')
  return { end, text: bytes === null ? null : new TextDecoder().decode(bytes) }
}

test('D3: the power may go at any step of an export: the old table or the new one, and what was called saved stays', async () => {
  const ends = new Set<string>()
  for (let crossing = 1; crossing <= 20; crossing += 1) {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { end, text } = await exportUntil(crossing, seed)
      ends.add(`${end}: ${text}`)
      expect(end === 'saved' ? ['after, and longer'] : ['before', 'after, and longer']).toContain(
        text,
      )
    }
  }
  expect([...ends].toSorted()).toEqual([
    'died: after, and longer',
    'died: before',
    'saved: after, and longer',
  ])
})
