import { BrowserWindow, nativeImage } from 'electron'
import { createExporter } from '#main/exports/exporter.ts'
import { clipboard } from '#main/shell/clipboard.ts'
import type { ExportPorts } from '#main/studio/exports/copy-out.ts'
import { createExports } from '#main/studio/exports/export-assets.ts'

/** Pixels of the picture under the pointer while files are dragged. */
const ICON = 96

/** What stands for a file that nobody has a picture of. */
const plainIcon = () =>
  nativeImage.createFromBitmap(Buffer.alloc(ICON * ICON * 4, 0x80), { width: ICON, height: ICON })

/** Copies that leave the studio: by an export, by a drag, by the clipboard. `folder` is for what lies there only for a while. */
export const createExporting = (ports: Omit<ExportPorts, 'exporter'> & { folder: string }) => {
  const exporter = createExporter({ folder: ports.folder })
  const exports = createExports({ ...ports, exporter })

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

  const iconOf = (thumbnail: string | null) =>
    thumbnail === null
      ? Promise.resolve(plainIcon())
      : pictureOf(thumbnail, { width: ICON, height: ICON }).catch(plainIcon)

  return {
    exports,
    sweep: exporter.sweep,
    /** Goes on with a drag that began in the window, as files. */
    drag: async (paths: readonly string[], thumbnail: string | null): Promise<void> => {
      const [file] = paths
      const icon = await iconOf(thumbnail)
      const [window] = BrowserWindow.getAllWindows()
      if (file !== undefined) window?.webContents.startDrag({ file, files: [...paths], icon })
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
export type Exporting = ReturnType<typeof createExporting>
