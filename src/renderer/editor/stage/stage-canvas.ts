import { Canvas, type FabricObject } from 'fabric'
import type { Box, Size } from '#shared/pixels/box.ts'
import { expand, roundOut, union } from '#shared/pixels/boxes.ts'
import { createSprite } from './sprite.ts'

/** What does not change while one object does, drawn once. */
interface Bake {
  /** The object that changes; null: nothing of the picture does. */
  active: FabricObject | null
  under: HTMLCanvasElement
  /** Where everything above blends plainly it is one picture too; otherwise it is drawn each time. null: nothing is above. */
  over: HTMLCanvasElement | FabricObject[] | null
  /** The view it was drawn for. */
  view: string
}

/** Handles stand so far beyond what they turn and scale, in pixels of the screen. */
const HANDLES = 56
/** The line around it alone. */
const BORDER = 3

const isPlain = ({ globalCompositeOperation }: FabricObject): boolean =>
  globalCompositeOperation === 'source-over'

/** Smoothing takes colours from so many pixels beside. */
const REACH = 2

/** Fabric’s canvas, with what lies beyond the document cut off, and quick while a single object changes. */
export class StageCanvas extends Canvas {
  /** Of the document, in its pixels. */
  page: Size = { width: 1, height: 1 }
  /** While an object is held it is drawn anew with every view; otherwise what was drawn once ends with the view. */
  isHeld = false
  /** Nothing of the picture is drawn: what lies over it is looked at alone. */
  isBare = false
  /** What the next frame draws, in pixels of the document; null: all. */
  private changed: Box | null = null
  #bake: Bake | null = null
  /** Where what is held was drawn last, with its handles, in pixels of the picture. */
  #heldAt: Box | null = null
  #sprite = createSprite()

  /** From now on only `active` is drawn anew; the rest is drawn once, until `unbake`. */
  bake(active: FabricObject | null): void {
    if (this.isBaked(active)) return
    const objects = this.getObjects()
    const at = active === null ? objects.length : objects.indexOf(active)
    const above = objects.slice(at + 1)
    this.#bake = {
      active,
      under: this.#drawn(objects.slice(0, at)),
      over: above.length === 0 ? null : above.every(isPlain) ? this.#drawn(above) : above,
      view: this.#view(),
    }
  }

  /** Whether all but this object is drawn already, as it is to be seen. */
  isBaked(active: FabricObject | null): boolean {
    return this.#bake?.active === active && this.#bake.view === this.#view()
  }

  /** Whether what does not change is drawn already, whatever it is that does. */
  hasBake(): boolean {
    return this.#bake?.view === this.#view()
  }

  /** Something else has changed: all is drawn anew. */
  unbake(): void {
    this.#bake = null
  }

  override requestRenderAll(): void {
    this.changed = null
    super.requestRenderAll()
  }

  /** As `requestRenderAll`, where nothing looks different beyond a box of the document. */
  requestRenderWithin(box: Box): void {
    if (this.nextRenderHandle && this.changed === null) return
    this.changed = union(this.changed, box)
    super.requestRenderAll()
  }

  /** Draws all of it at once. */
  renderWhole(): void {
    this.changed = null
    this.renderAll()
  }

  override renderAll(): void {
    const box = this.#boxToDraw()
    const context = this.getContext()
    if (box === null) {
      super.renderAll()
      return
    }
    context.save()
    const before = context.getTransform()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.beginPath()
    context.rect(box.x, box.y, box.width, box.height)
    context.clip()
    context.setTransform(before)
    super.renderAll()
    context.restore()
  }

  #inPixels({ x, y, width, height }: Box): Box {
    const [scale, , , , left, top] = this.viewportTransform
    const ratio = this.getRetinaScaling()
    return roundOut({
      x: (x * scale + left) * ratio,
      y: (y * scale + top) * ratio,
      width: width * scale * ratio,
      height: height * scale * ratio,
    })
  }

  /** What this frame draws, in pixels of the picture; null: all of it. */
  #boxToDraw(): Box | null {
    const { changed } = this
    const before = this.#heldAt
    this.changed = null
    this.#heldAt = this.#heldBox()
    if (changed !== null) return expand(this.#inPixels(changed), REACH)
    return before && this.#heldAt ? union(before, this.#heldAt) : null
  }

  /** Where what is held is now; null where more than that is drawn. */
  #heldBox(): Box | null {
    const { active = null } = this.isHeld && this.hasBake() ? (this.#bake ?? {}) : {}
    if (!active || this.getActiveObject() !== active) return null
    const { left, top, width, height } = active.getBoundingRect()
    const box = this.#inPixels({ x: left, y: top, width, height })
    const around = this.#isDragged(active) ? BORDER : HANDLES
    return expand(box, Math.ceil(around * this.getRetinaScaling()))
  }

  /** Controls are drawn later, so handles beyond the edge stay in sight. */
  override _renderObjects(context: CanvasRenderingContext2D, objects: FabricObject[]): void {
    const isScreen = context === this.getContext()
    if (isScreen && this.isBare) return
    const baked = isScreen ? this.#freshBake() : null
    if (baked) this.#drawBaked(context, baked)
    else this.#onPage(context, () => super._renderObjects(context, objects))
  }

  /** Draws in pixels of the document, and nothing beyond its edge. */
  #onPage(context: CanvasRenderingContext2D, draw: () => void): void {
    context.save()
    context.beginPath()
    context.rect(0, 0, this.page.width, this.page.height)
    context.clip()
    draw()
    context.restore()
  }

  #view(): string {
    const { width, height } = this.getContext().canvas
    return [...this.viewportTransform, width, height].join()
  }

  #freshBake(): Bake | null {
    if (this.#bake && this.#bake.view !== this.#view()) {
      const { active } = this.#bake
      this.#bake = null
      if (this.isHeld) this.bake(active)
    }
    return this.#bake
  }

  /** Draws over the picture, in pixels of the document, and nothing beyond its edge. */
  drawOver(draw: (context: CanvasRenderingContext2D) => void): void {
    const context = this.getContext()
    const [scale, , , , x, y] = this.viewportTransform
    const ratio = this.getRetinaScaling()
    context.save()
    context.setTransform(scale * ratio, 0, 0, scale * ratio, x * ratio, y * ratio)
    this.#onPage(context, () => draw(context))
    context.restore()
  }

  /** Draws the picture without what lies over it, at its own scale. */
  drawPage(context: CanvasRenderingContext2D, scale: number): void {
    context.save()
    context.setTransform(scale, 0, 0, scale, 0, 0)
    this.#onPage(context, () => {
      for (const object of this.getObjects()) object.render(context)
    })
    context.restore()
  }

  #drawBaked(context: CanvasRenderingContext2D, { active, under, over }: Bake): void {
    this.#copy(context, under)
    this.#onPage(context, () => {
      if (active) this.#drawActive(context, active)
      for (const object of Array.isArray(over) ? over : []) object.render(context)
    })
    if (over && !Array.isArray(over)) this.#copy(context, over)
  }

  #drawActive(context: CanvasRenderingContext2D, active: FabricObject): void {
    if (this.#isDragged(active)) this.#sprite.draw(context, active)
    else {
      this.#sprite.forget()
      active.render(context)
    }
  }

  #isDragged(object: FabricObject): boolean {
    const { target, action, actionPerformed } = this._currentTransform ?? {}
    return target === object && action === 'drag' && actionPerformed === true
  }

  /** What is dragged shows the line around it alone: handles would hide what it is moved to. */
  override drawControls(context: CanvasRenderingContext2D): void {
    const active = this.getActiveObject()
    if (active && this.#isDragged(active)) active._renderControls(context, { hasControls: false })
    else super.drawControls(context)
  }

  /** What an object shows is something else now, also while it is dragged. */
  forget(object: FabricObject): void {
    this.#sprite.forget()
    if (!this.isBaked(object)) this.unbake()
  }

  #copy(context: CanvasRenderingContext2D, picture: HTMLCanvasElement): void {
    context.save()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.drawImage(picture, 0, 0)
    context.restore()
  }

  #drawn(objects: readonly FabricObject[]): HTMLCanvasElement {
    const picture = document.createElement('canvas')
    const { width, height } = this.getContext().canvas
    picture.width = width
    picture.height = height
    const context = picture.getContext('2d')
    if (!context) return picture
    const ratio = this.getRetinaScaling()
    const [a, b, c, d, e, f] = this.viewportTransform
    context.setTransform(a * ratio, b * ratio, c * ratio, d * ratio, e * ratio, f * ratio)
    // Cut off as it is on the screen: where the edge lies within a pixel, each object is blended there on its own.
    this.#onPage(context, () => {
      for (const object of objects) object.render(context)
    })
    return picture
  }
}
