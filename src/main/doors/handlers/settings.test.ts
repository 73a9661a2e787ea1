import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { isFfmpeg } from '#main/media/ffmpeg.ts'
import { settingsChange } from '#shared/model/settings.ts'
import type { HandlerContext } from './context.ts'
import { settingsHandlers } from './settings.ts'

const choosing = (path: string | null) => {
  const changes: unknown[] = []
  let completed = 0
  const context = {
    chooseFile: () => Promise.resolve(path),
    ffmpeg: { check: isFfmpeg },
    settings: { change: (change: unknown) => changes.push(change) },
    emit: () => undefined,
    studio: { completeFilms: () => Promise.resolve(void (completed += 1)) },
  } as unknown as HandlerContext
  return {
    chosen: settingsHandlers(context)['settings.chooseFfmpeg']({}),
    changes,
    completed: () => completed,
  }
}

test('a program that answers as ffmpeg is kept, another one is named and refused', async () => {
  const path = execFileSync('which', ['ffmpeg'], { encoding: 'utf8' }).trim()
  const good = choosing(path)
  expect(await good.chosen).toEqual({ path })
  expect(good.changes).toEqual([{ ffmpegPath: path }])
  expect(good.completed()).toBe(1)
  const bad = choosing(process.execPath)
  await expect(bad.chosen).rejects.toMatchObject({ code: 'not-ffmpeg', detail: { name: 'node' } })
  expect(bad.changes).toEqual([])
  expect(bad.completed()).toBe(0)
  await expect(choosing('/etc/hostname').chosen).rejects.toMatchObject({ code: 'not-ffmpeg' })
  const changedMind = choosing(null)
  expect(await changedMind.chosen).toEqual({ path: null })
  expect(changedMind.changes).toEqual([])
})

test('the window cannot name a program that the main process runs', () => {
  expect(settingsChange.parse({ theme: 'dark', ffmpegPath: '/tmp/evil' })).toEqual({
    theme: 'dark',
  })
})
