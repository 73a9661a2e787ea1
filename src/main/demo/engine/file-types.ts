/** Media types by file extension. */
const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  flac: 'audio/flac',
  glb: 'model/gltf-binary',
}

/** The media type of a file with this extension. */
export const mediaType = (extension: string): string =>
  types[extension] ?? 'application/octet-stream'

/** The folders a file is served from, as on the service: pictures and all else, videos, sound. */
export const mediaFolder = (extension: string): string => {
  const [kind] = mediaType(extension).split('/')
  if (kind === 'video') return 'video/os/sim/ws/1/vi'
  return kind === 'audio' ? 'audio/os/sim/ws/1/ai' : 'image/os/sim/ws/1/ii'
}

/** The first bytes of the files that are known. */
const signatures: readonly (readonly [extension: string, magic: RegExp])[] = [
  ['png', /^\x89PNG/],
  ['jpg', /^\xff\xd8/],
  ['webp', /^RIFF....WEBP/s],
  ['gif', /^GIF8/],
  ['bmp', /^BM/],
  ['mov', /^....ftypqt/s],
  ['mp4', /^....ftyp/s],
  ['webm', /^.E\xdf\xa3/s],
  ['wav', /^RIFF....WAVE/s],
  ['ogg', /^OggS/],
  ['flac', /^fLaC/],
  ['mp3', /^(ID3|\xff[\xf2\xf3\xfb])/],
  ['glb', /^glTF/],
  ['svg', /^\s*<(svg|\?xml)/],
]

/** The extension that fits a file's first bytes; `bin` when none does. */
export const extensionOf = (bytes: Buffer): string => {
  const head = bytes.subarray(0, 16).toString('latin1')
  return signatures.find(([, magic]) => magic.test(head))?.[0] ?? 'bin'
}
