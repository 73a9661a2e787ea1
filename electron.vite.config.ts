import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** The oldest runtime the app is built for, Electron 33: what it knows, every newer one knows too. */
const target = { node: 'node20.18', chrome: 'chrome130' }

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
    build: { target: target.chrome, minify: true },
  },
})
