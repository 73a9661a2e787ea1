import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '#main/exports/write-whole.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import { createCopyDoor } from './copy-door.ts'

const setup = (answer: 'there' | 'nowhere' = 'there') => {
  const folder = temporaryFolder()
  const asked: unknown[] = []
  const door = createCopyDoor({
    chooseNewFile: (file) => {
      asked.push(file)
      return Promise.resolve(answer === 'there' ? join(folder, file.name) : null)
    },
    write: writeWhole,
  })
  const post = (name: string, headers: Record<string, string> = {}) =>
    door(
      new Request('studio://media/copy', {
        method: 'POST',
        body: 'the bytes',
        headers: { 'x-file-name': encodeURIComponent(name), ...headers },
      }),
    )
  return { folder, asked, door, post }
}

test('a copy is written where the user says, under the name it is offered by', async () => {
  const { folder, asked, post } = setup()
  const response = await post('Grüne Flasche.png')
  const path = join(folder, 'Grüne Flasche.png')
  expect(await response?.json()).toEqual({ ok: true, value: { path } })
  expect(readFileSync(path, 'utf8')).toBe('the bytes')
  expect(asked).toEqual([{ name: 'Grüne Flasche.png', kind: { name: 'PNG', extensions: ['png'] } }])
})

test('nothing is written when the user changes their mind', async () => {
  const { folder, post } = setup('nowhere')
  expect(await (await post('a.psd'))?.json()).toEqual({ ok: true, value: { path: null } })
  expect(readdirSync(folder)).toEqual([])
})

test('a name is never a path, and only pictures leave this way', async () => {
  const { asked, post } = setup('nowhere')
  await post('../../etc/a:b.jpg')
  expect(asked).toMatchObject([{ name: '.. .. etc a b.jpg' }])
  expect(await (await post('a.exe'))?.json()).toMatchObject({ ok: false, code: 'invalid-request' })
})

test('another page has nothing written, and other addresses are not answered', async () => {
  const { asked, door, post } = setup()
  expect((await post('a.png', { origin: 'https://evil.example' }))?.status).toBe(403)
  expect(await door(new Request('studio://media/inbox'))).toBeNull()
  expect(asked).toEqual([])
})
