import { Copy, FileImage, Link2, Share } from 'lucide-react'
import type { AssetKind } from '#shared/model/asset.ts'
import { isPicture } from '#shared/model/export.ts'
import { type Command, hasPicture } from './command.ts'

const isOnePicture = ({
  selected,
  selectedKind,
}: {
  selected: readonly string[]
  selectedKind: AssetKind | null
}): boolean => selected.length === 1 && selectedKind !== null && isPicture(selectedKind)

/** Handing copies to the world outside. */
export const leaveCommands: readonly Command[] = [
  {
    id: 'export',
    group: 'picture',
    icon: Share,
    keys: '$mod+Shift+E',
    enabled: hasPicture,
    run: (context) => context.leaving.export(context.selected, context.selectedKind),
  },
  {
    id: 'copy-picture',
    group: 'picture',
    icon: Copy,
    keys: '$mod+Shift+C',
    enabled: isOnePicture,
    run: (context) => context.leaving.copy(context.selected, 'picture'),
  },
  {
    id: 'copy-files',
    group: 'picture',
    icon: FileImage,
    enabled: hasPicture,
    run: (context) => context.leaving.copy(context.selected, 'files'),
  },
  {
    id: 'copy-paths',
    group: 'picture',
    icon: Link2,
    enabled: hasPicture,
    run: (context) => context.leaving.copy(context.selected, 'paths'),
  },
]
