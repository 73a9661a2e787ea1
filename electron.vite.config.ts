import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The oldest runtime the app is built for, Electron 33: what it knows, every newer one knows too. */
const target = { node: 'node20.18', chrome: 'chrome130' }

const developmentPort = 5173

const hint = (file: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { ...attrs, href: `./${file}`, crossorigin: true },
  injectTo: 'head',
})

/**
 * The page's own frame is painted before the studio behind it is run; but it is fetched meanwhile, while the main
 * process, which serves it, is still idle.
 */
const fetchStudioAhead: Plugin = {
  name: 'fetch-studio-ahead',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) => {
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const start = chunks.find(({ isDynamicEntry, name }) => isDynamicEntry && name === 'start')
      if (!start) return []
      const needed = chunks.filter(
        (chunk) => chunk === start || (!chunk.isEntry && start.imports.includes(chunk.fileName)),
      )
      const sheets = needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])])
      return [
        ...sheets.map((sheet) => hint(sheet, { rel: 'preload', as: 'style' })),
        ...needed.map(({ fileName }) => hint(fileName, { rel: 'modulepreload' })),
      ]
    },
  },
}

export default defineConfig({
  main: {
    build: {
      target: target.node,
      // One file is read sooner than the few hundred of these packages; none of them is needed at its own place.
      externalizeDeps: { include: ['keytar'], exclude: ['zod', 'electron-store', 'electron-log'] },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          demo: 'src/main/demo/process.ts',
          media: 'src/main/media/process.ts',
          reader: 'src/main/library/reading/worker.ts',
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      target: target.node,
      externalizeDeps: false,
      rolldownOptions: {
        input: 'src/preload/index.ts',
        output: { format: 'cjs', entryFileNames: 'index.cjs' },
      },
    },
  },
  renderer: {
    plugins: [react(), fetchStudioAhead],
    // The page lives at studio://app, so it has to be told where hot reload listens.
    server: {
      port: developmentPort,
      strictPort: true,
      ws: { protocol: 'ws', host: 'localhost', clientPort: developmentPort },
    },
    // What a worker seldom needs is a file of its own, fetched when it is.
    worker: { format: 'es' },
    // The page's policy lets in no picture that is written into its code.
    build: {
      target: target.chrome,
      minify: true,
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          codeSplitting: {
            // Each file passes through the main process, so what the surfaces share is one file instead of fifty.
            groups: [
              { name: 'frame', tags: ['$initial'], priority: 1 },
              { name: 'studio', minShareCount: 2 },
            ],
          },
        },
      },
    },
  },
})
