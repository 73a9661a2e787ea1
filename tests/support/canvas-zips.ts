import { ZipFile } from 'yazl'
import { CANVAS_VERSION } from '#shared/model/canvas-document.ts'
import { someCanvasState } from './some-canvas.ts'

/** A zip file with these entries. */
export const zipOf = async (entries: Record<string, string | Buffer>, compress = true) => {
  const zip = new ZipFile()
  for (const [name, body] of Object.entries(entries))
    zip.addBuffer(Buffer.from(body), name, { compress })
  zip.end()
  const pieces: Buffer[] = []
  for await (const piece of zip.outputStream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

/** What a file says of its canvas. */
export const canvasJson = (part: Record<string, unknown> = {}): string =>
  JSON.stringify({
    format: 'chofesh-canvas',
    version: CANVAS_VERSION,
    name: 'Poster',
    sequence: 0,
    state: someCanvasState(),
    entries: [],
    ...part,
  })
