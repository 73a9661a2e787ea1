import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '#tests/support/story.ts'

test('the page has no Node, and one small frozen bridge', async ({ openWithService }) => {
  const { window } = await openWithService()
  const found = await window.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys(Reflect.get(globalThis, 'studio') as object),
    isFrozen: Object.isFrozen(Reflect.get(globalThis, 'studio')),
  }))
  expect(found).toEqual({ globals: [], bridge: ['request', 'hand', 'on'], isFrozen: true })
})

test('the page cannot name a file: only what the user handed in is read', async ({
  openWithService,
}) => {
  const { window } = await openWithService()
  const told = await window.evaluate(async () => {
    const { studio } = globalThis as unknown as {
      studio: Record<string, (...given: unknown[]) => Promise<string>>
    }
    const tried = async (ask: () => Promise<string> | undefined): Promise<string> => {
      try {
        return (await ask()) ?? ''
      } catch {
        return 'refused'
      }
    }
    const madeUp = new File(['x'], '/etc/passwd')
    return [
      await tried(() => studio['hand']?.([madeUp])),
      await tried(() => studio['hand']?.(['/etc/passwd'])),
      await tried(() => studio['hand']?.([{ path: '/etc/passwd', name: 'passwd' }])),
      await tried(() => studio['request']?.('imports.start', { token: '/etc/passwd' })),
      await tried(() =>
        studio['request']?.('imports.start', { token: 't', paths: ['/etc/passwd'] }),
      ),
    ]
  })
  expect(told[0]).toContain('"handed":null')
  expect(told.slice(1, 3)).toEqual(['refused', 'refused'])
  for (const answer of told.slice(3)) expect(answer).toContain('"ok":false')
})

test('nothing leads out: no navigation, no window, no frame, no foreign request', async ({
  openWithService,
}) => {
  let hits = 0
  const canary = createServer((_, response) => {
    hits += 1
    response.end()
  })
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`
  const { app, window } = await openWithService()

  const outcomes = await window.evaluate(async (canaryAddress) => {
    const failed = (promise: Promise<unknown>): Promise<boolean> =>
      promise.then(
        () => false,
        () => true,
      )
    const image = new Image()
    const imageFails = failed(
      new Promise((resolve, reject) => {
        image.addEventListener('load', resolve)
        image.addEventListener('error', reject)
      }),
    )
    image.src = `${canaryAddress}x.png`
    const anchor = Object.assign(document.createElement('a'), { href: canaryAddress })
    document.body.append(anchor)
    anchor.click()
    location.href = canaryAddress
    const form = Object.assign(document.createElement('form'), {
      action: canaryAddress,
      method: 'post',
    })
    document.body.append(form)
    form.submit()
    return {
      fetch: await failed(fetch(canaryAddress)),
      image: await imageFails,
      opened:
        Reflect.apply(Reflect.get(globalThis, 'open') as (url: string) => unknown, null, [
          canaryAddress,
        ]) === null,
      beacon: navigator.sendBeacon(canaryAddress, 'x'),
    }
  }, address)
  expect(outcomes).toMatchObject({ fetch: true, image: true, opened: true })
  expect(app.windows()).toHaveLength(1)
  expect(window.url()).toBe('studio://app/')
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
  )
  expect(title).toBe('Chofesh Studio')
  // Also what the page's policy would let through finds no way: its session's network is closed.
  const way = await app.evaluate(
    ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => 'open',
        () => 'closed',
      ),
    address,
  )
  expect(way).toBe('closed')
  expect(hits).toBe(0)
  canary.close()
})

test('no inline script, eval, or unsafe HTML runs', async ({ openWithService }) => {
  const { window } = await openWithService()
  const outcomes = await window.evaluate(async () => {
    // What is evaluated from outside is exempt from the policy until the first task of the page's own.
    await new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
    const refused = (action: () => unknown): boolean => {
      try {
        action()
        return false
      } catch {
        return true
      }
    }
    const script = document.createElement('script')
    return {
      eval: refused(() =>
        Reflect.apply(Reflect.get(globalThis, 'eval') as () => unknown, null, ['1']),
      ),
      innerHtml: refused(() => {
        document.body.innerHTML = '<img src=x onerror="globalThis.owned=1">'
      }),
      scriptText: refused(() => {
        script.text = 'globalThis.owned = 1'
      }),
      owned: 'owned' in globalThis,
    }
  })
  expect(outcomes).toEqual({ eval: true, innerHtml: true, scriptText: true, owned: false })
})

test('every permission but the two we use is denied', async ({ openWithService }) => {
  const { window } = await openWithService()
  const states = await window.evaluate(async () => {
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'midi',
      'persistent-storage',
      'clipboard-read',
    ]
    const state = async (name: string): Promise<string> => {
      try {
        return (await navigator.permissions.query({ name: name as PermissionName })).state
      } catch {
        return 'denied'
      }
    }
    return Promise.all(names.map(state))
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
})

test('requests that are none, and files that are none of ours, get nothing', async ({
  openWithService,
}) => {
  const { window } = await openWithService()
  const answers = await window.evaluate(async () => {
    const studio = Reflect.get(globalThis, 'studio') as {
      request: (name: unknown, input: unknown) => Promise<string>
    }
    const ask = async (name: string, input: unknown): Promise<unknown> =>
      JSON.parse(await studio.request(name, input))
    const paths = [
      '../../etc/passwd',
      '%2e%2e/%2e%2e/etc/passwd',
      '00000000-0000-4000-8000-000000000000',
    ]
    return {
      unknown: await ask('files.read', { path: '/etc/passwd' }),
      prototype: await ask('__proto__', {}),
      nonsense: await ask('assets.get', { id: '../../etc/passwd' }),
      media: await Promise.all(
        paths.map(async (path) => (await fetch(`studio://media/${path}`)).status),
      ),
    }
  })
  expect(answers.unknown).toMatchObject({ ok: false, code: 'invalid-request' })
  expect(answers.prototype).toMatchObject({ ok: false, code: 'invalid-request' })
  expect(answers.nonsense).toMatchObject({ ok: false, code: 'invalid-request' })
  expect(answers.media).toEqual([404, 404, 404])
})
