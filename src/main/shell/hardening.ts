import { app, session, type WebContents } from 'electron'

/** The few permissions the page needs. */
const allowed = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Schemes the page may load from. Everything else, the whole internet first, is refused. */
const schemes = new Set(['studio:', 'blob:', 'devtools:', 'data:'])

const refusePermissions = (): void => {
  const current = session.defaultSession
  current.setPermissionRequestHandler((_, permission, answer) => {
    answer(allowed.has(permission))
  })
  current.setPermissionCheckHandler((_, permission) => allowed.has(permission))
  current.setDevicePermissionHandler(() => false)
  current.setDisplayMediaRequestHandler((_, answer) => {
    answer({})
  })
}

/** `data:` is let through to be refused by the page's own policy, which reports it. */
const refuseRequests = (developmentServer: string | null): void => {
  const server = developmentServer === null ? null : new URL(developmentServer)
  session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const url = URL.canParse(details.url) ? new URL(details.url) : null
    const isDevelopment = server !== null && url !== null && url.hostname === server.hostname
    // Requests without a page are our own: the service's client uses the same network stack.
    const ofPage = details.webContentsId !== undefined
    answer({ cancel: ofPage && !isDevelopment && (url === null || !schemes.has(url.protocol)) })
  })
}

const hardenContents = (contents: WebContents): void => {
  contents.on('will-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** Closes what a page could leave by: navigation, new windows, webviews, permissions, foreign requests. */
export const harden = (developmentServer: string | null): void => {
  refusePermissions()
  refuseRequests(developmentServer)
  app.on('web-contents-created', (_, contents) => {
    hardenContents(contents)
  })
}
