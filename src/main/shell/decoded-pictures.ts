import type { WebContents } from 'electron'

/** The window lets go of what it decoded after so many pictures; where no more come, after fewer. */
const [MANY, FEW] = [100, 20]
/** No more come when none was asked for during so many milliseconds. */
const REST = 600

/**
 * Chromium keeps the pixels of what it decoded long after it left the view, half a gigabyte of it, and lets go only
 * where memory is short: it is told so whenever many pictures were served.
 */
export const createDecodedPictures = ({ debugger: inspector }: WebContents) => {
  let served = 0
  let timer: NodeJS.Timeout | undefined

  const letGo = async (): Promise<void> => {
    served = 0
    try {
      inspector.attach()
      await inspector.sendCommand('Memory.simulatePressureNotification', { level: 'critical' })
    } catch {
      // Somebody else inspects the window, or it is gone: the next time will do.
    } finally {
      if (inspector.isAttached()) inspector.detach()
    }
  }

  return {
    served: (): void => {
      served += 1
      clearTimeout(timer)
      if (served >= MANY) void letGo()
      else if (served >= FEW) timer = setTimeout(() => void letGo(), REST)
    },
  }
}
