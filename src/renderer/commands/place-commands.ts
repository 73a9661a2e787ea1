import {
  AudioLines,
  Boxes,
  Clapperboard,
  Images,
  Layers,
  ListVideo,
  Settings,
  Sparkles,
  Trash2,
  UsersRound,
  Wallet,
} from 'lucide-react'
import type { Command } from './command.ts'

/** Going from place to place. */
export const placeCommands: readonly Command[] = [
  {
    id: 'go-create',
    group: 'go',
    icon: Sparkles,
    keys: '$mod+1',
    run: (context) => context.view.go('create'),
  },
  {
    id: 'go-canvas',
    group: 'go',
    icon: Layers,
    keys: '$mod+3',
    run: (context) => context.view.go('canvas'),
  },
  {
    id: 'go-library',
    group: 'go',
    icon: Images,
    keys: '$mod+2',
    run: (context) => context.view.go('library'),
  },
  {
    id: 'go-characters',
    group: 'go',
    icon: UsersRound,
    keys: '$mod+9',
    run: (context) => context.view.go('characters'),
  },
  {
    id: 'go-video',
    group: 'go',
    icon: Clapperboard,
    keys: '$mod+4',
    run: (context) => context.view.go('video'),
  },
  {
    id: 'go-sound',
    group: 'go',
    icon: AudioLines,
    keys: '$mod+5',
    run: (context) => context.view.go('sound'),
  },
  {
    id: 'go-models',
    group: 'go',
    icon: Boxes,
    keys: '$mod+6',
    run: (context) => context.view.go('models'),
  },
  {
    id: 'go-spend',
    group: 'go',
    icon: Wallet,
    keys: '$mod+8',
    run: (context) => context.view.go('spend'),
  },
  {
    id: 'open-queue',
    group: 'go',
    icon: ListVideo,
    keys: '$mod+J',
    run: (context) => context.view.toggleQueue(),
  },
  {
    id: 'go-settings',
    group: 'go',
    icon: Settings,
    keys: '$mod+,',
    run: (context) => context.view.go('settings'),
  },
  { id: 'show-trash', group: 'go', icon: Trash2, run: (context) => context.view.showTrash() },
]
