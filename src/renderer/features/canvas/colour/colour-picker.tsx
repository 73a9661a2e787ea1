import { Pipette } from 'lucide-react'
import { type ClipboardEvent, type ReactNode, useState } from 'react'
import { rgbOf } from '#renderer/editor/painting.ts'
import { ColourSquare } from '#renderer/ui/colour-square.tsx'
import { ColourStrip } from '#renderer/ui/colour-strip.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { colourWords as words } from '#renderer/words/colours.ts'
import { colourName } from '#shared/model/looks.ts'
import { toOklab } from '#shared/std/oklab.ts'
import { ChannelFields } from './channel-fields.tsx'
import styles from './colour-picker.module.css'
import { ColourText } from './colour-text.tsx'
import { cssColour } from './css-colour.ts'
import { type PickedColour, pickedColour, written } from './picked-colour.ts'
import { UsedColours } from './used-list.tsx'

interface ColourPickerProps {
  value: string
  hasOpacity: boolean
  /** Hears every colour that is tried. */
  onChange: (colour: string) => void
  /** A gesture may have come to its end. */
  onSettle: () => void
  /** The colour is to be taken from the picture. */
  onPick: () => void
}

const hundredths = (share: number): number => Math.round(share * 100)

const nameOf = (colour: string): string => colourName(toOklab(...rgbOf(colour)))

/** Where a colour is chosen: by eye, by numbers, by words, from those used before or from the picture. */
export const ColourPicker = ({
  value,
  hasOpacity,
  onChange,
  onSettle,
  onPick,
}: ColourPickerProps): ReactNode => {
  const [chosen, setChosen] = useState(() => pickedColour(value))
  const shown = pickedColour(value, chosen)
  const opaque = written({ ...shown, opacity: 1 })
  const pureHue = written({ hue: shown.hue, saturation: 1, brightness: 1, opacity: 1 })

  const choose = (part: Partial<PickedColour>): void => {
    const next = { ...shown, ...part }
    setChosen(next)
    onChange(written(next))
  }
  const take = (colour: string): void =>
    choose({ ...pickedColour(colour, shown), ...(hasOpacity ? {} : { opacity: 1 }) })

  /** A colour may be pasted wherever in the box the focus is. */
  const paste = (event: ClipboardEvent): void => {
    const colour = cssColour(event.clipboardData.getData('text/plain'))
    if (colour === null) return
    event.preventDefault()
    take(colour)
    onSettle()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it hears what its parts are done with
    <div className={styles['picker']} onKeyUp={onSettle} onBlur={onSettle} onPaste={paste}>
      <ColourSquare
        label={words.square}
        valueText={words.squareAt(
          hundredths(shown.saturation),
          hundredths(shown.brightness),
          nameOf(opaque),
        )}
        hue={pureHue}
        colour={opaque}
        across={shown.saturation}
        up={shown.brightness}
        onChange={({ across, up }) => choose({ saturation: across, brightness: up })}
      />
      <div className={styles['strips']}>
        <IconButton label={words.pick} onClick={onPick}>
          <Icon of={Pipette} />
        </IconButton>
        <div className={styles['strip']}>
          <ColourStrip
            label={words.hue}
            valueText={words.hueAt(Math.round(shown.hue), nameOf(pureHue))}
            value={Math.round(shown.hue)}
            max={360}
            onChange={(hue) => choose({ hue })}
          />
          {hasOpacity && (
            <ColourStrip
              label={words.opacity}
              valueText={words.opacityAt(hundredths(shown.opacity))}
              value={hundredths(shown.opacity)}
              max={100}
              ends={[`${opaque}00`, opaque]}
              onChange={(share) => choose({ opacity: share / 100 })}
            />
          )}
        </div>
      </div>
      <ColourText value={value} onChange={take} />
      <ChannelFields colour={shown} hasOpacity={hasOpacity} onChange={choose} />
      <UsedColours
        onUse={(colour) => {
          take(colour)
          onSettle()
        }}
      />
    </div>
  )
}
