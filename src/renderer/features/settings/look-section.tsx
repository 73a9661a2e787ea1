import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { settingsWords as words } from '#renderer/words/settings.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { Setting } from './setting.tsx'

const themes = [
  { value: 'system', label: words.themeSystem },
  { value: 'dark', label: words.themeDark },
  { value: 'light', label: words.themeLight },
] as const

/** Dark or light. */
export const LookSection = (): ReactNode => {
  const settings = useSettings().data ?? defaultSettings
  const { mutate: change } = useChangeSettings()
  return (
    <Setting label={words.theme}>
      <Choices
        label={words.theme}
        value={settings.theme}
        options={themes}
        onChange={(theme) => change({ theme })}
      />
    </Setting>
  )
}
