import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, dialog } from 'electron'
import type { FileKind } from '#main/doors/handlers/context.ts'
import { writeWhole } from '#main/exports/write-whole.ts'

/** A larger file is nothing that a person wrote. */
const MOST_BYTES = 1_000_000

/** Asks for a folder; null when the user changes their mind. */
export const chooseFolder = async (): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openDirectory', 'createDirectory'],
  })
  return filePaths[0] ?? null
}

/** Asks for a file, of one kind where that is told; null when the user changes their mind. */
export const chooseFile = async (kind?: FileKind): Promise<string | null> => {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openFile'],
    ...(kind ? { filters: [kind] } : {}),
  })
  return filePaths[0] ?? null
}

/** Asks for files; none when the user changes their mind. */
export const chooseFiles = async (): Promise<string[]> => {
  const { filePaths } = await dialog.showOpenDialog({
    properties: ['openFile', 'multiSelections'],
  })
  return filePaths
}

/** Asks for the name of a file to be written; null when the user changes their mind. */
export const chooseNewFile = async ({
  name,
  kind,
}: {
  name: string
  kind: FileKind
}): Promise<string | null> => {
  const { filePath, canceled } = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), name),
    filters: [kind],
  })
  return canceled || filePath === '' ? null : filePath
}

/** Asks where to, and writes a text there; null when the user changes their mind. */
export const saveText = async (
  file: { name: string; kind: FileKind },
  text: string,
): Promise<string | null> => {
  const filePath = await chooseNewFile(file)
  if (filePath !== null) await writeWhole(filePath, text)
  return filePath
}

const startOf = async (path: string): Promise<string> => {
  const handle = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Asks for a file and reads it as text, no further than a text of this size goes; null when the user changes their mind. */
export const openText = async (kind: FileKind): Promise<{ name: string; text: string } | null> => {
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openFile'], filters: [kind] })
  const [path] = filePaths
  return path === undefined ? null : { name: basename(path), text: await startOf(path) }
}
