import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** The oldest runtime the app is built for, Electron 33: what it knows, every newer one knows too. */
const target = { node: 'node20.18', chrome: 'chrome130' }

const developmentPort = 5173

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
    plugins: [react()],
    // The page lives at studio://app, so it has to be told where hot reload listens.
    server: {
      port: developmentPort,
      strictPort: true,
      ws: { protocol: 'ws', host: 'localhost', clientPort: developmentPort },
    },
    build: { target: target.chrome, minify: true },
  },
})
