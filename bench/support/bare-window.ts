/** The bound: an empty page in a window of the same size and kind. */
const main = `const { app, BrowserWindow } = require('electron')
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440, height: 900, show: false, autoHideMenuBar: true,
    webPreferences: { sandbox: true, spellcheck: false, backgroundThrottling: false },
  })
  window.once('ready-to-show', () => window.show())
  window.loadFile(require('node:path').join(__dirname, 'index.html'))
})`

/** The files of the least app that shows a window. */
export const bareWindow = { 'main.cjs': main, 'index.html': '<!doctype html><p>Empty' }
