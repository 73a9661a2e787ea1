import { createCanvas } from '@napi-rs/canvas'
import { createRandom } from '#shared/std/random.ts'
import { groundShadow, oval, polygon, ramp } from '#main/demo/pictures/brush.ts'
import { mix, tone } from '#main/demo/pictures/colour.ts'
import { createScene } from '#main/demo/pictures/scene.ts'
import { fromCanvas } from '#main/demo/pixels/canvas.ts'
import { drawPerson } from './person.mjs'

/** @typedef {import('@napi-rs/canvas').Canvas} Canvas */
/** @typedef {import('#main/demo/pictures/scene.ts').Scene} Scene */

const palette = {
  ink: '#141a26',
  deep: '#33474d',
  mid: '#6f8a8a',
  accent: '#c8503a',
  pale: '#e6ecea',
}
const wall = '#aebfbd'
const floor = '#87979a'

/** Where the wall meets the floor, in shares of the height. */
const level = 0.8

/** What the head is drawn with wherever it has a choice, so that every part of the face is to be seen. */
const chosen = new Set(/** @type {unknown[]} */ (['curls', 'none']))

/** @param {Canvas} canvas @returns {Scene} */
const sceneOn = (canvas) => ({
  ...createScene({
    context: canvas.getContext('2d'),
    width: canvas.width,
    height: canvas.height,
    palette,
    random: createRandom(1),
    night: false,
    named: true,
    words: new Set(),
    subject: () => undefined,
  }),
  pick: (options) => options.find((option) => chosen.has(option)) ?? options[0],
})

/** @param {Scene} scene */
const shell = ({ context, width, height }) => {
  const across = ramp(context, { x: 0, y: 0 }, { x: width, y: 0 })
  context.fillStyle = across(tone(wall, 0.16), wall, tone(wall, -0.06))
  context.fillRect(0, 0, width, height * level)
  const down = ramp(context, { x: 0, y: height * level }, { x: 0, y: height })
  context.fillStyle = down(floor, tone(floor, -0.2))
  context.fillRect(0, height * level, width, height)
}

/** @param {Scene} scene */
const window = ({ context, width, height }) => {
  const [left, top, wide, tall] = [0.05 * width, 0.1 * height, 0.19 * width, 0.5 * height]
  context.fillStyle = '#f4f7f6'
  context.fillRect(left, top, wide, tall)
  const [rim, bar] = [wide * 0.06, wide * 0.05]
  const pane = { wide: (wide - rim * 2 - bar) / 2, tall: (tall - rim * 2 - bar) / 2 }
  for (const [column, row] of [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ]) {
    const x = left + rim + (column ?? 0) * (pane.wide + bar)
    const y = top + rim + (row ?? 0) * (pane.tall + bar)
    context.fillStyle = ramp(context, { x, y: top }, { x, y: top + tall })('#4f8fc0', '#b9d9e6')
    context.fillRect(x, y, pane.wide, pane.tall)
  }
  context.fillStyle = tone(wall, -0.3)
  context.fillRect(left - wide * 0.05, top + tall, wide * 1.1, height * 0.018)
}

/** @param {Scene} scene */
const painting = ({ context, width, height }) => {
  const [left, top, wide, tall] = [0.74 * width, 0.13 * height, 0.18 * width, 0.2 * height]
  const rim = wide * 0.07
  context.fillStyle = palette.ink
  context.fillRect(left, top, wide, tall)
  context.fillStyle = '#dfe7e4'
  context.fillRect(left + rim, top + rim, wide - rim * 2, tall - rim * 2)
  context.fillStyle = '#33767a'
  polygon(context, [
    { x: left + rim, y: top + tall - rim },
    { x: left + wide * 0.38, y: top + tall * 0.36 },
    { x: left + wide * 0.58, y: top + tall * 0.66 },
    { x: left + wide * 0.7, y: top + tall * 0.5 },
    { x: left + wide - rim, y: top + tall - rim },
  ])
}

/** Where the plant stands, in shares of the room. */
export const plantAt = { left: 0.67, top: 0.42, width: 0.33, height: 0.53 }

/** @param {Scene} scene */
const plant = (scene) => {
  const { context, width, height } = scene
  const [x, y, unit] = [0.865 * width, 0.9 * height, height * 0.28]
  groundShadow(scene, { x, y }, { across: unit * 0.5, deep: unit * 0.1 })
  for (const [index, turned] of [-0.95, -0.62, -0.31, 0, 0.31, 0.62, 0.95].entries()) {
    const reach = unit * (1.25 - Math.abs(turned) * 0.3)
    context.fillStyle = mix('#2f6b4a', '#5fa06a', (index % 3) / 2)
    context.save()
    context.translate(x, y - unit * 0.42)
    context.rotate(turned)
    oval(context, { x: 0, y: -reach * 0.5 }, { across: unit * 0.11, deep: reach * 0.5 })
    context.restore()
  }
  const across = ramp(context, { x: x - unit * 0.25, y: 0 }, { x: x + unit * 0.25, y: 0 })
  context.fillStyle = across('#3f5f9a', '#22335c')
  polygon(context, [
    { x: x - unit * 0.24, y: y - unit * 0.5 },
    { x: x + unit * 0.24, y: y - unit * 0.5 },
    { x: x + unit * 0.17, y },
    { x: x - unit * 0.17, y },
  ])
}

/** The middle of the person, in shares of the width. */
export const personAt = 0.45

/** @param {Scene} scene @param {string} cloth */
const standing = (scene, cloth) => {
  const { width, height } = scene
  const x = width * personAt
  groundShadow(
    scene,
    { x, y: height * 0.965 },
    { across: height * 0.24, deep: height * 0.03, strength: 0.4 },
  )
  drawPerson(scene, { x, y: height * 0.05, height: height * 0.92, cloth })
}

/**
 * What all previews show: somebody in a room, with near and far, straight lines and leaves, hands and a face.
 * @param {readonly [width: number, height: number]} size
 */
export const drawRoom = ([width, height]) => {
  const canvas = createCanvas(width, height)
  const scene = sceneOn(canvas)
  shell(scene)
  window(scene)
  painting(scene)
  plant(scene)
  standing(scene, palette.accent)
  return fromCanvas(canvas)
}

/**
 * The same person in a coat of another colour, in front of a picture.
 * @param {Canvas} canvas changed
 * @param {string} cloth
 */
export const drawSamePerson = (canvas, cloth) => {
  standing(sceneOn(canvas), cloth)
  return fromCanvas(canvas)
}
