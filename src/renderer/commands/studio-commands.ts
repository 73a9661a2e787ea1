import { Eye, FolderOpen, KeyRound, Keyboard, Play, Search, Settings, SunMoon } from 'lucide-react'
import type { Command } from './command.ts'

/** What concerns the whole studio. */
export const studioCommands: readonly Command[] = [
  {
    id: 'open-palette',
    group: 'studio',
    icon: Search,
    keys: '$mod+K',
    run: (context) => context.view.showPalette(),
  },
  {
    id: 'keyboard-sheet',
    group: 'studio',
    icon: Keyboard,
    keys: 'Shift+?',
    run: (context) => context.view.showKeyboardSheet(),
  },
  {
    id: 'toggle-theme',
    group: 'studio',
    icon: SunMoon,
    keys: '$mod+Shift+L',
    run: (context) => context.view.toggleTheme(),
  },
  {
    id: 'add-key',
    group: 'studio',
    icon: KeyRound,
    run: (context) => context.view.go('settings', 'key'),
  },
  {
    id: 'use-runware',
    group: 'studio',
    icon: Play,
    enabled: (context) => context.engine !== 'runware',
    run: (context) => context.useEngine('runware'),
  },
  {
    id: 'use-demo',
    group: 'studio',
    icon: Play,
    enabled: (context) => context.engine !== 'demo',
    run: (context) => context.useEngine('demo'),
  },
  {
    id: 'settings-engine',
    group: 'studio',
    icon: Settings,
    run: (context) => context.view.go('settings', 'engine'),
  },
  {
    id: 'settings-library',
    group: 'studio',
    icon: FolderOpen,
    run: (context) => context.view.go('settings', 'library'),
  },
  {
    id: 'settings-about',
    group: 'studio',
    icon: Eye,
    run: (context) => context.view.go('settings', 'about'),
  },
]
