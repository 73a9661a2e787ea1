import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useRef,
} from 'react'
import { afterFrame } from '#renderer/editor/after-frame.ts'
import {
  useEditor,
  useLayer,
  useMounted,
  useSession,
} from '#renderer/features/canvas/use-editor.ts'
import { Button } from '#renderer/ui/button.tsx'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { Slider } from '#renderer/ui/slider.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { adjustWords as words } from '#renderer/words/adjust-colours.ts'
import {
  adjustmentSliders,
  type AdjustmentSlider,
  MOST_ADJUSTED,
} from '#shared/pixels/colour-adjustment.ts'
import styles from './adjust-box.module.css'
import { useAdjusting } from './use-adjusting.ts'

/** What takes Escape for itself. */
const BOXES = '[role="dialog"], [role="menu"], [role="listbox"]'

const SLIDER = 'input[type="range"]'

const limits = { min: -MOST_ADJUSTED, max: MOST_ADJUSTED }

/** One slider, with its number. */
const Row = ({
  slider,
  value,
  onChange,
}: {
  slider: AdjustmentSlider
  value: number
  onChange: (value: number) => void
}): ReactNode => {
  const label = words.sliders[slider]
  return (
    <div className={styles['row']}>
      <span className={styles['label']}>{label}</span>
      <Slider label={label} {...limits} value={value} onChange={onChange} />
      <NumberField
        label={words.number(label)}
        {...limits}
        value={value}
        onCommit={(next) => next !== null && onChange(Math.round(next))}
      />
    </div>
  )
}

/** Something that is done to the colours or not. */
const Toggle = ({
  label,
  help,
  isOn,
  onToggle,
}: {
  label: string
  help: string
  isOn: boolean
  onToggle: () => void
}): ReactNode => (
  <Tooltip label={help} side="top">
    <Button size="small" className={styles['toggle']} aria-pressed={isOn} onClick={onToggle}>
      {label}
    </Button>
  </Tooltip>
)

/** Leaves with Escape, wherever the keyboard is but in another box. */
const useEscape = (box: RefObject<HTMLElement | null>, leave: () => void): void => {
  useEffect(() => {
    const hear = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const { target } = event
      const around = target instanceof Element ? target.closest(BOXES) : null
      if (around !== null && around !== box.current) return
      event.preventDefault()
      leave()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [box, leave])
}

const Box = ({ layerId }: { layerId: string }): ReactNode => {
  const { session } = useEditor()
  const mounted = useMounted()
  const name = useLayer(layerId)?.name ?? ''
  const box = useRef<HTMLElement>(null)
  const leave = useCallback(() => {
    session.setState({ adjusting: null })
    mounted?.machine.focus()
  }, [session, mounted])
  const it = useAdjusting(layerId, leave)
  useEscape(box, leave)
  // A slider is hidden until it knows how long it is.
  useEffect(
    () => afterFrame(() => box.current?.querySelector<HTMLInputElement>(SLIDER)?.focus()),
    [],
  )

  const takeEnter = ({ key, target }: KeyboardEvent): void => {
    if (key === 'Enter' && target instanceof HTMLElement && target.matches(SLIDER)) void it.apply()
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Enter on any slider in it
    <section
      ref={box}
      className={styles['box']}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- keys know what takes them by its role
      role="dialog"
      aria-label={words.of(name)}
      onKeyDown={takeEnter}
    >
      <header className={styles['head']}>
        <h2 className={styles['title']}>{words.of(name)}</h2>
        {it.hasMask && (
          <div className={styles['masked']}>
            <Switch
              label={words.masked}
              checked={it.isMasked}
              onChange={(wants) => void it.setMasked(wants)}
            />
            <span>{words.masked}</span>
          </div>
        )}
      </header>
      <div className={styles['rows']}>
        {adjustmentSliders.map((slider) => (
          <Row
            key={slider}
            slider={slider}
            value={it.adjustment[slider]}
            onChange={(value) => it.change({ [slider]: value })}
          />
        ))}
        <div className={styles['buttons']}>
          <Toggle
            label={words.invert}
            help={words.invertHelp}
            isOn={it.adjustment.inverted}
            onToggle={() => it.change({ inverted: !it.adjustment.inverted })}
          />
          <Toggle
            label={words.auto}
            help={words.autoHelp}
            isOn={it.adjustment.levels !== null}
            onToggle={() => void it.toggleAuto()}
          />
          <Button size="small" kind="plain" onClick={it.reset}>
            {words.reset}
          </Button>
        </div>
      </div>
      <footer className={styles['end']}>
        <Button size="small" onClick={leave}>
          {words.cancel}
        </Button>
        <Button size="small" kind="primary" disabled={!it.canApply} onClick={() => void it.apply()}>
          {it.isApplying ? words.applying : words.apply}
        </Button>
      </footer>
    </section>
  )
}

/** Where the colours of a layer are adjusted, below the stage: nothing of the picture is hidden by it. */
export const AdjustBox = (): ReactNode => {
  const layerId = useSession((state) => state.adjusting)
  return layerId === null ? null : <Box key={layerId} layerId={layerId} />
}
