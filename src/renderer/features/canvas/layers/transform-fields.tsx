import { FlipHorizontal2, FlipVertical2, Link, RotateCcw, Unlink } from 'lucide-react'
import type { ReactNode } from 'react'
import { create } from 'zustand'
import {
  flip,
  frameOf,
  moveTo,
  resetTransform,
  resizeTo,
  sidesOf,
  turnTo,
} from '#renderer/editor/transform.ts'
import { useEditor, useMounted } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import type { Layer, Placement } from '#shared/model/layer.ts'
import type { Size } from '#shared/pixels/box.ts'
import { changeLayer } from './layer-actions.ts'
import styles from './transform-fields.module.css'

/** Width and height are changed together, for all layers until it is said otherwise. */
const useLinked = create<{ linked: boolean }>()(() => ({ linked: true }))

const rounded = (value: number): number => Math.round(value * 100) / 100

/** The smallest side a layer can be given, in pixels. */
const LEAST = 1

const sized = (
  { placement }: Layer,
  size: Size,
  { side, to, linked }: { side: keyof Size; to: number; linked: boolean },
): Placement => {
  if (!linked) return resizeTo(placement, size, { [side]: to })
  const { width, height } = sidesOf(placement, size)
  const share = to / (side === 'width' ? width : height)
  return resizeTo(placement, size, { width: width * share, height: height * share })
}

const places = ['x', 'y'] as const
const sides = ['width', 'height'] as const

/** Where a layer lies, how large it is and how it is turned, by numbers. */
export const TransformFields = ({ layer }: { layer: Layer }): ReactNode => {
  const editor = useEditor()
  const mounted = useMounted()
  const linked = useLinked((state) => state.linked)
  const size = mounted?.stage.sizeOf(layer)
  if (!size) return null
  const frame = frameOf(layer.placement, size)
  const lengths = sidesOf(layer.placement, size)
  const change = (name: string, placement: Placement): void =>
    changeLayer(editor, {
      id: layer.id,
      name,
      change: (each) => {
        each.placement = placement
      },
    })
  return (
    <div className={styles['fields']}>
      <div className={styles['numbers']}>
        {places.map((axis) => (
          <NumberField
            key={axis}
            label={words.place[axis]}
            prefix={axis.toUpperCase()}
            value={rounded(frame[axis])}
            disabled={layer.locked}
            onCommit={(to) => {
              if (to !== null && to !== rounded(frame[axis]))
                change(words.steps.move, moveTo(layer.placement, size, { [axis]: to }))
            }}
          />
        ))}
        {layer.kind !== 'mask' &&
          sides.map((side) => (
            <NumberField
              key={side}
              label={words.side[side]}
              prefix={side === 'width' ? 'W' : 'H'}
              min={LEAST}
              value={rounded(lengths[side])}
              disabled={layer.locked}
              onCommit={(to) => {
                if (to !== null && to !== rounded(lengths[side]))
                  change(words.steps.scale, sized(layer, size, { side, to, linked }))
              }}
            />
          ))}
      </div>
      {layer.kind !== 'mask' && (
        <div className={styles['row']}>
          <NumberField
            label={words.rotation}
            value={rounded(layer.placement.rotation)}
            disabled={layer.locked}
            end={<span className={styles['unit']}>°</span>}
            onCommit={(to) => {
              if (to !== null && to !== rounded(layer.placement.rotation))
                change(words.steps.turn, turnTo(layer.placement, size, to))
            }}
          />
          <IconButton
            label={words.linked}
            pressed={linked}
            onClick={() => useLinked.setState({ linked: !linked })}
          >
            <Icon of={linked ? Link : Unlink} />
          </IconButton>
          <IconButton
            label={words.flipHorizontal}
            disabled={layer.locked}
            onClick={() => change(words.steps.flip, flip(layer.placement, size, 'horizontal'))}
          >
            <Icon of={FlipHorizontal2} />
          </IconButton>
          <IconButton
            label={words.flipVertical}
            disabled={layer.locked}
            onClick={() => change(words.steps.flip, flip(layer.placement, size, 'vertical'))}
          >
            <Icon of={FlipVertical2} />
          </IconButton>
          <IconButton
            label={words.resetTransform}
            disabled={layer.locked}
            onClick={() => change(words.steps.reset, resetTransform(layer.placement, size))}
          >
            <Icon of={RotateCcw} />
          </IconButton>
        </div>
      )}
    </div>
  )
}
