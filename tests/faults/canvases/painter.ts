import { createDocuments, type Documents } from '#main/documents/documents.ts'
import type { FileSystem } from '#main/documents/disk.ts'
import { namedIn, type Tile } from '#main/documents/tiles.ts'
import type { CanvasState, JournalEntry } from '#shared/model/canvas-history.ts'
import { someCanvasState, someStep } from '#tests/support/some-canvas.ts'

/** So much later than anything was written that a tile nobody names is deleted at once. */
const LATER = 10 * 60 * 60_000

const step = (number: number): JournalEntry => someStep(`s${number}`, `tile-${number}`)

/** The state after so many steps; of these, the tile of the last one is shown. */
const stateAfter = (steps: number): CanvasState => ({
  ...someCanvasState(),
  past: Array.from({ length: steps }, (_, at) => step(at + 1)).flatMap((entry) =>
    entry.kind === 'step' ? [entry.step] : [],
  ),
})

const bytesOf = (tile: string): string => `the bytes of ${tile}, long enough to be torn`

async function* sent(tile: string): AsyncGenerator<Tile> {
  yield { id: tile, bytes: Buffer.from(bytesOf(tile)) }
}

/** What was answered, which therefore has to be there from then on. */
export interface Answered {
  canvas: string | null
  /** So many steps. */
  steps: number
  /** The step that was asked for last, answered or not. */
  asked: number
  name: string
  copy: string | null
  /** `leaving`: nobody knows. */
  copyStage: 'none' | 'there' | 'leaving' | 'gone'
  snapshot: string | null
}

export const nothingAnswered = (): Answered => ({
  canvas: null,
  steps: 0,
  asked: 0,
  name: 'Poster',
  copy: null,
  copyStage: 'none',
  snapshot: null,
})

export const openDocuments = (folder: string, files?: FileSystem): Documents =>
  createDocuments({
    folder,
    readOnly: null,
    resultsOf: () => new Map(),
    now: () => LATER,
    report: (error) => {
      throw error
    },
    ...(files ? { files } : {}),
  })

/** Paints one step: its tile first, then the entry that names it. */
export const paint = async (
  documents: Documents,
  id: string,
  answered: Answered,
): Promise<void> => {
  const number = answered.steps + 1
  answered.asked = number
  await documents.tiles.put(id, sent(`tile-${number}`))
  await documents.append({ id, sequence: number - 1, entries: [step(number)] })
  answered.steps = number
}

/** Keeps all of it, as it is after the steps that were answered. */
export const keep = (documents: Documents, id: string, { steps }: Answered): Promise<void> =>
  documents.keep({ id, sequence: steps, state: stateAfter(steps) })

/** A short life with everything in it that is written. */
export const live = async (documents: Documents, answered: Answered): Promise<void> => {
  const id = await documents.create('Poster', stateAfter(0))
  answered.canvas = id
  await paint(documents, id, answered)
  await paint(documents, id, answered)
  await keep(documents, id, answered)
  await documents.preview.put(id, Buffer.from('a picture'))
  await paint(documents, id, answered)
  const { id: snapshot } = await documents.snapshots.take(id, 'Before', stateAfter(1))
  answered.snapshot = snapshot
  // A tile that no entry ever names.
  await documents.tiles.put(id, sent('stray'))
  await keep(documents, id, answered)
  await paint(documents, id, answered)
  const copy = await documents.duplicate(id, 'Copy')
  answered.copy = copy
  answered.copyStage = 'there'
  await documents.rename(id, 'Flyer')
  answered.name = 'Flyer'
  await paint(documents, id, answered)
  await documents.trash(copy, true)
  answered.copyStage = 'leaving'
  await documents.remove(copy)
  answered.copyStage = 'gone'
}

const missingTiles = async (documents: Documents, id: string, said: unknown): Promise<string[]> => {
  const named = [...namedIn([JSON.stringify(said)])].filter((name) => /^tile-\d+$/u.test(name))
  const faults = await Promise.all(
    named.map(async (tile) => {
      const bytes = await documents.tiles.read(id, tile).catch(() => null)
      return bytes?.toString() === bytesOf(tile) ? [] : [`${tile} is named, and lost or torn`]
    }),
  )
  return faults.flat()
}

/** What is wrong with a canvas that is there: it has to be the beginning of what was done, at least as far as answered. */
const faultsOf = async (
  documents: Documents,
  id: string,
  { least, most }: { least: number; most: number },
): Promise<string[]> => {
  const { state, entries, sequence } = await documents.open(id)
  const steps = [
    ...state.past,
    ...entries.flatMap((entry) => (entry.kind === 'step' ? [entry.step] : [])),
  ]
  const isBeginning = steps.every(({ id: name }, at) => name === `s${at + 1}`)
  return [
    ...(isBeginning && steps.length === sequence ? [] : ['the steps are not those that were made']),
    ...(sequence >= least ? [] : [`${least} steps were answered, ${sequence} are there`]),
    ...(sequence <= most ? [] : [`${sequence} steps are there, ${most} were asked for`]),
    ...(await missingTiles(documents, id, [state, entries])),
  ]
}

type Listed = Awaited<ReturnType<Documents['list']>>

/** What is wrong with which canvases there are. */
const faultsInList = (listed: Listed, { canvas, copy, copyStage, name }: Answered): string[] => {
  const find = (id: string | null) => listed.find((each) => each.id === id)
  const faults: [string, boolean][] = [
    ['the canvas is gone', canvas !== null && !find(canvas)],
    ['the copy is gone', copyStage === 'there' && !find(copy)],
    ['the copy is still there', copyStage === 'gone' && find(copy) !== undefined],
    ['it lost its name', name === 'Flyer' && find(canvas)?.name !== 'Flyer'],
  ]
  return faults.flatMap(([fault, isSo]) => (isSo ? [fault] : []))
}

/** Paints and keeps once more, to see that it can. */
const goOn = async (documents: Documents, id: string, answered: Answered): Promise<string[]> => {
  const { sequence } = await documents.open(id)
  const next: Answered = { ...answered, steps: sequence }
  await paint(documents, id, next)
  await keep(documents, id, next)
  await paint(documents, id, next)
  return faultsOf(documents, id, { least: sequence + 2, most: sequence + 2 })
}

/** What is wrong after a death, as the next life finds it. */
export const faultsAfter = async (documents: Documents, answered: Answered): Promise<string[]> => {
  const { canvas: id, snapshot, steps, asked: most } = answered
  const listed = await documents.list()
  const faults = faultsInList(listed, answered)
  for (const canvas of listed)
    faults.push(
      ...(await faultsOf(documents, canvas.id, { least: canvas.id === id ? steps : 0, most })),
    )
  if (id === null) return faults
  if (snapshot !== null) {
    const state = await documents.snapshots.read(id, snapshot)
    faults.push(...(await missingTiles(documents, id, state)))
  }
  return [...faults, ...(await goOn(documents, id, answered))]
}
