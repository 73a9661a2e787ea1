import { onTestFinished } from 'vitest'
import { startWebui } from './webui-stand-in.ts'

/** A stand-in for the user's own server that ends with the test. */
export const webuiForTest = async (
  ...options: Parameters<typeof startWebui>
): ReturnType<typeof startWebui> => {
  const webui = await startWebui(...options)
  onTestFinished(webui.down)
  return webui
}
