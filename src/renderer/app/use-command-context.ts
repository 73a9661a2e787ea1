import { useMemo } from 'react'
import { allAssets } from '#renderer/bridge/index-query.ts'
import { type Latest, useLatest } from '#renderer/bridge/latest.ts'
import {
  useChangeSettings,
  useClearJobs,
  useLastFrame,
  usePauseQueue,
  useRestoreAssets,
  useRevealAsset,
  useTrashAssets,
} from '#renderer/bridge/mutations.ts'
import { type CommandContext, isWorkplace } from '#renderer/commands/context.ts'
import { currentWorkplace } from '#renderer/features/create/create-store.ts'
import { wishOn } from '#renderer/features/create/start-with.ts'
import {
  type CreateActions,
  useCreateActions,
} from '#renderer/features/create/use-create-actions.ts'
import { beginCanvas } from '#renderer/features/canvas/begin-canvas.ts'
import { canvasPort } from '#renderer/features/canvas/canvas-port.ts'
import { useBringIn } from '#renderer/features/imports/use-bring-in.ts'
import { say } from '#renderer/ui/toaster.tsx'
import { appWords, libraryWords } from '#renderer/words/surfaces.ts'
import { createWords } from '#renderer/words/create.ts'
import { assetActionWords as words } from '#renderer/words/asset-actions.ts'
import { failureWords } from '#renderer/words/failures.ts'
import { asFailure } from '#shared/contract/failures.ts'
import type { AssetKind } from '#shared/model/asset.ts'
import { imageToVideo } from '#shared/operations/image-to-video.ts'
import { findOperation } from '#shared/operations/index.ts'
import { counted } from '#renderer/words/numbers.ts'
import { promptsOf } from '#renderer/parts/recipe-rows.ts'
import { changeApp, useAppStore } from './app-store.ts'
import { openForm } from './open-form.ts'
import { isDark } from './theme.ts'
import { useChainPort } from './use-chain-port.ts'
import { useOrderPort } from './use-order-port.ts'
import { usedBy } from './used-by.ts'
import { useCharacterPort } from './use-character-port.ts'
import { useLeavingPort } from './use-leaving-port.ts'
import { selection, viewPort, viewerPort } from './view-ports.ts'

const pictures = (count: number): string => counted(count, 'picture', 'pictures')

/** Moves pictures to the trash and back, with words and an undo. */
const usePicturePort = (): CommandContext['pictures'] => {
  const { mutate: trash } = useTrashAssets()
  const { mutate: restore } = useRestoreAssets()
  const { mutate: reveal } = useRevealAsset()
  return useMemo(
    () => ({
      reveal: (id) => reveal({ id }),
      restore: (ids) => {
        viewerPort.leave(ids)
        restore(
          { ids: [...ids] },
          {
            onSuccess: () => say({ title: libraryWords.takenOut(pictures(ids.length)) }),
          },
        )
      },
      trash: (ids) => {
        viewerPort.leave(ids)
        const undo = { label: appWords.undo, run: () => restore({ ids: [...ids] }) }
        trash(
          { ids: [...ids] },
          {
            onSuccess: () => {
              const title = libraryWords.movedToTrash(pictures(ids.length))
              void usedBy(ids).then((text) =>
                say({ title, action: undo, ...(text === null ? {} : { text }) }),
              )
            },
          },
        )
      },
    }),
    [trash, restore, reveal],
  )
}

/** What the selected assets are, where they are all the same. */
const kindOf = (latest: Latest, selected: readonly string[]): AssetKind | null => {
  const index = latest.index(allAssets)
  const kinds = new Set(selected.map((id) => index?.kindAt(index.indexOf(id)) ?? 'image'))
  const [only] = kinds
  return kinds.size === 1 && only !== undefined ? only : null
}

/** Does operations to assets; says so where nothing else would show it. */
const useOperationPort = (create: CreateActions): CommandContext['operations'] => {
  const latest = useLatest()
  const { mutate: keepLastFrame } = useLastFrame()
  return useMemo(
    () => ({
      wish: (operation, assetId) => wishOn(latest, operation, assetId),
      nextShot: (filmId) =>
        keepLastFrame(
          { id: filmId },
          {
            onSuccess: ({ id }) => {
              const wish = wishOn(latest, imageToVideo.id, id)
              if (wish) changeApp({ surface: openForm(wish, [id]), viewer: null })
            },
          },
        ),
      start: (operation, assetIds) => {
        const wishes = assetIds.flatMap((id) => wishOn(latest, operation, id) ?? [])
        const [first] = wishes
        if (!first) return
        if (!first.ready) {
          changeApp({ surface: openForm(first, assetIds), viewer: null })
          return
        }
        const title = findOperation(operation)?.title ?? operation
        const tell = (count: number): void =>
          say({
            title: count === 1 ? words.started(title) : words.startedMany(title, count),
            action: {
              label: words.show,
              run: () => changeApp({ queueOpen: true, shownJob: null }),
            },
          })
        const ask = async (): Promise<void> => {
          const queued = await Promise.all(wishes.map((wish) => create.ask(wish, () => tell(1))))
          const count = queued.filter(Boolean).length
          if (count > 0) tell(count)
        }
        void ask()
      },
    }),
    [latest, create, keepLastFrame],
  )
}

const openOnCanvas = (assetId: string): void => {
  const open = async (): Promise<void> => {
    await beginCanvas(assetId)
    changeApp({ surface: 'canvas', viewer: null })
  }
  open().catch((error: unknown) => {
    const { title, next } = failureWords(asFailure(error))
    say({ title, text: next })
  })
}

/** What commands know, gathered when one is asked for. */
export const useCommandContext = (): (() => CommandContext) => {
  const latest = useLatest()
  const create = useCreateActions()
  const picturePort = usePicturePort()
  const operationPort = useOperationPort(create)
  const characterPort = useCharacterPort(create)
  const chainPort = useChainPort()
  const leavingPort = useLeavingPort()
  const { choose } = useBringIn()
  const orderPort = useOrderPort()
  const { mutate: changeSettings } = useChangeSettings()
  const { mutate: pause } = usePauseQueue()
  const { mutate: clear } = useClearJobs()
  return useMemo(() => {
    const { fillFrom } = create
    const fillIn = async (assetId: string): Promise<void> => {
      if (!(await fillFrom(assetId))) return
      changeApp({ surface: currentWorkplace(), viewer: null })
      say({ title: createWords.settingsUsed })
    }
    const copyPrompt = async (assetId: string): Promise<void> => {
      const asset = await latest.read('assets.get', { id: assetId })
      await navigator.clipboard.writeText(promptsOf(asset).prompt ?? '')
      say({ title: createWords.copied })
    }
    const createPort: CommandContext['create'] = {
      ...create,
      useSettingsOf: (assetId) => void fillIn(assetId),
      copyPromptOf: (assetId) => void copyPrompt(assetId),
    }
    return () => {
      const { surface, viewer } = useAppStore.getState()
      const status = latest.peek('app.status', {})
      const picked = selection(latest)
      return {
        surface,
        ...picked,
        selectedKind: kindOf(latest, picked.selected),
        writable: status?.libraryWritable ?? false,
        queuePaused: latest.peek('jobs.list', { limit: 100 })?.queuePaused ?? false,
        engine: status?.engine.engine ?? 'demo',
        viewerOpen: viewer !== null,
        canGenerate: isWorkplace(surface) && viewer === null && create.canGenerate(),
        canEnhance: create.canEnhance(),
        view: {
          ...viewPort,
          toggleTheme: () => changeSettings({ theme: isDark() ? 'light' : 'dark' }),
        },
        create: createPort,
        viewer: {
          ...viewerPort,
          open: (assetId) => viewerPort.open(assetId, latest),
          compare: () => viewerPort.compare(latest),
        },
        pictures: picturePort,
        operations: operationPort,
        characters: characterPort,
        chains: chainPort,
        leaving: leavingPort,
        imports: { choose },
        order: orderPort,
        beginCanvas: openOnCanvas,
        canvas: surface === 'canvas' ? canvasPort() : null,
        queue: { pause: (paused) => pause({ paused }), clearFinished: () => clear({}) },
        useEngine: (engine) => changeSettings({ engine }),
      }
    }
  }, [
    latest,
    create,
    picturePort,
    operationPort,
    characterPort,
    chainPort,
    leavingPort,
    choose,
    orderPort,
    changeSettings,
    pause,
    clear,
  ])
}
