import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Field } from '#renderer/ui/field.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { areaWords as words, layerDeedWords } from '#renderer/words/canvas-tools.ts'
import { areaDeeds } from '#shared/model/area-deed.ts'
import styles from './mask-fields.module.css'

/** What can be done with the part that a mask covers. */
export const AreaButtons = (): ReactNode => {
  const { run } = useCommands()
  return (
    <Field label={words.title} help={words.help}>
      {() => (
        <fieldset className={styles['area']} aria-label={words.title}>
          {areaDeeds.map((deed) => (
            <Tooltip
              key={deed}
              label={layerDeedWords[`${deed}-area`]}
              keys={keysOf(`${deed}-area`)}
            >
              <Button size="small" onClick={() => run(`${deed}-area`)}>
                {words.deeds[deed]}
              </Button>
            </Tooltip>
          ))}
        </fieldset>
      )}
    </Field>
  )
}
