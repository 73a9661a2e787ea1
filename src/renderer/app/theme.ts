import { useEffect } from 'react'
import type { Settings } from '#shared/model/settings.ts'

const query = '(prefers-color-scheme: light)'

const apply = (theme: Settings['theme']): void => {
  const isLight = theme === 'light' || (theme === 'system' && matchMedia(query).matches)
  document.documentElement.dataset['theme'] = isLight ? 'light' : 'dark'
}

/** True while the window is shown dark. */
export const isDark = (): boolean => document.documentElement.dataset['theme'] === 'dark'

/** Keeps the window in the theme of the settings, following the system where they say so. */
export const useTheme = (theme: Settings['theme']): void => {
  useEffect(() => {
    const media = matchMedia(query)
    const update = (): void => apply(theme)
    update()
    media.addEventListener('change', update)
    return () => media.removeEventListener('change', update)
  }, [theme])
}
