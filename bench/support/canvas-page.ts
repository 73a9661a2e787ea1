import { copyFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { documentsLayout } from '#main/documents/layout.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { insertLayer } from '#renderer/editor/document/layer-edits.ts'
import { imageLayer } from '#renderer/editor/document/layer-makers.ts'
import { fitBox, roomBeside, toStage } from '#renderer/editor/viewport.ts'
import { freshCanvas } from '#renderer/features/canvas/fresh-canvas.ts'
import { fillLibrary } from '#scripts/library/fill.ts'
import type { CanvasState } from '#shared/model/canvas-history.ts'
import type { Page } from './devtools.ts'
import { studio, withPage, writeProfile } from './electron.ts'
import { writePhotos } from './photos.ts'
import { untilTrue } from './until-true.ts'

/** Width and height of the document and of each picture on it. */
export const DOCUMENT = 4096
const PICTURE = 1024
/** So many pictures lie on it. */
export const LAYERS = 50
/** So many photographs are drawn; many assets share each. */
const PHOTOS = 8

/** A picture on the canvas: the asset, its file, and where it lies. */
export interface Laid {
  id: string
  path: string
  x: number
  y: number
}

/** Makes a library whose pictures are photographs of 1024 × 1024, and lays 50 of them out over a page as wide as high. */
const layPictures = async (folder: string, side: number): Promise<Laid[]> => {
  fillLibrary(folder, LAYERS * 2)
  const photos = (await writePhotos(join(folder, 'photos'), PHOTOS)).jpg
  const database = new Database(libraryLayout(folder).database, { readonly: true })
  const rows = database
    .prepare<[number], { id: string; path: string }>(
      "SELECT id, path FROM assets WHERE kind = 'image' AND trashed_at IS NULL LIMIT ?",
    )
    .all(LAYERS)
  database.close()
  return rows.map(({ id, path }, index) => {
    const file = join(folder, path)
    copyFileSync(photos[index % PHOTOS] ?? '', file)
    const place = (by: number): number =>
      Math.round(((index * by) % LAYERS) * ((side - PICTURE) / (LAYERS - 1)))
    return { id, path: file, x: place(1), y: place(17) }
  })
}

/** These pictures as a document, the first at the bottom. */
const canvasOfPictures = (pictures: readonly Laid[], side: number): CanvasState => {
  const state = freshCanvas({ width: side, height: side })
  for (const [index, { id, x, y }] of pictures.entries()) {
    const picture = { asset: id, width: PICTURE, height: PICTURE }
    const layer = imageLayer({ id: `layer-${index}`, name: `Picture ${index}` }, picture)
    insertLayer(state.document, { ...layer, placement: { ...layer.placement, x, y } })
  }
  return state
}

/** A place on the page, in pixels of the window. */
export interface Place {
  x: number
  y: number
}

/** A canvas that is open in the studio. */
export interface CanvasPage {
  page: Page
  pictures: readonly Laid[]
  id: string
  /** Where its tiles, its state and its small picture lie. */
  place: ReturnType<ReturnType<typeof documentsLayout>['canvas']>
  stage: { left: number; top: number; width: number; height: number }
  /** Where a place of the document, as a share of it, is in the window. */
  at: (across: number, down: number) => Place
  /** Presses a key, with what is held beside it. */
  press: (key: string, held?: readonly Held[]) => Promise<void>
  /** Takes the brush, to paint: nothing is to be generated that waits for a mask. */
  takeBrush: () => Promise<void>
  /** Waits until nothing follows from what was done: the picture that is taken of it is written. */
  rest: () => Promise<void>
}

const modifiers = { alt: 1, control: 2, shift: 8 } as const
type Held = keyof typeof modifiers

const pressIn =
  (page: Page): CanvasPage['press'] =>
  async (key, held = []) => {
    const said = {
      key,
      code: `Key${key.toUpperCase()}`,
      windowsVirtualKeyCode: key.toUpperCase().codePointAt(0),
      modifiers: held.reduce((sum, each) => sum + modifiers[each], 0),
    }
    await page.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...said })
    await page.send('Input.dispatchKeyEvent', { type: 'keyUp', ...said })
  }

export const STAGE = `document.querySelector('[role=application]')`
/** The small picture is taken away when all layers are drawn. */
export const isDrawn = `${STAGE} !== null && document.querySelector('img[src*="/preview?"]') === null`

const entry = `[...document.querySelectorAll('nav button')].find((each) => each.textContent.trim() === 'Canvas')`
const intentNew = `[...document.querySelectorAll('section[aria-label="Generate"] button, section[aria-label="Generate"] [role=radio]')].find((each) => each.textContent.trim() === 'New')`
/** The small picture of a canvas that is being opened. */
export const PREVIEW = `document.querySelector('section img[src*="/preview?"]')`
/** Goes back to the shelf. */
export const LEAVE = `document.querySelector('button[aria-label="All canvases"]').click()`
export const card = `[...document.querySelectorAll('main li button')].find((each) => each.textContent.includes('Bench'))`

const writtenAt = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** A picture is taken three seconds after the last change; that takes a while with many layers. */
const PATIENCE = 120_000

const restOf = (path: string): (() => Promise<void>) => {
  let last = 0
  return async () => {
    const end = performance.now() + PATIENCE
    while (writtenAt(path) === last) {
      if (performance.now() > end) throw new Error('No picture was taken of the canvas')
      await pause(100)
    }
    last = writtenAt(path)
  }
}

const request = (name: string, input: unknown): string =>
  `studio.request(${JSON.stringify(name)}, ${JSON.stringify(input)}).then((told) => JSON.parse(told).value)`

/** Opens the studio, writes a canvas with 50 pictures, and goes to the shelf that has it. */
export const withShelf = async <Result>(
  folder: string,
  use: (shelf: Pick<CanvasPage, 'page' | 'pictures' | 'place' | 'id' | 'rest'>) => Promise<Result>,
  side = DOCUMENT,
): Promise<Result> => {
  const library = join(folder, 'library')
  const pictures = await layPictures(library, side)
  return withPage(studio(), writeProfile(folder, library), async (page) => {
    await untilTrue(page, `globalThis.studio && ${entry}`)
    const input = { name: 'Bench', state: canvasOfPictures(pictures, side) }
    const { id } = await page.evaluate<{ id: string }>(request('canvas.create', input))
    await page.evaluate(`${entry}.click()`)
    await untilTrue(page, card)
    const place = documentsLayout(libraryLayout(library).hidden).canvas(id)
    return use({ page, pictures, place, id, rest: restOf(place.preview) })
  })
}

/** Opens a canvas with 50 pictures on it, as wide and as high as is said. */
export const withCanvasPage = <Result>(
  folder: string,
  use: (canvas: CanvasPage) => Promise<Result>,
  side = DOCUMENT,
): Promise<Result> =>
  withShelf(
    folder,
    async ({ page, place, ...shelf }) => {
      await page.evaluate(`${card}.click()`)
      await untilTrue(page, isDrawn)
      const stage = await page.evaluate<CanvasPage['stage']>(
        `(({ left, top, width, height }) => ({ left, top, width, height }))(${STAGE}.getBoundingClientRect())`,
      )
      const fitted = fitBox({ x: 0, y: 0, width: side, height: side }, stage, roomBeside(false))
      await shelf.rest()
      const press = pressIn(page)
      return use({
        ...shelf,
        page,
        place,
        stage,
        press,
        takeBrush: async () => {
          await page.evaluate(`${intentNew}.click()`)
          await press('b')
        },
        at: (across, down) => {
          const { x, y } = toStage(fitted, { x: across * side, y: down * side })
          return { x: stage.left + x, y: stage.top + y }
        },
      })
    },
    side,
  )
