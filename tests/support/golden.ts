import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { inProject } from '#scripts/setup/paths.mjs'
import type { Bitmap } from '#shared/pixels/bitmap.ts'
import type { Box } from '#shared/pixels/box.ts'
import { decodePng } from '#shared/pixels/png-decode.ts'
import { encodePng } from '#shared/pixels/png-encode.ts'

/** A channel that differs by less is the same: fonts and edges are not smoothed alike everywhere. */
const NOTICED = 32

const read = async (png: Buffer): Promise<Bitmap> => {
  const picture = await decodePng(new Uint8Array(png))
  if (!picture) throw new Error('It is no PNG')
  return picture
}

const cut = ({ width, data }: Bitmap, box: Box): Bitmap => {
  const part = new Uint8Array(box.width * box.height * 4)
  for (let y = 0; y < box.height; y += 1) {
    const from = ((box.y + y) * width + box.x) * 4
    part.set(data.subarray(from, from + box.width * 4), y * box.width * 4)
  }
  return { width: box.width, height: box.height, data: part }
}

/** How many pixels of two pictures look different; all of them where they are not of one size. */
const differing = (one: Bitmap, other: Bitmap): number => {
  const count = one.width * one.height
  if (one.width !== other.width || one.height !== other.height) return count
  let different = 0
  for (let at = 0; at < count * 4; at += 4) {
    const furthest = Math.max(
      ...[0, 1, 2].map((by) => Math.abs((one.data[at + by] ?? 0) - (other.data[at + by] ?? 0))),
    )
    if (furthest >= NOTICED) different += 1
  }
  return different
}

interface Golden {
  name: string
  /** What of the window is compared, in its pixels. */
  box: Box
  /** So many pixels may look different. */
  most: number
  /** Where the pointer is, in pixels of the window. */
  pointer: { x: number; y: number }
}

/** Taking a picture sends the pointer away: it is brought back each time, and a frame drawn with it there. */
export const pointAt = async (window: Page, { x, y }: Golden['pointer']): Promise<void> => {
  await window.mouse.move(x - 1, y)
  await window.mouse.move(x, y)
  await window.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()))
      }),
  )
}

/** Waits until a part of the window looks as its committed picture does; `npm run golden` takes that picture anew. */
export const expectGolden = async (
  window: Page,
  { name, box, most, pointer }: Golden,
): Promise<void> => {
  const kept = inProject('tests', 'stories', 'golden', `${name}.png`)
  const isRenewed = process.env['GOLDEN'] === 'renew'
  const path = isRenewed ? kept : inProject('test-results', 'golden', `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  let before: Bitmap | null = null
  await expect(async () => {
    await pointAt(window, pointer)
    // Whole and then cut: a picture of a part is taken without what follows the pointer.
    const taken = cut(await read(await window.screenshot()), box)
    const hasMoved = before === null || differing(taken, before) > 0
    before = taken
    expect(hasMoved).toBe(false)
    writeFileSync(path, await encodePng(taken))
    if (!isRenewed)
      expect(differing(taken, await read(readFileSync(kept)))).toBeLessThanOrEqual(most)
  }).toPass({ timeout: 15_000 })
}
