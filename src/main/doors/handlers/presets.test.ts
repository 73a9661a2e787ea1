import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { RouteInput, RouteName, RouteOutput } from '#shared/contract/routes.ts'
import { createDispatch, type Handlers } from '#main/doors/dispatch.ts'
import { createLibrary } from '#main/library/library.ts'
import { temporaryFolder } from '#tests/support/temporary-folder.ts'
import type { HandlerContext } from './context.ts'
import { presetHandlers } from './presets.ts'

const draft = {
  operation: 'text-to-image',
  name: 'Lantern',
  model: 'runware:400@4',
  params: { steps: 8 },
}

const open = () => {
  const folder = temporaryFolder()
  const library = createLibrary({ folder })
  onTestFinished(() => library.close())
  const file = join(folder, 'preset.json')
  const context = {
    library,
    emit: () => undefined,
    saveText: async (_: unknown, text: string) => {
      await writeFile(file, text)
      return file
    },
    openText: async () => ({ name: 'preset.json', text: await readFile(file, 'utf8') }),
  } as unknown as HandlerContext
  const dispatch = createDispatch(presetHandlers(context) as Handlers, (error) => {
    throw error
  })
  const told = async <Name extends RouteName>(name: Name, input: RouteInput<Name>) => {
    const answer = await dispatch(name, input)
    if (!answer.ok) throw Object.assign(new Error(answer.code), answer)
    return answer.value as RouteOutput<Name>
  }
  const names = async (): Promise<string[]> => {
    const { presets } = await told('presets.list', { operation: 'text-to-image' })
    return presets.filter(({ own }) => own).map(({ name }) => name)
  }
  return { told, names, file }
}

test('saving under a name that is there takes its place; renaming to one is refused', async () => {
  const { told, names } = open()
  const { preset } = await told('presets.save', draft)
  const second = await told('presets.save', { ...draft, name: 'LANTERN', params: { steps: 9 } })
  expect(second.preset).toMatchObject({ id: preset.id, params: { steps: 9 } })
  await told('presets.save', { ...draft, name: 'Cup' })
  expect(await names()).toEqual(['Cup', 'LANTERN'])
  await expect(told('presets.rename', { id: preset.id, name: 'cup' })).rejects.toMatchObject({
    code: 'name-taken',
  })
  await told('presets.rename', { id: preset.id, name: 'Lamp' })
  await told('presets.delete', { id: preset.id })
  expect(await names()).toEqual(['Cup'])
})

test('a preset goes through a file and comes back beside the one it was', async () => {
  const { told, names, file } = open()
  const { preset } = await told('presets.save', draft)
  await told('presets.export', { id: preset.id, operation: preset.operation })
  const { preset: back } = await told('presets.open', {})
  expect(back).toMatchObject({ name: 'Lantern 2', params: { steps: 8 }, own: true })
  expect(await names()).toEqual(['Lantern', 'Lantern 2'])
  await writeFile(file, '{"kind": "chofesh-studio/preset", "version": 9}')
  await expect(told('presets.open', {})).rejects.toMatchObject({
    code: 'preset-unreadable',
    detail: { file: 'preset.json', reason: 'newer' },
  })
})

test('what goes in is never kept, whoever asks', async () => {
  const { told } = open()
  const { preset } = await told('presets.save', {
    ...draft,
    operation: 'image-to-image',
    params: { strength: 0.5, image: crypto.randomUUID() },
  })
  expect(preset.params).toEqual({ strength: 0.5 })
})
