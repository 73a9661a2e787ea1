import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createWindowState } from './window-state.ts'

vi.mock('electron', () => ({
  screen: { getDisplayMatching: () => ({ workArea: { x: 0, y: 24, width: 1920, height: 1056 } }) },
}))

const FRESH = { bounds: { width: 1440, height: 900 }, maximized: false, theme: 'system' }
const somewhere = { x: 200, y: 120, width: 1280, height: 800 }

/** A window that lies there when it is closed. */
const closing = (folder: string, bounds: Rectangle, maximized = false): void => {
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => bounds,
    isMaximized: () => maximized,
  })
  createWindowState(folder).follow(window as unknown as BrowserWindow)
  window.emit('close')
}

const written = (text: string): string => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'window.json'), text)
  return folder
}

test('the next start opens the window where it was closed', () => {
  const folder = temporaryFolder()
  expect(createWindowState(folder).read()).toEqual(FRESH)
  closing(folder, somewhere, true)
  expect(createWindowState(folder).read()).toEqual({
    bounds: somewhere,
    maximized: true,
    theme: 'system',
  })
})

test('the theme is kept for the first paint, beside where the window was', () => {
  const folder = temporaryFolder()
  closing(folder, somewhere)
  const state = createWindowState(folder)
  state.keepTheme('light')
  expect(state.read().theme).toBe('light')
  expect(createWindowState(folder).read()).toEqual({
    bounds: somewhere,
    maximized: false,
    theme: 'light',
  })
  closing(folder, { ...somewhere, x: 300 })
  expect(createWindowState(folder).read()).toMatchObject({ bounds: { x: 300 }, theme: 'light' })
})

test.each([
  ['left of the screen', { ...somewhere, x: -1280 }],
  ['right of the screen', { ...somewhere, x: 1920 }],
  ['above the screen', { ...somewhere, y: 0 }],
  ['below the screen', { ...somewhere, y: 1080 }],
])('a window that would lie out of reach, %s, opens in the middle', (_, bounds) => {
  const folder = temporaryFolder()
  closing(folder, bounds, true)
  expect(createWindowState(folder).read()).toEqual({ ...FRESH, maximized: true })
})

test('a window of which a corner can be seen opens there', () => {
  const folder = temporaryFolder()
  const bounds = { ...somewhere, x: -1279, y: 1079 }
  closing(folder, bounds)
  expect(createWindowState(folder).read().bounds).toEqual(bounds)
})

test.each([
  '',
  '{"bounds": {"x": 200, "y"',
  'null',
  '{}',
  '{"bounds":{"x":"200","y":120,"width":1280,"height":800},"maximized":"yes","theme":"pink"}',
  '{"bounds":{"x":null,"y":120,"width":1280,"height":800},"maximized":1,"theme":["dark"]}',
])('what cannot be used is forgotten: %s', (text) => {
  expect(createWindowState(written(text)).read()).toEqual(FRESH)
})

test('a folder that cannot be written to costs the memory, not the start', () => {
  const folder = join(temporaryFolder(), 'not', 'there')
  const state = createWindowState(folder)
  state.keepTheme('dark')
  expect(state.read().theme).toBe('dark')
  expect(createWindowState(folder).read()).toEqual(FRESH)
})
