import { BrowserWindow, nativeImage } from 'electron'
import { exportSize } from '#shared/model/export.ts'
import { createExporter } from '#main/exports/exporter.ts'
import { clipboard } from '#main/shell/clipboard.ts'
import type { ExportPorts } from '#main/studio/exports/copy-out.ts'
import { createExports } from '#main/studio/exports/export-assets.ts'

/** Pixels of the picture under the pointer while files are dragged. */
const ICON = 96

/** A small picture of a file, and the size of the file’s own. */
interface Thumbnail {
  path: string
  width: number
  height: number
}

/** What stands for a file that nobody has a picture of. */
const plainIcon = () =>
  nativeImage.createFromBitmap(Buffer.alloc(ICON * ICON * 4, 0x80), { width: ICON, height: ICON })

/** Copies that leave the studio: by an export, by a drag, by the clipboard. `folder` is for what lies there only for a while. */
export const createExporting = (ports: Omit<ExportPorts, 'exporter'> & { folder: string }) => {
  const exporter = createExporter({ folder: ports.folder })
  const exports = createExports({ ...ports, exporter })
  let dragged: { files: string[]; icon: Electron.NativeImage } | null = null

  /** A picture as Electron takes it, whatever kind of file it is. */
  const pictureOf = async (path: string, size: { width: number; height: number }) => {
    const target = await exporter.temporary('png')
    try {
      await ports.media.convert({ path, target, format: 'png', quality: 100, ...size })
      return nativeImage.createFromPath(target)
    } finally {
      await exporter.discard(target)
    }
  }

  const iconOf = ({ path, width, height }: Thumbnail) =>
    pictureOf(path, exportSize({ width, height }, { size: 'longest', longest: ICON, percent: 100 }))

  return {
    exports,
    sweep: exporter.sweep,
    /** Makes ready to drag these files, with the thumbnail of the first under the pointer, where there is one. */
    prepareDrag: async (paths: readonly string[], thumbnail: Thumbnail | null): Promise<void> => {
      const icon = thumbnail && (await iconOf(thumbnail).catch(() => null))
      dragged = { files: [...paths], icon: icon ?? plainIcon() }
    },
    /** Goes on with a drag that began in the window, as the files that were made ready last. */
    drag: (): void => {
      const [file] = dragged?.files ?? []
      const [window] = BrowserWindow.getAllWindows()
      if (dragged && file !== undefined) window?.webContents.startDrag({ file, ...dragged })
      dragged = null
    },
    clipboard: {
      ...clipboard,
      putPicture: async (
        path: string,
        { width, height }: { width: number; height: number },
      ): Promise<void> => {
        await clipboard.putPicture(await pictureOf(path, { width, height }))
      },
    },
  }
}
