import type { ReactNode } from 'react'
import { rgbOf } from '#renderer/editor/painting.ts'
import type { Rgb } from '#renderer/editor/pixels/effect.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { colourWords as words } from '#renderer/words/colours.ts'
import { toHsv } from '#shared/std/hsv.ts'
import styles from './colour-picker.module.css'
import { type PickedColour, written } from './picked-colour.ts'

interface ChannelFieldsProps {
  colour: PickedColour
  hasOpacity: boolean
  onChange: (part: Partial<PickedColour>) => void
}

const channels = ['red', 'green', 'blue'] as const

/** A colour by its numbers. */
export const ChannelFields = ({ colour, hasOpacity, onChange }: ChannelFieldsProps): ReactNode => {
  const rgb = rgbOf(written(colour))
  const change = (at: number, value: number): void => {
    const [red, green, blue] = rgb.map((each, channel) =>
      channel === at ? Math.round(value) : each,
    ) as unknown as Rgb
    onChange(toHsv([red, green, blue]))
  }
  return (
    <div className={styles['channels']}>
      {channels.map((channel, at) => (
        <NumberField
          key={channel}
          label={words.channels[channel]}
          prefix={words.letters[channel]}
          min={0}
          max={255}
          value={rgb[at] ?? 0}
          onCommit={(value) => value !== null && change(at, value)}
        />
      ))}
      {hasOpacity && (
        <NumberField
          label={words.opacity}
          min={0}
          max={100}
          value={Math.round(colour.opacity * 100)}
          end={<span className={styles['unit']}>%</span>}
          onCommit={(share) => share !== null && onChange({ opacity: share / 100 })}
        />
      )}
    </div>
  )
}
