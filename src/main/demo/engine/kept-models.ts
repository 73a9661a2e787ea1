import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isObject, objectOf, parseJson } from '#main/demo/json.ts'
import type { OwnModel } from './model-shelf.ts'

/** Where models of one's own are kept from one run to the next. */
export interface KeptModels {
  /** Those of earlier runs; a file that is damaged is put aside. */
  readonly read: () => readonly OwnModel[]
  readonly write: (models: readonly OwnModel[]) => void
}

/** Keeps nothing. */
export const noKeptModels: KeptModels = { read: () => [], write: () => undefined }

const version = 1

const isText = (value: unknown): boolean => typeof value === 'string'
const isTextOrNothing = (value: unknown): boolean => value === undefined || isText(value)

const categories: ReadonlySet<unknown> = new Set([
  'checkpoint',
  'lora',
  'lycoris',
  'vae',
  'embeddings',
] satisfies OwnModel['category'][])

const checks: Readonly<Record<keyof OwnModel, (value: unknown) => boolean>> = {
  air: isText,
  name: isText,
  version: isText,
  category: (value) => categories.has(value),
  architecture: isText,
  private: (value) => typeof value === 'boolean',
  uniqueIdentifier: isText,
  tags: (value) => Array.isArray(value) && value.every(isText),
  triggerWords: isTextOrNothing,
  description: isTextOrNothing,
  heroImageURL: isTextOrNothing,
  readyAt: (value) => Number.isFinite(value),
  madeBy: isText,
}

const isModel = (value: unknown): value is OwnModel =>
  isObject(value) && Object.entries(checks).every(([name, check]) => check(value[name]))

/** The models in a text; null where it is not one of ours. */
const modelsIn = (text: string): readonly OwnModel[] | null => {
  const file = objectOf(parseJson(text))
  const { models } = file
  if (file['version'] !== version || !Array.isArray(models)) return null
  return models.every(isModel) ? models : null
}

const textOfFile = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Nothing was kept yet.
    return null
  }
}

const putAside = (path: string): void => {
  try {
    renameSync(path, `${path}.damaged`)
  } catch {
    // Nothing can be written there; the engine starts all the same.
  }
}

/** Models in a file of a folder, which is made where it is not there. */
export const keptModels = (folder: string): KeptModels => {
  const path = join(folder, 'models.json')
  return {
    read: () => {
      const text = textOfFile(path)
      if (text === null) return []
      const models = modelsIn(text)
      if (models === null) putAside(path)
      return models ?? []
    },
    write: (models) => {
      const part = `${path}.part`
      mkdirSync(folder, { recursive: true })
      const file = openSync(part, 'w')
      try {
        writeFileSync(file, JSON.stringify({ version, models }))
        fsyncSync(file)
      } finally {
        closeSync(file)
      }
      renameSync(part, path)
    },
  }
}
