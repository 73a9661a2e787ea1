import type { Ports } from '#main/studio/ports.ts'
import type { Studio } from '#main/studio/studio.ts'
import { createCanvasScheme } from '#main/doors/canvas-scheme.ts'
import { createDocuments, type Documents } from '#main/documents/documents.ts'
import { libraryLayout } from '#main/library/layout.ts'
import { createCanvasFiles } from '#main/studio/canvases/canvas-files.ts'
import { chooseResults } from '#main/studio/canvases/choose-results.ts'
import { resultsThere } from '#main/studio/canvases/results-there.ts'

interface Parts extends Pick<Ports, 'library' | 'clock' | 'emit' | 'report'> {
  studio: Pick<Studio, 'importAsset' | 'takeCanvasInput' | 'jobsFor'>
}

/** Canvases: on disk, as files that leave and come in, and as bytes for the window. */
export const createCanvases = ({ library, clock, emit, report, studio }: Parts) => {
  const kept = createDocuments({
    folder: libraryLayout(library.folder).hidden,
    readOnly: library.readOnly,
    now: clock.now,
    report,
    resultsOf: (generations) => resultsThere(studio.jobsFor(generations)),
  })
  const documents: Documents = {
    ...kept,
    append: async (appended) => {
      const sequence = await kept.append(appended)
      await chooseResults({ library, emit, report }, appended.entries)
      return sequence
    },
  }
  const { importAsset, takeCanvasInput } = studio
  return {
    documents,
    canvasFiles: createCanvasFiles({ library, documents, clock, emit, importAsset }),
    scheme: createCanvasScheme({
      documents,
      hasAsset: (id) => library.assets.pictureOf(id) !== null,
      takeInput: takeCanvasInput,
      previewChanged: () => emit('canvas.changed', {}),
    }),
  }
}
