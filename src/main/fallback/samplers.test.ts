import { expect, test } from 'vitest'
import { schedulers } from '#shared/catalogue/schedulers.ts'
import { wishOf } from '#tests/support/webui-generation.ts'
import { samplers, samplingOf } from './samplers.ts'

test('every name of the table is one the studio offers', () => {
  for (const name of samplers.keys()) expect(schedulers).toContain(name)
})

test.each([
  ['Euler', 'Euler', 'Automatic'],
  ['Euler a', 'Euler a', 'Automatic'],
  ['Euler Karras', 'Euler', 'Karras'],
  ['DPM++ 2M Karras', 'DPM++ 2M', 'Karras'],
  ['DPM++ 2M SDE Exponential', 'DPM++ 2M SDE', 'Exponential'],
  ['DPM++ SDE Beta', 'DPM++ SDE', 'Beta'],
  ['UniPC Uniform', 'UniPC', 'Uniform'],
  ['PNDMScheduler', 'PLMS', 'Automatic'],
])('%s is sampled by the server with %s and the schedule %s', (name, sampler, schedule) => {
  expect(wishOf({ ...samplingOf(name) })).toMatchObject({ sampler, schedule })
})

test('servers before 1.9 find their Karras samplers by name', () => {
  expect(samplingOf('DPM++ 2M Karras')?.sampler_name).toBe('DPM++ 2M Karras')
  expect(samplingOf('Euler Karras')?.sampler_name).toBe('Euler')
})

test('every sampler of the table is one the server knows', () => {
  for (const [name, sampler] of samplers)
    expect(wishOf({ ...samplingOf(name) }).sampler).toBe(sampler)
})

test.each([undefined, 'Default', 'TCDScheduler', 'DPM++ 3M', 'Uniform', 'nothing Karras'])(
  '%s leaves the choice to the server',
  (name) => {
    expect(samplingOf(name)).toBeNull()
  },
)
