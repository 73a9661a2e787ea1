import { useReadPreset } from '#renderer/bridge/presets.ts'
import type { TextFile, TextKind } from '#renderer/forms/text-file.tsx'
import { say } from '#renderer/ui/toaster.tsx'
import { presetWords } from '#renderer/words/presets.ts'
import { wildcardWords } from '#renderer/words/wildcards.ts'
import type { Preset } from '#shared/model/preset.ts'
import { asListName, linesIn } from '#shared/model/wildcard-list.ts'
import type { Draft } from './wildcard-editor.tsx'

/** Says that a preset is there now; null: nothing was chosen. */
export const sayPreset = ({ preset }: { preset: Preset | null }): void => {
  if (preset) say({ title: presetWords.saved(preset.name) })
}

/** Presets that were written to files. */
export const usePresetFiles = (): TextKind => {
  const { mutate: read } = useReadPreset()
  return {
    endings: ['.json'],
    onText: ({ name, text }) => read({ file: name, text }, { onSuccess: sayPreset }),
  }
}

const draftOf = ({ name, text }: TextFile): Draft => ({
  name: asListName(name.replace(/\.\w+$/u, '')),
  lines: linesIn(text),
  before: null,
  shipped: false,
})

/** Text files of which each line is one of a list. */
export const listFiles = (onDraft: (draft: Draft) => void): TextKind => ({
  endings: ['.txt'],
  onText: (file) => {
    const draft = draftOf(file)
    if (draft.lines.length === 0) say({ title: wildcardWords.nothingIn(file.name) })
    else onDraft(draft)
  },
})
