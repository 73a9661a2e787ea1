import { app, session, type WebContents } from 'electron'

/** The few permissions the page needs. */
const allowed = new Set(['clipboard-sanitized-write', 'fullscreen'])

/** Everything that leads to another machine or into the file system. Our own scheme is not asked about. */
const foreign = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`)

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

/** Refuses what the page asks of the network; what has no page is our own client, which uses the same stack. */
const refuseRequests = (developmentServer: string | null): void => {
  const server = developmentServer === null ? null : new URL(developmentServer)
  session.defaultSession.webRequest.onBeforeRequest({ urls: foreign }, (details, answer) => {
    const isOurs = details.webContentsId === undefined
    const isDevelopment = server !== null && new URL(details.url).hostname === server.hostname
    answer({ cancel: !isOurs && !isDevelopment })
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
