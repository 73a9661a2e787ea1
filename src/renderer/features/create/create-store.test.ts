import { expect, test } from 'vitest'
import {
  askCeiling,
  changeView,
  closeMadeBefore,
  offerMadeBefore,
  useCreateStore,
} from './create-store.ts'

const offer = (operation: string) => ({
  asked: { operation, params: {} },
  assets: [],
  answers: [],
  missing: 0,
  goOn: () => undefined,
})

const offered = (): string[] =>
  useCreateStore.getState().madeBefore.map(({ asked }) => asked.operation)

test('all that wait for what a model may cost go on together, and nothing of a question that was left', () => {
  const gone: string[] = []
  const ask = (model: string, name: string): void =>
    askCeiling({ model, goOn: () => void gone.push(name) })
  ask('a:1@1', 'left')
  changeView({ ceiling: null })
  ask('b:1@1', 'first')
  ask('b:1@1', 'second')
  useCreateStore.getState().ceiling?.goOn()
  expect(gone).toEqual(['first', 'second'])
})

test('what was made before is offered one after another', () => {
  offerMadeBefore(offer('upscale'))
  offerMadeBefore(offer('vectorise'))
  expect(offered()).toEqual(['upscale', 'vectorise'])
  closeMadeBefore()
  expect(offered()).toEqual(['vectorise'])
})
