import { type ReactNode, Suspense, useEffect, useLayoutEffect } from 'react'
import { useFreshness } from '#renderer/bridge/events.ts'
import { useLatest } from '#renderer/bridge/latest.ts'
import { useSettings, useStatus } from '#renderer/bridge/queries.ts'
import { isWorkplace, type Surface } from '#renderer/commands/context.ts'
import { Create } from '#renderer/features/create/create.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { currentWorkplace } from '#renderer/features/create/create-store.ts'
import { takeModel } from '#renderer/features/create/take-model.ts'
import { useCreateActions } from '#renderer/features/create/use-create-actions.ts'
import { modelsWords } from '#renderer/words/models.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { appWords as words } from '#renderer/words/surfaces.ts'
import { asFailure } from '#shared/contract/failures.ts'
import { Announcements } from './announcements.tsx'
import { changeApp, followWidth, useAppStore } from './app-store.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Notices } from './notices.tsx'
import { Rail } from './rail.tsx'
import { followAssetMenu } from './follow-asset-menu.ts'
import { useSettled } from './use-settled.ts'
import { useTheme } from './theme.ts'
import { viewPort } from './view-ports.ts'
import { TopBar } from './top-bar.tsx'
import {
  AssetMenu,
  Canvas,
  ChainEditor,
  Exports,
  Questions,
  Characters,
  Imports,
  Library,
  Models,
  Palette,
  Queue,
  Settings,
  Sheet,
  Spend,
  ViewerHost,
  Welcome,
} from './later.ts'
import styles from './window.module.css'

const Workplace = (): ReactNode => (
  <Create inspectorOpen={useAppStore((state) => state.inspectorOpen)} />
)

const ModelsPlace = (): ReactNode => {
  const latest = useLatest()
  return (
    <Models
      onUse={(model) => {
        const models = latest.peek('catalogue.list', {})?.models ?? []
        if (takeModel(model, models)) viewPort.go('create')
        else say({ title: modelsWords.notFitting })
      }}
      onShowJob={viewPort.showJob}
    />
  )
}

const places: Record<Surface, () => ReactNode> = {
  create: Workplace,
  video: Workplace,
  sound: Workplace,
  models: ModelsPlace,
  canvas: () => <Canvas />,
  library: () => <Library inspectorOpen={useAppStore((state) => state.inspectorOpen)} />,
  characters: () => <Characters />,
  spend: () => <Spend />,
  settings: () => (
    <Settings
      section={useAppStore((state) => state.section)}
      onSection={(section) => changeApp({ section })}
    />
  ),
}

const Studio = (): ReactNode => {
  const { edit } = useCreateActions()
  const surface = useAppStore((state) => state.surface)
  const queueOpen = useAppStore((state) => state.queueOpen)
  const shownJob = useAppStore((state) => state.shownJob)
  const viewing = useAppStore((state) => state.viewer !== null)
  const isSettled = useSettled()
  const Place = places[surface]
  useEffect(followWidth, [])
  useEffect(followAssetMenu, [])
  return (
    <>
      <div className={styles['window']} inert={viewing}>
        <TopBar />
        <Notices />
        <div className={styles['body']}>
          <Rail />
          <main className={styles['place']}>
            <ErrorBoundary key={isWorkplace(surface) ? 'workplace' : surface}>
              <Suspense>
                <Place />
              </Suspense>
            </ErrorBoundary>
          </main>
        </div>
        {isSettled && (
          <Suspense>
            <Queue
              open={queueOpen && !viewing}
              shown={shownJob}
              onClose={() => changeApp({ queueOpen: false, shownJob: null })}
              onEdit={(job) => {
                edit(job)
                changeApp({ queueOpen: false, shownJob: null, surface: currentWorkplace() })
              }}
            />
          </Suspense>
        )}
      </div>
      {isSettled && (
        <Suspense>
          <ViewerHost />
          <AssetMenu />
          <Palette />
          <ChainEditor />
          <Exports />
          <Imports />
          <Questions />
          <Sheet />
        </Suspense>
      )}
      <Announcements />
    </>
  )
}

const FirstRun = (): ReactNode => (
  <div className={styles['window']}>
    <Notices />
    <div className={styles['place']}>
      <Suspense>
        <Welcome />
      </Suspense>
    </div>
  </div>
)

/** Leaves the page's own frame standing until the main process has answered, then shows the studio or the welcome. */
export const Window = (): ReactNode => {
  useFreshness()
  const settings = useSettings()
  const status = useStatus()
  useTheme(settings.data?.theme ?? 'system')
  const error = settings.error ?? status.error
  const isReady = Boolean(error) || Boolean(settings.data && status.data)
  useLayoutEffect(() => {
    // The frame that the page brought has done its duty.
    document.documentElement.toggleAttribute('data-ready', isReady)
  }, [isReady])
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
  if (!settings.data || !status.data) return null
  return settings.data.welcomed ? <Studio /> : <FirstRun />
}
