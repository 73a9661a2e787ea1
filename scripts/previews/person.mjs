import { oval, placed, ramp } from '#main/demo/pictures/brush.ts'
import { fade, tone } from '#main/demo/pictures/colour.ts'
import { person as bust } from '#main/demo/pictures/motifs/portrait.ts'

/** @typedef {import('@napi-rs/canvas').SKRSContext2D} Context */
/** @typedef {import('#main/demo/pictures/scene.ts').Scene} Scene */

const skin = '#e0a983'
const hair = '#2e1f1c'
const trousers = '#26324a'
const shoes = '#141a26'

/** How the bust of a drawn portrait is set on the body: where its crown is in its own measure, and how large it is. */
const head = { crown: 0.345, scale: 0.267, neck: 0.36 }

/** Joints of one half of the body, in heights of the figure, from the middle of the crown. */
const shoulder = { x: 0.088, y: 0.205 }
const elbow = { x: 0.138, y: 0.36 }
const wrist = { x: 0.123, y: 0.485 }
const hip = { x: 0.05, y: 0.55 }
const ankle = { x: 0.061, y: 0.955 }

/** @param {Context} context @param {number} side */
const leg = (context, side) => {
  context.strokeStyle = trousers
  context.lineWidth = 0.052
  context.lineCap = 'butt'
  context.beginPath()
  context.moveTo(side * hip.x, hip.y)
  context.lineTo(side * ankle.x, ankle.y)
  context.stroke()
  context.fillStyle = shoes
  context.beginPath()
  context.roundRect(side * (ankle.x + 0.012) - 0.03, 0.945, 0.06, 0.055, [0.03, 0.03, 0.008, 0.008])
  context.fill()
}

/** @param {Context} context */
const outlineCoat = (context) => {
  context.beginPath()
  context.moveTo(-0.03, 0.158)
  context.bezierCurveTo(-0.07, 0.17, -0.112, 0.175, -0.112, 0.22)
  context.bezierCurveTo(-0.095, 0.3, -0.078, 0.35, -0.078, 0.39)
  context.bezierCurveTo(-0.1, 0.5, -0.16, 0.62, -0.232, 0.735)
  context.quadraticCurveTo(0, 0.785, 0.232, 0.735)
  context.bezierCurveTo(0.16, 0.62, 0.1, 0.5, 0.078, 0.39)
  context.bezierCurveTo(0.078, 0.35, 0.095, 0.3, 0.112, 0.22)
  context.bezierCurveTo(0.112, 0.175, 0.07, 0.17, 0.03, 0.158)
  context.quadraticCurveTo(0, 0.185, -0.03, 0.158)
}

/** @param {Context} context @param {string} cloth */
const coat = (context, cloth) => {
  const across = ramp(context, { x: -0.2, y: 0 }, { x: 0.22, y: 0 })
  context.fillStyle = across(tone(cloth, 0.14), cloth, tone(cloth, -0.28))
  outlineCoat(context)
  context.fill()
  context.strokeStyle = fade(tone(cloth, -0.5), 0.75)
  context.lineWidth = 0.005
  for (const fold of [-0.11, 0, 0.11]) {
    context.beginPath()
    context.moveTo(fold * 0.45, 0.41)
    context.quadraticCurveTo(fold * 0.7, 0.56, fold * 1.15, 0.745)
    context.stroke()
  }
  context.fillStyle = trousers
  context.beginPath()
  context.roundRect(-0.08, 0.38, 0.16, 0.026, 0.006)
  context.fill()
}

/** @param {Context} context @param {number} side @param {string} cloth */
const sleeve = (context, side, cloth) => {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = tone(cloth, side < 0 ? -0.04 : -0.3)
  context.lineWidth = 0.05
  context.beginPath()
  context.moveTo(side * shoulder.x, shoulder.y)
  context.lineTo(side * elbow.x, elbow.y)
  context.lineTo(side * wrist.x, wrist.y)
  context.stroke()
}

/** @param {Context} context @param {number} side */
const hand = (context, side) => {
  const palm = { x: side * (wrist.x - 0.004), y: wrist.y + 0.05 }
  context.fillStyle = skin
  oval(context, palm, { across: 0.024, deep: 0.03, turned: side * 0.12 })
  context.strokeStyle = skin
  context.lineWidth = 0.0115
  context.beginPath()
  for (const [finger, length] of [0.022, 0.03, 0.033, 0.026].entries()) {
    const x = palm.x + (finger - 1.5) * 0.0125
    context.moveTo(x, palm.y + 0.015)
    context.lineTo(x - side * 0.002, palm.y + 0.022 + length)
  }
  context.moveTo(palm.x - side * 0.016, palm.y - 0.004)
  context.lineTo(palm.x - side * 0.034, palm.y + 0.026)
  context.stroke()
}

/**
 * Somebody who stands with the arms a little away from the body, in a coat of a colour; `x` and `y` are the middle of
 * the crown, `height` reaches from there to the soles, in pixels.
 * @param {Scene} scene
 * @param {{ x: number, y: number, height: number, cloth: string }} figure
 */
export const drawPerson = (scene, { x, y, height, cloth }) => {
  const { context } = scene
  placed(context, { x, y, scale: height }, () => {
    for (const side of [-1, 1]) leg(context, side)
    placed(context, { x: 0, y: head.crown * head.scale, scale: head.scale }, () => {
      context.beginPath()
      context.rect(-1, -1, 2, 1 + head.neck)
      context.clip()
      bust(scene, { skin, hair, cloth })
    })
    coat(context, cloth)
    for (const side of [-1, 1]) {
      sleeve(context, side, cloth)
      hand(context, side)
    }
  })
}
