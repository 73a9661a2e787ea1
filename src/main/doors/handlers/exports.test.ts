import { expect, test } from 'vitest'
import { defaultSettings } from '#shared/model/settings.ts'
import { exportOptions } from '#shared/model/export.ts'
import { someAsset } from '#tests/support/some-asset.ts'
import type { HandlerContext } from './context.ts'
import { exportHandlers } from './exports.ts'

const ids = ['0f6a6f3f-9c12-4f6b-9a38-7d1f8a3e52cc']

const world = (place: string | null = '/home/anna/out') => {
  const heard: unknown[] = []
  const hear =
    (name: string, answer?: unknown) =>
    (...said: unknown[]) => {
      heard.push([name, ...said])
      return answer
    }
  const context = {
    library: {
      assets: { get: () => someAsset() },
      files: { resolve: () => Promise.resolve('/library/a.png'), thumbnailPath: () => '/thumb' },
    },
    settings: { get: () => defaultSettings, change: hear('settings') },
    exporting: {
      exports: {
        start: hear('start', { id: 'an id' }),
        pass: hear('pass', Promise.resolve(['/copies/a.png'])),
        get: () => ({ into: 'folder', place: '/home/anna/out', first: 'a.png' }),
      },
      prepareDrag: hear('ready', Promise.resolve()),
      drag: hear('drag'),
      clipboard: {
        putFiles: hear('files'),
        putPicture: hear('picture'),
        putText: hear('text'),
      },
    },
    chooseFolder: hear('folder', Promise.resolve(place)),
    chooseNewFile: hear('file', Promise.resolve(place)),
    emit: hear('emit'),
    reveal: hear('reveal'),
    now: () => new Date(2026, 10, 27).getTime(),
  } as unknown as HandlerContext
  return { handlers: exportHandlers(context), heard }
}

test('where copies go is asked for by the studio and never said by the window', async () => {
  const { handlers, heard } = world()
  const options = exportOptions.parse({ quality: 70 })
  expect(await handlers['exports.start']({ ids, options })).toEqual({ id: 'an id' })
  expect(heard).toContainEqual(['start', { ids, options, place: '/home/anna/out' }])
  expect(heard).toContainEqual(['settings', { exporting: options }])
})

test('a zip is offered a name with the day', async () => {
  const { handlers, heard } = world()
  await handlers['exports.start']({ ids, options: exportOptions.parse({ into: 'zip' }) })
  expect(heard[0]).toMatchObject(['file', { name: 'Chofesh 2026-11-27.zip' }])
})

test('beside the originals no place is asked for', async () => {
  const { handlers, heard } = world()
  const options = exportOptions.parse({ into: 'beside' })
  expect(await handlers['exports.start']({ ids, options })).toEqual({ id: 'an id' })
  expect(heard).toContainEqual(['start', { ids, options, place: null }])
})

test('nothing is begun and nothing remembered when no place is chosen', async () => {
  const { handlers, heard } = world(null)
  const options = exportOptions.parse({})
  expect(await handlers['exports.start']({ ids, options })).toEqual({ id: null })
  expect(heard).toEqual([['folder']])
})

test('drags and files on the clipboard are copies, paths are those of the originals', async () => {
  const { handlers, heard } = world()
  await handlers['exports.prepareDrag']({ ids })
  expect(heard).toContainEqual([
    'ready',
    ['/copies/a.png'],
    { path: '/thumb', width: 64, height: 48 },
  ])
  await handlers['exports.drag']({})
  expect(heard).toContainEqual(['drag'])
  await handlers['exports.copy']({ ids, as: 'files' })
  expect(heard).toContainEqual(['files', ['/copies/a.png']])
  await handlers['exports.copy']({ ids, as: 'paths' })
  expect(heard).toContainEqual(['text', '/library/a.png'])
  await handlers['exports.copy']({ ids, as: 'picture' })
  expect(heard.at(-1)).toMatchObject(['picture', '/library/a.png', { width: 64, height: 48 }])
})

test('what an export wrote is shown in its folder', async () => {
  const { handlers, heard } = world()
  await handlers['exports.reveal']({ id: ids[0] ?? '' })
  expect(heard).toEqual([['reveal', '/home/anna/out/a.png']])
})
