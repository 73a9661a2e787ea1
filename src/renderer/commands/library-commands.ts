import { FilePlus, FolderPlus } from 'lucide-react'
import type { Command } from './command.ts'

/** Bringing files into the library and keeping them in order. */
export const libraryCommands: readonly Command[] = [
  {
    id: 'import-files',
    group: 'library',
    icon: FilePlus,
    keys: '$mod+O',
    enabled: (context) => context.writable,
    run: (context) => context.imports.choose('files'),
  },
  {
    id: 'import-folder',
    group: 'library',
    icon: FolderPlus,
    enabled: (context) => context.writable,
    run: (context) => context.imports.choose('folder'),
  },
]
