import type { Size } from '#shared/pixels/box.ts'

/** How large a picture is decoded, as a share of its width and height. */
const LEVELS = [1 / 8, 1 / 4, 1 / 2, 1] as const
export type Level = (typeof LEVELS)[number]

/** The smallest that has a pixel for each of the screen’s, where a pixel of the picture is so many of them wide. */
export const levelFor = (scale: number): Level => LEVELS.find((level) => level >= scale) ?? 1

export const sizeAt = ({ width, height }: Size, level: Level): Size => ({
  width: Math.ceil(width * level),
  height: Math.ceil(height * level),
})
