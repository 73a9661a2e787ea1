import { expect, test } from 'vitest'
import { fileFormats } from './file-clipboard.ts'

const paths = ['/home/anna/Amber & dawn.png', '/home/anna/größe.png']

test('each desktop of Linux gets first what its file manager reads', () => {
  const [gnome] = fileFormats(paths, { platform: 'linux', desktop: 'ubuntu:GNOME' })
  expect(gnome.format).toBe('x-special/gnome-copied-files')
  expect(gnome.data.toString()).toBe(
    'copy\nfile:///home/anna/Amber%20&%20dawn.png\nfile:///home/anna/gr%C3%B6%C3%9Fe.png',
  )
  const [kde, other] = fileFormats(paths, { platform: 'linux', desktop: 'KDE' })
  expect(kde.format).toBe('text/uri-list')
  expect(kde.data.toString().split('\r\n')).toHaveLength(3)
  expect(other).toEqual(gnome)
})

test('a Mac gets a list of paths, Windows one path', () => {
  const [mac] = fileFormats(paths, { platform: 'darwin', desktop: '' })
  expect(mac.data.toString()).toContain('<string>/home/anna/Amber &amp; dawn.png</string>')
  const windows = fileFormats(['C:\\a.png'], { platform: 'win32', desktop: '' })
  expect(windows).toEqual([{ format: 'FileNameW', data: Buffer.from('C:\\a.png\0', 'utf16le') }])
})
