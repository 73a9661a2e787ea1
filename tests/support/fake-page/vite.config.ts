import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Plugin, defineConfig } from 'vite'
import { paintCached } from './paint.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const mediaPath = /^\/media\/([0-9a-f-]{36})(\/thumbnail)?/

/** Serves painted pictures where the window expects `studio://media`. */
const fakeMedia = (): Plugin => ({
  name: 'fake-media',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/bridge/media-url.ts') ? code.replace('studio://media', '/media') : undefined,
  configureServer: (server) => {
    server.middlewares.use((request, response, next) => {
      const match = mediaPath.exec(request.url ?? '')
      if (!match?.[1]) return next()
      response.setHeader('Cache-Control', 'max-age=3600')
      response.setHeader('Content-Type', 'image/webp')
      response.end(paintCached(match[1], match[2] === undefined ? 2048 : 512))
    })
  },
})

export default defineConfig({
  root,
  cacheDir: fileURLToPath(new URL('../../../node_modules/.vite-fake-page', import.meta.url)),
  plugins: [fakeMedia(), react()],
  server: { port: Number(process.env['FAKE_PORT'] ?? 5199), strictPort: true, hmr: false },
  optimizeDeps: { entries: ['src/renderer/**/*.{ts,tsx}', '!**/*.test.ts'] },
})
