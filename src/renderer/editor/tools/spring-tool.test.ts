import { expect, test } from 'vitest'
import { createSession } from '#renderer/editor/session.ts'
import type { ToolId } from '#shared/model/canvas-tool.ts'
import { createSpringTool } from './spring-tool.ts'

/** Tools over a stage, with the brush in hand; `say` has something happen there or in the window. */
const open = () => {
  const [stage, window] = [new EventTarget(), new EventTarget()]
  const session = createSession()
  let isUnderWay = false
  const spring = createSpringTool(stage as HTMLElement, {
    session,
    window: window as Window,
    isUnderWay: () => isUnderWay,
  })
  const say = (target: EventTarget, type: string, facts: object): void =>
    void target.dispatchEvent(Object.assign(new Event(type), facts))
  return {
    ...spring,
    session,
    tool: (): ToolId => session.getState().tool,
    press: (button = 0): void => say(stage, 'pointerdown', { button }),
    release: (): void => say(window, 'pointerup', { buttons: 0 }),
    letGo: (code: string): void => say(window, 'keyup', { code }),
    blur: (): void => say(window, 'blur', {}),
    goOn: (going: boolean): void => {
      isUnderWay = going
    },
  }
}

/** What waits for its turn is done. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

test('a key that is pressed, or held while nothing is done, has its tool stay', async () => {
  const { take, letGo, press, release, tool } = open()
  take('box', 'KeyC')
  letGo('KeyC')
  expect(tool()).toBe('box')
  press()
  release()
  await settled()
  expect(tool()).toBe('box')
})

test('a key that is held while the tool is used leads back to the one before, once both are let go of', async () => {
  const { take, letGo, press, release, tool } = open()
  take('box', 'KeyC')
  press()
  release()
  await settled()
  expect(tool()).toBe('box')
  press()
  letGo('KeyX')
  letGo('KeyC')
  await settled()
  expect(tool()).toBe('box')
  release()
  // The mouse’s own event comes first.
  expect(tool()).toBe('box')
  await settled()
  expect(tool()).toBe('brush')
})

test('the other way round too: the pointer first, then the key', async () => {
  const { take, letGo, press, release, tool } = open()
  take('lasso', 'KeyL')
  press()
  release()
  await settled()
  letGo('KeyL')
  expect(tool()).toBe('brush')
})

test('what waits for more than the pointer is not cut short', async () => {
  const { take, letGo, press, release, goOn, tool } = open()
  take('polygon', 'KeyP')
  goOn(true)
  press()
  release()
  letGo('KeyP')
  await settled()
  expect(tool()).toBe('polygon')
  goOn(false)
  letGo('Enter')
  expect(tool()).toBe('brush')
})

test('only what is begun while the key is held counts, and only with the first button', async () => {
  const { take, letGo, press, release, tool } = open()
  press()
  take('box', 'KeyC')
  release()
  letGo('KeyC')
  await settled()
  expect(tool()).toBe('box')
  take('brush', 'KeyB')
  press(1)
  release()
  letGo('KeyB')
  await settled()
  expect(tool()).toBe('brush')
})

test('whoever leaves the window with a key held comes back to the tool as it is', async () => {
  const { take, letGo, press, release, blur, tool } = open()
  take('box', 'KeyC')
  press()
  blur()
  release()
  letGo('KeyC')
  await settled()
  expect(tool()).toBe('box')
})

test('a tool that was taken otherwise, or that gave way to another by itself, is stayed with', async () => {
  const { take, letGo, press, release, session, tool } = open()
  take('eraser')
  press()
  release()
  await settled()
  expect(tool()).toBe('eraser')
  take('shape', 'KeyU')
  press()
  session.setState({ tool: 'select' })
  release()
  letGo('KeyU')
  await settled()
  expect(tool()).toBe('select')
})

test('a second key leads back to the tool of the first, and there is no way back to joints', async () => {
  const { take, letGo, press, release, session, tool } = open()
  const use = async (key: string): Promise<void> => {
    press()
    release()
    await settled()
    letGo(key)
  }
  take('box', 'KeyC')
  take('eraser', 'KeyE')
  await use('KeyE')
  expect(tool()).toBe('box')
  session.setState({ tool: 'pose' })
  take('eraser', 'KeyE')
  await use('KeyE')
  expect(tool()).toBe('eraser')
})
