import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createStudio } from '#main/studio/studio.ts'
import { createRandom } from '#shared/std/random.ts'
import { isOver } from '#shared/model/import-run.ts'
import { writeFiles } from '#tests/support/picture-files.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createLife, type Life } from './simulation/life.ts'
import { createModelDisk } from './simulation/model-disk.ts'
import { mortalFiles, mortalMedia, mortalWrite } from './simulation/mortal-ports.ts'
import { createMedia, pictureOf } from './simulation/pictures.ts'
import { createStore, FOLDER } from './simulation/store.ts'
import { idlePorts } from '#tests/support/idle-ports.ts'

const MOMENTS = 200
const FILES = 8

const names = Array.from({ length: FILES }, (_, number) => `picture-${number}`)
const store = createStore()
type Disk = ReturnType<typeof createModelDisk>

/** A studio whose library lies on the model disk; the files that it is given lie on a real one. */
const openStudio = (disk: Disk, life: Life) => {
  const acknowledged = new Set<string>()
  const library = store.library(mortalWrite(store.writer(), life), mortalFiles(disk.files, life))
  const studio = createStudio({
    ...idlePorts,
    clock: {
      now: () => Date.UTC(2026, 10, 1, 12),
      random: () => 0.5,
      uuid: () => crypto.randomUUID(),
      after: (_, callback) => {
        const timer = setImmediate(() => void (life.isAlive() && callback()))
        return () => clearImmediate(timer)
      },
    },
    library,
    media: mortalMedia(createMedia(disk.read), life),
    emit: (name, event) => {
      if (name === 'library.changed' && 'added' in event)
        for (const id of event.added) acknowledged.add(id)
    },
  })
  return { studio, library, acknowledged }
}
type Opened = ReturnType<typeof openStudio>

const bringIn = async ({ studio }: Opened, camera: string): Promise<void> => {
  const { token } = await studio.imports.hand([camera])
  const { id } = await studio.imports.start({ token, mode: 'copy', watch: false })
  const run = () => studio.imports.list().find((each) => each.id === id)
  while (!isOver(run() ?? { state: 'finished' }))
    await new Promise((resolve) => {
      setImmediate(resolve)
    })
}

/** Imports until a crossing, at which the power goes; what was said to be in by then, and how far it came. */
const importUntil = async (
  disk: Disk,
  { camera, crossing }: { camera: string; crossing: number },
) => {
  let crossings = 0
  let die: () => void = () => undefined
  const died = new Promise<void>((resolve) => {
    die = resolve
  })
  const life = createLife({
    crossing: () => {
      crossings += 1
      if (crossings === crossing) die()
      return crossings === crossing
    },
  })
  const opened = openStudio(disk, life)
  await Promise.race([bringIn(opened, camera), died])
  life.end()
  opened.studio.stop()
  return { acknowledged: opened.acknowledged, crossings }
}

interface Row {
  id: string
  path: string
  hash: string
  bytes: number
}

const rows = (): Row[] => store.rows('SELECT id, path, hash, bytes FROM assets') as Row[]

const hashOf = (bytes: Uint8Array | null): string =>
  createHash('sha256')
    .update(bytes ?? new Uint8Array())
    .digest('hex')

/** Rows without their whole file. */
const torn = (disk: Disk): Row[] =>
  rows().filter(({ path, hash }) => hashOf(disk.read(`${FOLDER}/${path}`)) !== hash)

const seen = (disk: Disk): string[] => disk.paths().filter((path) => !path.includes('/.studio/'))

test('D1: the power goes at 200 moments of an import: no row without its whole file, nothing lost that was said to be in', async () => {
  const camera = temporaryFolder()
  writeFiles(camera, Object.fromEntries(names.map((name) => [`${name}.png`, pictureOf(name)])))
  const random = createRandom(7)
  const whole = createModelDisk(random)
  whole.prepare(FOLDER)
  store.begin()
  const { crossings } = await importUntil(whole, { camera, crossing: Infinity })
  expect([rows().length, torn(whole)]).toEqual([FILES, []])
  store.end()
  expect(crossings).toBeGreaterThan(MOMENTS)
  const found = new Set<number>()

  for (let moment = 0; moment < MOMENTS; moment += 1) {
    const disk = createModelDisk(random)
    disk.prepare(FOLDER)
    store.begin()
    const crossing = 1 + Math.floor(random() * crossings)
    const { acknowledged } = await importUntil(disk, { camera, crossing })
    disk.losePower()
    store.losePower()
    expect(torn(disk), `crossing ${crossing}`).toEqual([])
    const ids = rows().map(({ id }) => id)
    expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([])
    found.add(ids.length)

    // The next run of the studio: what is half is swept, and brought in again it is all there once.
    const again = openStudio(disk, createLife({ crossing: () => false }))
    await again.library.files.sweep()
    await bringIn(again, camera)
    again.studio.stop()
    expect([rows().length, torn(disk)], `crossing ${crossing}`).toEqual([FILES, []])
    expect(seen(disk).toSorted()).toEqual(
      rows()
        .map(({ path }) => `${FOLDER}/${path}`)
        .toSorted(),
    )
    store.end()
  }
  // Some moments were before the first row, some after the last.
  expect(found.size).toBeGreaterThan(1)
})
