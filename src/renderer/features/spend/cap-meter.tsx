import { type ReactNode, useState } from 'react'
import { useStanding } from '#renderer/bridge/money.ts'
import { Meter } from '#renderer/ui/meter.tsx'
import { Popover } from '#renderer/ui/popover.tsx'
import { dollars } from '#renderer/words/money.ts'
import { limitWords as words } from '#renderer/words/spend.ts'
import { CapEditor } from './cap-editor.tsx'
import styles from './cap-meter.module.css'

/** What was spent today and the limit it counts against; opens the limit. */
export const CapMeter = (): ReactNode => {
  const [open, setOpen] = useState(false)
  const day = useStanding().data?.caps.find(({ scope }) => scope === 'day')
  if (!day) return null
  const { cap, spent, reserved } = day
  const label =
    cap === null ? words.meterOpen(dollars(spent)) : words.meter(dollars(spent), dollars(cap))
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={words.todayLimit}
      trigger={
        <button type="button" className={styles['pill']} aria-label={label}>
          <span className={cap === null ? undefined : styles['today']}>{words.today}</span>
          <strong>{dollars(spent)}</strong>
          {cap !== null && (
            <>
              <span className={styles['meter']}>
                <Meter
                  label={words.todayLimit}
                  text={label}
                  used={spent}
                  pending={reserved}
                  max={cap}
                  look="quiet"
                />
              </span>
              <span>
                {words.of} {dollars(cap)}
              </span>
            </>
          )}
        </button>
      }
    >
      <CapEditor key={cap} title={words.todayLimit} standing={day} onDone={() => setOpen(false)} />
    </Popover>
  )
}
