import { lazy } from 'react'

/** Parts of the window that its first picture does without; each is a file of its own, read right after it. */
export const Canvas = lazy(async () => ({
  default: (await import('#renderer/features/canvas/canvas.tsx')).Canvas,
}))
export const Library = lazy(async () => ({
  default: (await import('#renderer/features/library/library.tsx')).Library,
}))
export const ChainEditor = lazy(async () => ({
  default: (await import('#renderer/features/chains/chain-editor.tsx')).ChainEditor,
}))
export const Imports = lazy(async () => ({
  default: (await import('#renderer/features/imports/imports.tsx')).Imports,
}))
export const Questions = lazy(async () => ({
  default: (await import('#renderer/features/create/questions.tsx')).Questions,
}))
export const Exports = lazy(async () => ({
  default: (await import('#renderer/features/exports/exports.tsx')).Exports,
}))
export const Characters = lazy(async () => ({
  default: (await import('#renderer/features/characters/characters.tsx')).Characters,
}))
export const Models = lazy(async () => ({
  default: (await import('#renderer/features/models/models.tsx')).Models,
}))
export const Queue = lazy(async () => ({
  default: (await import('#renderer/features/queue/queue.tsx')).Queue,
}))
export const Settings = lazy(async () => ({
  default: (await import('#renderer/features/settings/settings.tsx')).Settings,
}))
export const Spend = lazy(async () => ({
  default: (await import('#renderer/features/spend/spend.tsx')).Spend,
}))
export const Welcome = lazy(async () => ({
  default: (await import('#renderer/features/welcome/welcome.tsx')).Welcome,
}))
export const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
export const Sheet = lazy(async () => ({ default: (await import('./sheet.tsx')).Sheet }))
export const AssetMenu = lazy(async () => ({
  default: (await import('./asset-menu.tsx')).AssetMenu,
}))
export const ViewerHost = lazy(async () => ({
  default: (await import('./viewer-host.tsx')).ViewerHost,
}))
