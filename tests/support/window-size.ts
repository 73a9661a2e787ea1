import { expect } from '@playwright/test'
import type { Studio } from './story.ts'

/** A desktop's window and the smallest one that all must fit into, in pixels. */
export const sizes = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 1024, height: 700 },
} as const

export const resize = ({ app }: Studio, size: { width: number; height: number }): Promise<void> =>
  expect(() =>
    app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size),
  ).toPass()
