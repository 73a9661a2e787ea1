import { pathToFileURL } from 'node:url'

/** What is put on the clipboard so that a file manager takes it for files. */
export interface FileFormat {
  format: string
  data: Buffer
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const urls = (paths: readonly string[], separator: string): string =>
  paths.map((path) => pathToFileURL(path).href).join(separator)

/** The list of paths that Finder and every Mac program read. */
const macFiles = (paths: readonly string[]): FileFormat => ({
  format: 'NSFilenamesPboardType',
  data: Buffer.from(
    '<?xml version="1.0" encoding="UTF-8"?>' +
      '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">' +
      `<plist version="1.0"><array>${paths.map((path) => `<string>${escaped(path)}</string>`).join('')}</array></plist>`,
  ),
})

/** The one format for files that can be written by its name; it holds a single path. */
const windowsFile = ([path = '']: readonly string[]): FileFormat => ({
  format: 'FileNameW',
  data: Buffer.from(`${path}\0`, 'utf16le'),
})

/** GNOME and its kin want to be told that it is a copy. */
const gnomeFiles = (paths: readonly string[]): FileFormat => ({
  format: 'x-special/gnome-copied-files',
  data: Buffer.from(`copy\n${urls(paths, '\n')}`),
})

/** KDE, LXQt and what pastes files into a page read a plain list. */
const listedFiles = (paths: readonly string[]): FileFormat => ({
  format: 'text/uri-list',
  data: Buffer.from(`${urls(paths, '\r\n')}\r\n`),
})

/** Files as the clipboard of a system holds them; what the desktop in use reads comes first, for one may be all there is room for. */
export const fileFormats = (
  paths: readonly string[],
  { platform, desktop }: { platform: string; desktop: string },
): [FileFormat, ...FileFormat[]] => {
  if (platform === 'darwin') return [macFiles(paths)]
  if (platform === 'win32') return [windowsFile(paths)]
  return /kde|lxqt/iu.test(desktop)
    ? [listedFiles(paths), gnomeFiles(paths)]
    : [gnomeFiles(paths), listedFiles(paths)]
}
