import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { screen } from 'electron'
import type { Settings } from '#shared/model/settings.ts'

interface Remembered {
  bounds: Partial<Rectangle>
  maximized: boolean
  /** Known here too, so that the first paint has it before the settings are read. */
  theme: Settings['theme']
}

const FRESH: Remembered = {
  bounds: { width: 1440, height: 900 },
  maximized: false,
  theme: 'system',
}

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

const isRectangle = (value: unknown): value is Rectangle => {
  if (typeof value !== 'object' || value === null) return false
  const { x, y, width, height } = value as Record<string, unknown>
  return [x, y, width, height].every(isNumber)
}

const isVisible = (bounds: Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching(bounds)
  return (
    bounds.x < workArea.x + workArea.width &&
    bounds.x + bounds.width > workArea.x &&
    bounds.y < workArea.y + workArea.height &&
    bounds.y >= workArea.y - 1
  )
}

const themes: readonly Settings['theme'][] = ['system', 'dark', 'light']

const parse = (text: string): Remembered => {
  const { bounds, maximized, theme } = JSON.parse(text) as Record<string, unknown>
  return {
    bounds: isRectangle(bounds) && isVisible(bounds) ? bounds : FRESH.bounds,
    maximized: maximized === true,
    theme: themes.find((known) => known === theme) ?? FRESH.theme,
  }
}

const readFrom = (file: string): Remembered => {
  try {
    return parse(readFileSync(file, 'utf8'))
  } catch {
    return FRESH
  }
}

/** Remembers how the window was, in a file of its own; a broken one is simply forgotten. */
export const createWindowState = (folder: string) => {
  const file = join(folder, 'window.json')
  let remembered = readFrom(file)

  const save = (change: Partial<Remembered>): void => {
    remembered = { ...remembered, ...change }
    try {
      writeFileSync(file, JSON.stringify(remembered))
    } catch {
      // How the window was is worth no message.
    }
  }
  return {
    read: (): Remembered => remembered,
    follow: (window: BrowserWindow): void => {
      window.on('close', () => {
        save({ bounds: window.getNormalBounds(), maximized: window.isMaximized() })
      })
    },
    keepTheme: (theme: Settings['theme']): void => {
      if (theme !== remembered.theme) save({ theme })
    },
  }
}
export type WindowState = ReturnType<typeof createWindowState>
