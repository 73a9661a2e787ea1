import { someCanvasState } from '#tests/support/some-canvas.ts'
import { keep, nothingAnswered, openDocuments, paint } from './painter.ts'

/** Paints and keeps in turn, and says after each what was answered. It goes on until it is killed. */
const [folder = ''] = process.argv.slice(2)
const documents = openDocuments(folder)
const answered = nothingAnswered()
const tell = (): void => {
  process.stdout.write(`${JSON.stringify(answered)}\n`)
}
const id = await documents.create('Poster', someCanvasState())
answered.canvas = id
tell()
for (;;) {
  await paint(documents, id, answered)
  tell()
  if (answered.steps % 3 === 0) await keep(documents, id, answered)
}
