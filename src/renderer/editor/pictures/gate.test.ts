import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('no more run at a time than are let in, in the order they came, whatever becomes of them', async () => {
  const gate = createGate(2)
  let [running, most] = [0, 0]
  const begun: number[] = []
  const act = (id: number) => async (): Promise<number> => {
    begun.push(id)
    running += 1
    most = Math.max(most, running)
    await Promise.resolve()
    running -= 1
    if (id === 1) throw new Error('It broke')
    return id
  }
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map((id) => gate(act(id))))
  expect(most).toBe(2)
  expect(begun).toEqual([0, 1, 2, 3, 4])
  expect(ended.map(({ status }) => status === 'fulfilled')).toEqual([true, false, true, true, true])
})
