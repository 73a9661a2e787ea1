import type { ReactNode } from 'react'
import { useFreshness } from '#renderer/bridge/events.ts'
import { useSettings, useStatus } from '#renderer/bridge/queries.ts'
import { Create } from '#renderer/features/create/create.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Spinner } from '#renderer/ui/spinner.tsx'
import { failureWords } from '#renderer/words/failures.ts'
import { appWords as words } from '#renderer/words/surfaces.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { useAppStore } from './app-store.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Rail } from './rail.tsx'
import { useTheme } from './theme.ts'
import { TopBar } from './top-bar.tsx'
import styles from './window.module.css'

const Place = (): ReactNode => {
  const surface = useAppStore((state) => state.surface)
  const inspectorOpen = useAppStore((state) => state.inspectorOpen)
  if (surface === 'create') return <Create inspectorOpen={inspectorOpen} />
  return null
}

const Studio = (): ReactNode => {
  const surface = useAppStore((state) => state.surface)
  return (
    <div className={styles['window']}>
      <TopBar />
      <div className={styles['body']}>
        <Rail />
        <main className={styles['place']}>
          <ErrorBoundary key={surface}>
            <Place />
          </ErrorBoundary>
        </main>
      </div>
    </div>
  )
}

/** Waits for the first answers of the main process, then shows the studio or the welcome. */
export const Window = (): ReactNode => {
  useFreshness()
  const settings = useSettings()
  const status = useStatus()
  useTheme(settings.data?.theme ?? 'system')
  const error = settings.error ?? status.error
  if (error) {
    const { title, next } = failureWords(asFailure(error))
    return (
      <div className={styles['waiting']} role="alert">
        <strong>{title}</strong>
        <p>{next}</p>
        <Button onClick={() => location.reload()}>{words.retry}</Button>
      </div>
    )
  }
  if (!settings.data || !status.data) {
    return (
      <output className={styles['waiting']}>
        <Spinner />
        {words.loading}
      </output>
    )
  }
  return <Studio />
}
