import { app, session, type WebContents } from 'electron'

/** The few permissions the page needs. */
const allowed = new Set(['clipboard-sanitized-write', 'fullscreen'])

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

/**
 * The page's session has no way out: everything but our own scheme is sent to a proxy that is not there, this machine's
 * own addresses included. A request hook would do the same and cost every thumbnail a tenth of its time.
 */
const closeNetwork = async (): Promise<void> => {
  await session.defaultSession.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  })
}

/** The network for the main process alone: system proxy and certificates, no cookies, nothing kept on disk. */
export const serviceFetch: typeof fetch = (input, init) =>
  session.fromPartition('service', { cache: false }).fetch(input as string | Request, init)

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
  if (developmentServer === null) void closeNetwork()
  app.on('web-contents-created', (_, contents) => {
    hardenContents(contents)
  })
}
