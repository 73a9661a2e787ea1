import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { screen } from 'electron'

interface Remembered {
  bounds: Partial<Rectangle>
  maximized: boolean
}

const FRESH: Remembered = { bounds: { width: 1440, height: 900 }, maximized: false }

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

const parse = (text: string): Remembered => {
  const { bounds, maximized } = JSON.parse(text) as Record<string, unknown>
  return isRectangle(bounds) && isVisible(bounds)
    ? { bounds, maximized: maximized === true }
    : FRESH
}

/** Remembers where the window was, in a file of its own; a broken one is simply forgotten. */
export const createWindowState = (folder: string) => {
  const file = join(folder, 'window.json')
  const save = (window: BrowserWindow): void => {
    const remembered: Remembered = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    }
    try {
      writeFileSync(file, JSON.stringify(remembered))
    } catch {
      // Where the window was is worth no message.
    }
  }
  return {
    read: (): Remembered => {
      try {
        return parse(readFileSync(file, 'utf8'))
      } catch {
        return FRESH
      }
    },
    follow: (window: BrowserWindow): void => {
      window.on('close', () => {
        save(window)
      })
    },
  }
}
export type WindowState = ReturnType<typeof createWindowState>
