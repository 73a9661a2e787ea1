import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Switch } from '#renderer/ui/switch.tsx'
import { settingsWords as words } from '#renderer/words/settings.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { Setting } from './setting.tsx'

/** What holds for everything that is generated. */
export const GenerationSection = (): ReactNode => {
  const settings = useSettings().data ?? defaultSettings
  const { mutate: change } = useChangeSettings()
  return (
    <>
      <Setting label={words.checkContent} text={words.checkContentHelp}>
        <Switch
          label={words.checkContent}
          checked={settings.checkContent}
          onChange={(checkContent) => change({ checkContent })}
        />
      </Setting>
      <Setting label={words.alwaysEnhance} text={words.alwaysEnhanceHelp}>
        <Switch
          label={words.alwaysEnhance}
          checked={settings.alwaysEnhance}
          onChange={(alwaysEnhance) => change({ alwaysEnhance })}
        />
      </Setting>
      <Setting label={words.reuse} text={words.reuseHelp}>
        <Switch
          label={words.reuse}
          checked={settings.reuseUnseeded}
          onChange={(reuseUnseeded) => change({ reuseUnseeded })}
        />
      </Setting>
    </>
  )
}
