import { z } from 'zod'
import { assetChange, which } from '#shared/model/change.ts'
import { folder, folderView, orderName, savedSearch } from '#shared/model/folder.ts'
import { tag, tagName } from '#shared/model/tag.ts'

const nothing = z.object({})
const one = z.object({ id: z.uuid() })

/** Judging, tagging and filing assets. */
export const orderRoutes = {
  'assets.change': {
    summary: 'Judges, tags, files, stacks or throws away assets, or all that a search finds.',
    input: z.object({ which, change: assetChange }),
    output: z.object({
      count: z.int(),
      /** By which name the change is taken back. */
      undo: z.string(),
    }),
  },
  'assets.undo': {
    summary: 'Takes a change of assets back.',
    input: z.object({ undo: z.string() }),
    output: z.object({ done: z.boolean() }),
  },
  'order.shelves': {
    summary: 'Folders, searches that are kept, and tags.',
    input: nothing,
    output: z.object({
      folders: z.array(folderView),
      searches: z.array(savedSearch),
      tags: z.array(tag),
    }),
  },
  'order.foldersOf': {
    summary: 'The folders that an asset lies in.',
    input: one,
    output: z.object({ folders: z.array(z.uuid()) }),
  },
  'order.addFolder': {
    summary: 'Makes a folder.',
    input: z.object({ name: orderName, parentId: z.uuid().nullable().default(null) }),
    output: z.object({ folder }),
  },
  'order.changeFolder': {
    summary: 'Renames a folder or puts it into another one.',
    input: one.extend({ name: orderName.optional(), parentId: z.uuid().nullable().optional() }),
    output: nothing,
  },
  'order.removeFolder': {
    summary: 'Forgets a folder and those in it; what lies in them stays in the library.',
    input: one,
    output: nothing,
  },
  'order.keepSearch': {
    summary: 'Keeps a search under a name.',
    input: z.object({
      id: z.uuid().nullable().default(null),
      name: orderName,
      query: z.string().trim().min(1).max(2000),
    }),
    output: z.object({ search: savedSearch }),
  },
  'order.removeSearch': { summary: 'Forgets a search.', input: one, output: nothing },
  'order.renameTag': {
    summary: 'Gives a tag another name; where one is called so, the two become one.',
    input: z.object({ id: z.int(), name: tagName }),
    output: nothing,
  },
  'order.removeTag': {
    summary: 'Takes a tag from everything that has it.',
    input: z.object({ id: z.int() }),
    output: nothing,
  },
} as const
