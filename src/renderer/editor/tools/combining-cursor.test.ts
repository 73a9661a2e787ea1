import { expect, test } from 'vitest'
import { maskLayer, paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { createEllipse, createLasso, createPolygon, createRectangle } from './area-tools.ts'
import { createColourRange } from './colour-tools.ts'
import { combiningCursor } from './combining-cursor.ts'
import { createGradient } from './gradient-tool.ts'
import { createShape } from './object-tools.ts'
import type { Held, Moment, Tool, ToolPorts } from './tool.ts'

const page = { width: 40, height: 40 }
const none: Held = { shift: false, alt: false, mod: false }
const mod: Held = { ...none, mod: true }

const moment = (held: Held): Moment => {
  const at = { x: 4, y: 4 }
  return { at, onStage: at, path: [{ ...at, pressure: 1 }], ...held }
}

/** A mask that is chosen, over paint. */
const open = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), new Uint8Array(6400).fill(255))
  canvas.add(maskLayer({ id: 'mask', name: 'Mask' }), new Uint8Array(1600).fill(255))
  canvas.editor.session.setState({ selected: ['mask'] })
  return canvas
}

test('the pointer has a sign for what is taken out and one for what is met, and none for what is added', () => {
  const cursors = (['union', 'subtract', 'intersect'] as const).map((how) =>
    combiningCursor('crosshair', how),
  )
  expect(cursors[0]).toBe('crosshair')
  expect(new Set(cursors).size).toBe(3)
  for (const cursor of cursors) expect(cursor.endsWith('crosshair')).toBe(true)
})

test.each<[string, (ports: ToolPorts) => Tool]>([
  ['lasso', createLasso],
  ['polygon', createPolygon],
  ['rectangle', createRectangle],
  ['ellipse', createEllipse],
  ['gradient', createGradient],
])(
  'the %s says that it takes out while Mod is held; what was begun stays what it is',
  (_, create) => {
    const tool = create(open())
    expect([none, mod].map((held) => tool.combines?.(held))).toEqual(['union', 'subtract'])
    tool.states.idle.down?.(moment(mod))
    expect(tool.combines?.(none)).toBe('subtract')
    tool.cancel?.()
    tool.states.idle.down?.(moment(none))
    expect(tool.combines?.(mod)).toBe('union')
    tool.cancel?.()
    expect(tool.combines?.(mod)).toBe('subtract')
  },
)

test('colours are added, taken out, or with Shift and Alt met', () => {
  const { combines } = createColourRange(open())
  const both = { shift: true, alt: true, mod: false }
  expect([none, mod, both].map((held) => combines?.(held))).toEqual([
    'union',
    'subtract',
    'intersect',
  ])
})

test('what is no mask has nothing taken out of it', () => {
  const canvas = open()
  canvas.editor.session.setState({ selected: ['paint'] })
  expect(createGradient(canvas).combines?.(mod)).toBe('union')
  expect(createShape(canvas).combines).toBeUndefined()
})
