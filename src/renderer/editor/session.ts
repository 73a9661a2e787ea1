import { createStore } from 'zustand/vanilla'
import type { ToolId } from '#shared/model/canvas-tool.ts'
import type { Sides } from '#shared/pixels/outpaint-box.ts'
import type { Box } from '#shared/pixels/box.ts'
import type { GradientShape } from '#shared/pixels/gradient.ts'
import type { PoseEditing } from './pose/edit-pose.ts'
import type { Guide } from './snap.ts'
import { type Room, roomBeside, type View } from './viewport.ts'

/** What is painted with, remembered for each tool and what it paints on. */
export interface Brush {
  /** Diameter in pixels of the document. */
  size: number
  /** 0: soft to the middle, 1: hard. */
  hardness: number
  /** 0–1. */
  opacity: number
  /** What a pen changes by how hard it is pressed. */
  pressureOnSize: boolean
  pressureOnOpacity: boolean
}

export type BrushUse = 'brush-paint' | 'brush-mask' | 'eraser-paint' | 'eraser-mask'

/** How a gradient is drawn, whatever it is drawn on. */
export interface GradientChoice {
  shape: GradientShape
  /** What its paint ends in. */
  to: 'clear' | 'colour-before'
  /** It ends where it would begin. */
  isReversed: boolean
}

/** Why a stroke came to nothing, or to nothing yet; or what was to be done with what a mask covers. */
export interface Obstacle {
  why:
    | 'locked'
    | 'hidden'
    | 'no-pixels'
    | 'large'
    | 'unreadable'
    | 'transparency'
    | 'no-mask'
    | 'nothing-covered'
    | 'no-paint'
    | 'which-to-cut'
    | 'which-to-erase'
    | 'which-to-adjust'
    | 'nothing-to-adjust'
    | 'nothing-to-frame'
    | 'results-wait'
  /** The layer that was to be changed, or that may be meant; empty: none was chosen. */
  layerId: string
}

/** What the eyedropper takes a colour for, where it is not to be painted with. */
export interface Picking {
  /** The tool that is gone back to. */
  toolBefore: ToolId
  /** Hears every colour that is tried. */
  take: (colour: string) => void
  /** Called once at the end. */
  settle: () => void
}

/** What is on view and not of the document: never a step, never in the file. */
export interface Session {
  tool: ToolId
  /** Held with a key, to go back to the tool before. */
  toolBefore: ToolId | null
  view: View
  stage: { width: number; height: number }
  /** What of the stage is left free by what lies over it. */
  room: Room
  /** Layers that are selected, the last one chosen last. */
  selected: readonly string[]
  /** What was selected before that. */
  selectedBefore: readonly string[]
  /** A layer that is gone to again and again, which may be gone since; null: none. */
  bookmarked: string | null
  brushes: Readonly<Record<BrushUse, Brush>>
  colour: string
  colourBefore: string
  /** null: what the eyedropper takes is painted with. */
  picking: Picking | null
  /** Masks are shown in this colour. */
  showMasks: boolean
  /** What is to be generated waits for a mask: a stroke on nothing that can be painted on makes one. */
  wantsMask: boolean
  /** Results that wait belong where they were asked for: the page stays as it is. */
  resultsWait: boolean
  /** What was in the way the last time, each time another one; null: nothing. */
  obstacle: Obstacle | null
  /** Where the pointer is, in pixels of the document; null: not over the stage. */
  pointer: { x: number; y: number } | null
  /** What is to be added to the document on each side, in pixels. */
  sides: Sides
  /** How far from the colour pointed at others may be to be found, 0–255. */
  tolerance: number
  /** Only what hangs together with the place pointed at. */
  contiguous: boolean
  /** Side of the square whose mean colour is taken. */
  sample: 1 | 3 | 5
  /** What a gradient is drawn with. */
  gradient: GradientChoice
  /** Brush, eraser and gradients keep to the generation box. */
  paintInBox: boolean
  /** The part of the document that would be sent; null: none. */
  generationBox: Box | null
  /** The generation box while it is being dragged; null: it is not. */
  boxDraft: Box | null
  /** The sides of the generation box are multiples of this, in pixels. */
  boxStep: number
  /** What is dragged keeps to edges and middles that are near. */
  snap: boolean
  /** Lines that a drag keeps to right now. */
  guides: readonly Guide[]
  /** A pose whose joints are being moved; null: none. */
  pose: PoseEditing | null
  /** The layer whose colours are being adjusted; null: none. */
  adjusting: string | null
  /** The text that is being written on the stage, all of it selected at first or not; null: none. */
  writing: { layer: string; isAll: boolean } | null
  /** The layer that was to be seen alone, and what was hidden for it; null: none. */
  alone: { layer: string; hidden: readonly string[] } | null
}

const brush = (size: number, hardness: number): Brush => ({
  size,
  hardness,
  opacity: 1,
  pressureOnSize: true,
  pressureOnOpacity: false,
})

/** Nothing is to be added. */
export const noSides: Sides = { top: 0, right: 0, bottom: 0, left: 0 }

const startSession = () =>
  createStore<Session>()(() => ({
    tool: 'brush',
    toolBefore: null,
    view: { scale: 1, wanted: 1, x: 0, y: 0 },
    stage: { width: 1, height: 1 },
    room: roomBeside(false),
    selected: [],
    selectedBefore: [],
    bookmarked: null,
    brushes: {
      'brush-paint': brush(24, 0.8),
      'brush-mask': brush(64, 0.8),
      'eraser-paint': brush(48, 0.8),
      'eraser-mask': brush(64, 0.8),
    },
    colour: '#1f1f23',
    colourBefore: '#f4f4f5',
    picking: null,
    showMasks: true,
    wantsMask: false,
    resultsWait: false,
    obstacle: null,
    pointer: null,
    sides: noSides,
    tolerance: 32,
    contiguous: true,
    sample: 3,
    gradient: { shape: 'linear', to: 'clear', isReversed: false },
    paintInBox: false,
    generationBox: null,
    boxDraft: null,
    boxStep: 8,
    snap: true,
    guides: [],
    pose: null,
    adjusting: null,
    writing: null,
    alone: null,
  }))

export const createSession = () => {
  const session = startSession()
  session.subscribe(({ selected }, before) => {
    if (selected !== before.selected && before.selected.length > 0)
      session.setState({ selectedBefore: before.selected })
  })
  return session
}
