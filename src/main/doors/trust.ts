/** Where our own page lives. */
export const APP_ORIGIN = 'studio://app'

/** What a door needs to know of who is asking. */
export interface Sender {
  /** The frame's address; null when the frame is gone. */
  url: string | null
  isMainFrame: boolean
  /** The window is one the studio made. */
  isOurs: boolean
}

/** Only the main frame of our own window at our own address is answered; everything else is refused. */
export const isTrusted = (sender: Sender): boolean => {
  if (!sender.isOurs || !sender.isMainFrame || sender.url === null) return false
  const url = URL.canParse(sender.url) ? new URL(sender.url) : null
  // `origin` of a scheme of our own is "null" outside Chromium, so protocol and host are compared.
  return url !== null && url.protocol === 'studio:' && url.host === 'app'
}
