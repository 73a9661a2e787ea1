import type { LayerPort } from '#renderer/commands/layer-port.ts'
import { adjustTarget } from '#renderer/editor/deeds/adjust-target.ts'
import { doToArea } from '#renderer/editor/deeds/area-deeds.ts'
import { fitBoxToLayers } from '#renderer/editor/deeds/box-to-layers.ts'
import { changeMask } from '#renderer/editor/deeds/change-mask.ts'
import { canBeCopiedAs, copyLayersAs } from '#renderer/editor/deeds/copy-layer-as.ts'
import {
  canBecomePaint,
  flattenVisible,
  mergeDown,
  mergeSelected,
  mergesInto,
  mergeTogether,
  turnIntoPaint,
} from '#renderer/editor/deeds/merge-layers.ts'
import { fitLayers } from '#renderer/editor/deeds/fit-layers.ts'
import { alignLayers } from '#renderer/editor/deeds/move-layers.ts'
import { putOnMask } from '#renderer/editor/deeds/put-on-mask.ts'
import { showAlone } from '#renderer/editor/deeds/show-alone.ts'
import { beginWriting, chosenText } from '#renderer/editor/deeds/write-text.ts'
import { layerRows } from '#renderer/editor/document/layer-edits.ts'
import { findMask } from '#renderer/editor/tools/ensure-mask.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { toggleStrip } from '#renderer/features/canvas/strip/strip-focus.ts'
import { nudgeSelected } from '#renderer/features/canvas/tools/nudge.ts'
import { toggleAid } from '#renderer/features/canvas/view/aids-store.ts'
import { isStageFocused } from '#renderer/features/canvas/view/stage-focus.ts'
import { areaWords, canvasToolWords as words } from '#renderer/words/canvas-tools.ts'
import { toolWords } from '#renderer/words/canvas.ts'
import { bookmarkSelected, selectBefore } from './layer-bookmark.ts'
import { hasTransparency, lockTransparency } from './lock-transparency.ts'

/** Covers all of the page, whatever the mask was. */
const coverAll = (workshop: Workshop): void => {
  const { width, height } = workshop.editor.store.getState().document
  const data = new Uint8Array(width * height).fill(255)
  void putOnMask(workshop, {
    coverage: { width, height, data },
    how: 'union',
    name: words.coverAll,
  })
}

const invertMask = (workshop: Workshop): void => {
  const mask = findMask(workshop.editor)
  // What is not covered by no mask is everything.
  if (mask)
    void changeMask(workshop, {
      maskId: mask.id,
      deed: 'invert',
      amount: 0,
      name: words.invertMask,
    })
  else coverAll(workshop)
}

/** What commands can do with tools, layers and masks of a canvas. */
export const layerPortOf = (workshop: Workshop): LayerPort => {
  const { editor, stage } = workshop
  const { store, session } = editor
  const { document } = store.getState()
  const { selected } = session.getState()
  const last = selected.at(-1) ?? ''
  const text = chosenText(editor)
  const isSeveral = selected.filter((id) => document.layers[id]).length > 1
  return {
    isStageFocused,
    nudge: (by) => nudgeSelected(editor, by),
    align: (to) =>
      store.edit(words.align[to], (draft) =>
        alignLayers(draft, selected, { to, sizeOf: stage.sizeOf }),
      ),
    fit: (way) =>
      store.edit(words.fitSteps[way], (draft) =>
        fitLayers(draft, selected, { way, sizeOf: stage.sizeOf }),
      ),
    showAlone: () => showAlone(editor, last, words.aloneSteps),
    toggleSnap: () => session.setState(({ snap }) => ({ snap: !snap })),
    selectBefore: () => selectBefore(editor),
    bookmark: () => bookmarkSelected(editor),
    selectNext: (by) => {
      const rows = layerRows(document).map(({ layer }) => layer.id)
      const at = rows.indexOf(last)
      const next = rows.at(at < 0 ? 0 : (at - by) % rows.length)
      if (next !== undefined) session.setState({ selected: [next] })
    },
    fitBoxToMasks: () =>
      store.edit(toolWords.box, (draft) => {
        draft.box.mode = 'auto'
      }),
    fitBoxToLayers: () => void fitBoxToLayers(workshop),
    coverAll: () => coverAll(workshop),
    invertMask: () => invertMask(workshop),
    canMerge: isSeveral
      ? mergeTogether(document, selected) !== null
      : mergesInto(document, last) !== null,
    merge: () => void (isSeveral ? mergeSelected(workshop, selected) : mergeDown(workshop, last)),
    doToArea: (deed) => void doToArea(workshop, deed, areaWords),
    adjustColours: () => {
      const layer = adjustTarget(editor)
      if (layer) session.setState({ adjusting: layer.id })
    },
    canLockTransparency: hasTransparency(document.layers[last]),
    lockTransparency: () => lockTransparency(editor, last),
    canWrite: text !== null,
    write: () => text && beginWriting(editor, { layer: text.id, isAll: true }),
    flattenVisible: () => void flattenVisible(workshop),
    canRasterise: selected.some((id) => canBecomePaint(document.layers[id])),
    rasterise: () => void turnIntoPaint(workshop, selected),
    canCopyAs: selected.some((id) => canBeCopiedAs(document.layers[id])),
    copyAs: (as) => void copyLayersAs(workshop, { ids: selected, as, name: words.copySteps[as] }),
    toggleNavigator: () => toggleAid('navigator'),
    toggleRulers: () => toggleAid('rulers'),
    toggleLibraryStrip: toggleStrip,
  }
}
