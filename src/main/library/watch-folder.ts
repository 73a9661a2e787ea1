import { watch } from 'chokidar'

/**
 * Calls back with the path of every file that came, went or changed below a folder, once it is written to the end; what
 * is there already is not told of. The function returned ends it.
 */
export const watchFolder = (folder: string, changed: (path: string) => void): (() => void) => {
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    awaitWriteFinish: { stabilityThreshold: 800, pollInterval: 200 },
    ignored: /(?:^|[/\\])\.[^/\\]+$/u,
  })
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed)
  // A folder that goes away is seen when it is looked at the next time.
  watcher.on('error', () => undefined)
  return () => {
    void watcher.close()
  }
}
