import { expect, test } from 'vitest'
import {
  controlLayer,
  groupLayer,
  imageLayer,
  maskLayer,
  shapeLayer,
  textLayer,
} from '#renderer/editor/document/layer-makers.ts'
import { layerFacts } from './layer-facts.ts'

const named = { id: 'it', name: 'It' }
const picture = { asset: '00000000-0000-4000-8000-000000000000', width: 640, height: 480 }

test('a layer says of itself what its icon and its name do not', () => {
  expect(layerFacts(imageLayer(named, picture))).toBe('640 × 480')
  expect(layerFacts({ ...imageLayer(named, picture), transparencyLocked: true })).toBe(
    'transparency locked · 640 × 480',
  )
  expect(layerFacts(controlLayer(named, picture, 'depth'))).toMatch(/^depth · \d+ %$/u)
  expect(layerFacts(maskLayer(named))).toBe('nothing painted yet')
  expect(
    layerFacts({ ...maskLayer(named), tiles: { '0,0': 'tile' }, strength: 0.8 }, '8.4 %'),
  ).toBe('8.4 % · strength 80 %')
  expect(layerFacts({ ...groupLayer(named), children: ['one'] })).toBe('1 layer')
  const text = textLayer(named, { x: 0, y: 0, size: 48, colour: '#000000' })
  expect(layerFacts({ ...text, text: 'Two\nlines' })).toBe('48 px · Two lines')
  const shape = { shape: 'ellipse', x: 0, y: 0, width: 50, height: 20, colour: '#000000' } as const
  expect(layerFacts(shapeLayer(named, shape))).toBe('ellipse, 50 × 20')
})

test('how it is blended comes first where that is not as usual', () => {
  const layer = imageLayer(named, picture)
  expect(layerFacts({ ...layer, blend: 'multiply', opacity: 0.4 })).toBe(
    'multiply 40 % · 640 × 480',
  )
  const control = controlLayer(named, picture, 'depth')
  expect(layerFacts({ ...control, opacity: 0.4 })).toBe(layerFacts(control))
})
