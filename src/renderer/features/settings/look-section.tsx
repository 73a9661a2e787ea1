import type { ReactNode } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import { Choices } from '#renderer/ui/choices.tsx'
import { Switch } from '#renderer/ui/switch.tsx'
import { settingsWords as words } from '#renderer/words/settings.ts'
import { defaultSettings } from '#shared/model/settings.ts'
import { Setting } from './setting.tsx'

const themes = [
  { value: 'system', label: words.themeSystem },
  { value: 'dark', label: words.themeDark },
  { value: 'light', label: words.themeLight },
] as const

/** Dark or light, and what moves by itself. */
export const LookSection = (): ReactNode => {
  const settings = useSettings().data ?? defaultSettings
  const { mutate: change } = useChangeSettings()
  return (
    <>
      <Setting label={words.theme}>
        <Choices
          label={words.theme}
          value={settings.theme}
          options={themes}
          onChange={(theme) => change({ theme })}
        />
      </Setting>
      <Setting label={words.scrubFilms} text={words.scrubFilmsHelp}>
        <Switch
          label={words.scrubFilms}
          checked={settings.scrubFilms}
          onChange={(scrubFilms) => change({ scrubFilms })}
        />
      </Setting>
    </>
  )
}
