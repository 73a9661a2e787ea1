import { createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { readAnswer } from './answer.ts'

const png = createCanvas(8, 8).toBuffer('image/png').toString('base64')
const other = createCanvas(9, 9).toBuffer('image/png').toString('base64')

test.each([
  ['{"seed":5,"all_seeds":[6],"sd_model_name":"model"}', 5, 'model'],
  ['{"all_seeds":[6],"sd_model_name":""}', 6, null],
  ['{"seed":-1,"all_seeds":"none"}', null, null],
  ['{"seed":"5","sd_model_name":7}', null, null],
  ['[]', null, null],
  ['not JSON', null, null],
  [{ seed: 5 }, null, null],
  [undefined, null, null],
])('of the info %o the seed is %s and the checkpoint %s', (info, seed, checkpoint) => {
  expect(readAnswer({ images: [png], info })).toMatchObject({ seed, checkpoint })
})

test('the first image is the picture; extensions add what they worked with', () => {
  expect(Buffer.from(readAnswer({ images: [png, other] }).bytes).toString('base64')).toBe(png)
})

test.each([null, 'text', {}, { images: null }, { images: [] }, { images: [null] }])(
  'an answer like %o holds no picture',
  (body) => {
    expect(() => readAnswer(body)).toThrow('result-not-a-picture')
  },
)
