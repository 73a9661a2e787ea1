import { z } from 'zod'
import { importRun } from '#shared/model/import-run.ts'
import { importMode, sourceView } from '#shared/model/source.ts'

const nothing = z.object({})
const one = z.object({ id: z.uuid() })

/** Files and folders that the user handed in, and what is to become of them. */
export const handedIn = z.object({
  token: z.string(),
  /** Names of the folders among them. */
  folders: z.array(z.string()),
  files: z.int(),
})
export type HandedIn = z.infer<typeof handedIn>

/** What came of files that the window handed in. */
export const handing = z.object({
  /** null where none of them lies on disk. */
  handed: handedIn.nullable(),
  /** Places of those that do not. */
  pathless: z.array(z.int()),
})
export type Handing = z.infer<typeof handing>

/** Taking files in, and where they come from. */
export const importRoutes = {
  'imports.choose': {
    summary: 'Asks for files or a folder to bring in.',
    input: z.object({ what: z.enum(['files', 'folder']) }),
    output: z.object({ handed: handedIn.nullable() }),
  },
  'imports.start': {
    summary: 'Brings in what was handed in.',
    input: z.object({
      token: z.string(),
      mode: importMode.default('copy'),
      /** Take in what comes into these folders later on. */
      watch: z.boolean().default(false),
    }),
    output: z.object({ run: importRun }),
  },
  'imports.list': {
    summary: 'Imports under way and the last that ended, newest first.',
    input: nothing,
    output: z.object({ runs: z.array(importRun) }),
  },
  'imports.pause': {
    summary: 'Holds an import back or lets it go on.',
    input: one.extend({ paused: z.boolean() }),
    output: nothing,
  },
  'imports.cancel': {
    summary: 'Ends an import; what is in stays.',
    input: one,
    output: nothing,
  },
  'imports.dismiss': {
    summary: 'Takes an import off the list.',
    input: one,
    output: nothing,
  },
  'sources.list': {
    summary: 'Folders that files were brought in from.',
    input: nothing,
    output: z.object({ sources: z.array(sourceView) }),
  },
  'sources.watch': {
    summary: 'Follows a folder or no longer does.',
    input: one.extend({ watched: z.boolean() }),
    output: nothing,
  },
  'sources.look': {
    summary: 'Looks through a folder again.',
    input: one,
    output: z.object({ run: importRun }),
  },
  'sources.relocate': {
    summary: 'Asks where a folder lies now.',
    input: one,
    output: z.object({ path: z.string().nullable() }),
  },
  'sources.forget': {
    summary: 'Forgets a folder that nothing of the library lies in.',
    input: one,
    output: nothing,
  },
} as const
