import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createPageScheme } from './page-scheme.ts'

const setup = () => {
  const folder = temporaryFolder()
  const root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'renderer-evil'))
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets/app.js'), 'export {}')
  writeFileSync(join(root, 'notes.txt'), 'no type of ours')
  writeFileSync(join(folder, 'renderer-evil/x.js'), 'evil')
  symlinkSync(join(folder, 'renderer-evil/x.js'), join(root, 'link.js'))
  const serve = createPageScheme({ root, developmentServer: null, fetch })
  return (path: string) => serve({ url: `studio://app${path}` })
}

test('the page comes with its policy, which lets nothing in but its own files', async () => {
  const response = await setup()('/')
  expect(response.headers.get('content-type')).toContain('text/html')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).toContain("img-src 'self' studio: blob: data:;")
  expect(policy).not.toContain('unsafe')
})

test('files of the page are served by type', async () => {
  const response = await setup()('/assets/app.js')
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/javascript; charset=utf-8',
  ])
})

test.each([
  '/../renderer-evil/x.js',
  '/%2e%2e/renderer-evil/x.js',
  '/link.js',
  '/missing.js',
  '/notes.txt',
  '/%',
  '/a%00.js',
])('%s is not served', async (path) => {
  expect((await setup()(path)).status).toBe(404)
})
