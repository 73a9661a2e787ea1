import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useKeyStatus, useSettings, useStatus } from '#renderer/bridge/queries.ts'
import { NumberField } from '#renderer/ui/number-field.tsx'
import { OptionCards } from '#renderer/ui/option-cards.tsx'
import { settingsWords as words } from '#renderer/words/settings.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { BaseUrl } from './base-url.tsx'
import styles from './engine-section.module.css'
import { OwnServer } from './own-server.tsx'
import { Prices } from './prices.tsx'
import { Setting } from './setting.tsx'

/** Who makes the pictures, where, and how many at once. */
export const EngineSection = (): ReactNode => {
  const settings = useSettings().data ?? defaultSettings
  const engine = useStatus().data?.engine.engine ?? 'demo'
  const hasKey = (useKeyStatus().data?.lastFour ?? null) !== null
  const { mutate: change } = useChangeSettings()
  return (
    <>
      <OptionCards
        label={words.engineLabel}
        value={engine}
        onChange={(next) => change({ engine: next })}
        options={[
          {
            value: 'runware',
            label: words.engineRunware,
            text: hasKey
              ? words.engineRunwareText
              : `${words.engineRunwareText} ${words.engineNoKey}`,
          },
          { value: 'demo', label: words.engineDemo, text: words.engineDemoText },
        ]}
      />
      <Setting label={words.concurrency} text={words.concurrencyHelp}>
        <div className={styles['number']}>
          <NumberField
            label={words.concurrency}
            min={1}
            max={8}
            step={1}
            value={settings.concurrency}
            onCommit={(concurrency) => change({ concurrency: concurrency ?? 3 })}
          />
        </div>
      </Setting>
      <Prices />
      <BaseUrl key={settings.baseUrl} settings={settings} />
      <OwnServer settings={settings} />
    </>
  )
}
