import { expect, test } from 'vitest'
import { paintLayer } from '#renderer/editor/document/layer-makers.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { createCrop } from './box-tool.ts'
import type { Moment, ToolState } from './tool.ts'

const page = { width: 40, height: 30 }

const momentAt = (x: number, y: number): Moment => {
  const at = { x, y }
  return { at, onStage: at, path: [], shift: false, alt: false, mod: false }
}

/** The tool over a page with paint on it, and an area that is to be kept. */
const open = () => {
  const canvas = someEditor(page)
  canvas.add(paintLayer({ id: 'paint', name: 'Paint' }, page), new Uint8Array(40 * 30 * 4))
  const tool = createCrop(canvas)
  tool.states.idle.down?.(momentAt(10, 5))
  tool.states['dragging']?.up?.(momentAt(30, 25))
  const idle: ToolState = tool.states.idle
  return {
    tool,
    ...canvas.editor,
    press: (key: 'Enter' | 'Escape') => idle.keys?.[key]?.({ shift: false }),
    size: () => {
      const { width, height, layers } = canvas.editor.store.getState().document
      return [width, height, layers['paint']?.placement.x]
    },
  }
}

test('Enter keeps what was dragged open and cuts the rest off, in one step; without an area the key is not the tool’s', () => {
  const { press, size, store, tool } = open()
  expect(tool.isUnderWay?.()).toBe(true)
  expect(press('Enter')).toBe('idle')
  expect(size()).toEqual([20, 20, -10])
  expect(tool.isUnderWay?.()).toBe(false)
  expect(press('Enter')).toBeNull()
  store.undo()
  expect(size()).toEqual([40, 30, 0])
})

test('while results wait nothing is cut off, which is told, and the area stays for when they are chosen', () => {
  const { press, size, session } = open()
  session.setState({ resultsWait: true })
  expect(press('Enter')).toBeUndefined()
  expect(size()).toEqual([40, 30, 0])
  expect(session.getState().obstacle).toEqual({ why: 'results-wait', layerId: '' })
  session.setState({ resultsWait: false })
  press('Enter')
  expect(size()).toEqual([20, 20, -10])
})
