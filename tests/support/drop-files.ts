import type { JSHandle, Locator, Page } from '@playwright/test'

/** A file as it comes from another program. */
interface Dropped {
  name: string
  type: string
  bytes: string | Uint8Array
}

/** Files on their way, as a drag event carries them. */
export const carry = (window: Page, files: readonly Dropped[]): Promise<JSHandle<DataTransfer>> =>
  window.evaluateHandle(
    (given) => {
      const carried = new DataTransfer()
      for (const { name, type, bytes } of given)
        carried.items.add(new File([new Uint8Array(bytes)], name, { type }))
      return carried
    },
    files.map(({ bytes, ...file }) => ({ ...file, bytes: [...Buffer.from(bytes)] })),
  )

/** Drags files over an element and lets them go there. */
export const dropFiles = async (
  window: Page,
  on: Locator,
  files: readonly Dropped[],
): Promise<void> => {
  const dataTransfer = await carry(window, files)
  for (const event of ['dragover', 'drop']) await on.dispatchEvent(event, { dataTransfer })
}

/** Drops files and folders that lie on disk in the middle of the window, as the system does. */
export const dropPaths = async (window: Page, files: readonly string[]): Promise<void> => {
  const session = await window.context().newCDPSession(window)
  const { x, y } = await window.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }))
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}
