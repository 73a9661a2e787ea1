import * as electron from 'electron'
import { type FileFormat, fileFormats } from './file-clipboard.ts'

/** What older runtimes have instead of `ClipboardItem`. */
interface OlderClipboard {
  writeBuffer: (format: string, data: Buffer) => void
  writeImage: (picture: Electron.NativeImage) => void
}

type Items = ConstructorParameters<typeof electron.ClipboardItem>[0]

/** Looked up when it is wanted: importing what a runtime lacks by its name would keep the studio from starting. */
const Item = Reflect.get(electron, 'ClipboardItem') as typeof electron.ClipboardItem | undefined
const older = electron.clipboard as unknown as OlderClipboard

const blobOf = (data: Buffer, type = ''): Blob => new Blob([new Uint8Array(data)], { type })

const itemOf = (formats: readonly FileFormat[]): Items =>
  Object.fromEntries(
    formats.map(({ format, data }) => [
      `electron application/osclipboard;format="${format}"`,
      blobOf(data),
    ]),
  )

/** The system’s clipboard, as both runtimes have it. */
export const clipboard = {
  /** Files, so that a file manager or another program pastes them; Windows takes the first only. */
  putFiles: async (paths: readonly string[]): Promise<void> => {
    const { platform, env } = process
    const formats = fileFormats(paths, { platform, desktop: env['XDG_CURRENT_DESKTOP'] ?? '' })
    if (Item) await electron.clipboard.write([new Item(itemOf(formats))])
    else older.writeBuffer(formats[0].format, formats[0].data)
  },
  /** The pixels of a picture. */
  putPicture: async (picture: Electron.NativeImage): Promise<void> => {
    if (!Item) older.writeImage(picture)
    else
      await electron.clipboard.write([
        new Item({ 'image/png': blobOf(picture.toPNG(), 'image/png') }),
      ])
  },
  putText: async (text: string): Promise<void> => {
    await electron.clipboard.writeText(text)
  },
}
