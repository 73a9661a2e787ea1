import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Colour } from './colour.ts'
import type { Palette } from './palettes.ts'

/** What a motif draws with. */
export interface Scene {
  readonly context: SKRSContext2D
  readonly width: number
  readonly height: number
  /** The shorter side, in pixels: the measure of everything. */
  readonly unit: number
  readonly palette: Palette
  /** Whether the picture is lit by lamps or stars rather than by day. */
  readonly night: boolean
  /** The words of the prompt, for variants of a motif. */
  readonly words: ReadonlySet<string>
  /** Says that everything drawn from here on is what the picture is of, and no longer its surroundings. */
  readonly subject: () => void
  /** The next number from 0 up to 1. */
  readonly random: () => number
  /** The colour of the subject: one of several, or the one the prompt names. */
  readonly main: (options: readonly [Colour, ...Colour[]]) => Colour
  /** A number between two others. */
  readonly between: (low: number, high: number) => number
  /** One of several. */
  readonly pick: <T>(options: readonly [T, ...T[]]) => T
}

/** A place in the picture, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** One kind of picture. */
export interface Motif {
  readonly name: string
  /** Words of a prompt that ask for it, in the singular. */
  readonly words: readonly string[]
  /** Names of the palettes it looks best in, for prompts that name no colour. */
  readonly suits: readonly string[]
  readonly draw: (scene: Scene) => void
}

/** What a scene is made from. */
export interface SceneParts {
  readonly context: SKRSContext2D
  readonly width: number
  readonly height: number
  readonly palette: Palette
  readonly night: boolean
  /** Whether the prompt names a colour. */
  readonly named: boolean
  readonly words: ReadonlySet<string>
  readonly random: () => number
  readonly subject: () => void
}

/** A scene with its helpers. */
export const createScene = (parts: SceneParts): Scene => {
  const { random, width, height, named, palette } = parts
  const pick: Scene['pick'] = (options) =>
    options[Math.floor(random() * options.length)] ?? options[0]
  return {
    ...parts,
    unit: Math.min(width, height),
    between: (low, high) => low + random() * (high - low),
    pick,
    main: (options) => (named ? palette.mid : pick(options)),
  }
}
