/** The name of every command, as the palette, menus, tooltips and the keyboard sheet show it. */
export const commandWords = {
  'go-create': 'Go to Create',
  'go-library': 'Go to Library',
  'go-characters': 'Go to Characters',
  'go-video': 'Go to Video',
  'go-sound': 'Go to Sound',
  'go-models': 'Go to Models',
  'go-spend': 'Go to Spend',
  'rate-1': 'Give one star',
  'rate-2': 'Give two stars',
  'rate-3': 'Give three stars',
  'rate-4': 'Give four stars',
  'rate-5': 'Give five stars',
  'rate-0': 'Take the judgement back',
  'undo-order': 'Take back the last stars, tags or filing',
  reject: 'Reject the selected pictures',
  stack: 'Stack the selected pictures',
  unstack: 'Take the stack apart',
  'show-stack': 'Show the stack of the selected picture',
  'show-duplicates': 'Show near duplicates',
  'show-near': 'Show near duplicates of a picture',
  'keep-near': 'Keep a near duplicate, trash others',
  'stack-near': 'Stack near duplicates',
  'part-near': 'They are not duplicates',
  'find-alike': 'Find what looks like the selected picture',
  'import-files': 'Add files to the library',
  'import-folder': 'Add a folder to the library',
  'open-queue': 'Open or close the queue',
  'go-settings': 'Open settings',
  'settings-engine': 'Engine settings',
  'settings-library': 'Library settings',
  'settings-about': 'About the studio',
  'add-key': 'Add or change the API key',
  'open-palette': 'Search commands',
  'keyboard-sheet': 'Keyboard sheet',
  'toggle-theme': 'Switch dark and light',
  generate: 'Generate',
  enhance: 'Enhance the prompt',
  'focus-prompt': 'Write in the prompt',
  'prompt-history': 'Take a prompt that was run before',
  'use-settings': 'Use settings of the selected picture',
  'copy-prompt': 'Copy the prompt of the selected picture',
  'toggle-inspector': 'Show or hide the inspector',
  'new-character': 'New character from the selected pictures',
  'next-shot': 'Next shot from the end of the selected film',
  'open-viewer': 'Open the selected picture',
  compare: 'Compare pictures',
  'close-viewer': 'Close the viewer',
  'next-picture': 'Next picture',
  'previous-picture': 'Previous picture',
  'toggle-zoom': 'Switch between fit and real pixels',
  'viewer-info': 'Show or hide picture details',
  trash: 'Move to trash',
  restore: 'Take out of the trash',
  reveal: 'Show in folder',
  export: 'Export what is selected',
  'copy-picture': 'Copy the selected picture',
  'copy-files': 'Copy what is selected as files',
  'copy-paths': 'Copy the paths of what is selected',
  'show-trash': 'Show the trash',
  'pause-queue': 'Pause or resume the queue',
  'clear-finished': 'Clear finished jobs',
  'use-demo': 'Use the demo engine',
  'use-runware': 'Use Runware',
} as const

export type CommandId = keyof typeof commandWords

/** Commands for assets where it is plain which ones are meant: beside them, or in their menu. */
export const assetCommandWords = {
  'show-near': 'Show side by side',
  'keep-near': 'Keep, trash the others',
  'stack-near': 'Stack them',
  'part-near': 'Not duplicates',
  'open-viewer': 'Open',
  compare: 'Compare',
  'use-settings': 'Use these settings',
  'copy-prompt': 'Copy prompt',
  'copy-picture': 'Copy picture',
  'copy-files': 'Copy as file',
  'copy-paths': 'Copy path',
  reveal: 'Show in folder',
  export: 'Export…',
  'new-character': 'New character',
  'next-shot': 'Next shot from its end',
  'find-alike': 'Looks like this',
  stack: 'Stack',
  trash: 'Move to trash',
  restore: 'Take out of the trash',
} as const satisfies Partial<Record<CommandId, string>>

export type AssetCommandId = keyof typeof assetCommandWords

/** Groups of commands in the keyboard sheet and the palette. */
export const commandGroups = {
  go: 'Go to',
  create: 'Create',
  picture: 'Picture',
  library: 'Library',
  queue: 'Queue',
  studio: 'Studio',
} as const

export type CommandGroup = keyof typeof commandGroups

/** Words around the command palette and the keyboard sheet. */
export const paletteWords = {
  placeholder: 'Search or run a command',
  none: 'No command has that name',
  sheet: 'Keyboard sheet',
  close: 'Close',
} as const

/** Keys of the library’s grid, which are not commands. */
export const sheetExtras = {
  title: 'In the library',
  rows: [
    { label: 'Move from picture to picture', keys: 'ArrowLeft+ArrowUp+ArrowDown+ArrowRight' },
    { label: 'First picture', keys: 'Home' },
    { label: 'Last picture', keys: 'End' },
    { label: 'Open, and close again', keys: 'Space' },
    { label: 'Select up to here', keys: 'Shift+ArrowRight' },
    { label: 'Select all', keys: '$mod+A' },
    { label: 'Drag out as files', keys: '$mod+Drag' },
    { label: 'Clear the selection', keys: 'Escape' },
  ],
}
