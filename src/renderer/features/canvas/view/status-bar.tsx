import { Images, Map, Ruler, ShieldCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCanvasStore } from '#renderer/features/canvas/canvas-store.ts'
import { useFollowMasks, useMaskArea } from '#renderer/features/canvas/layers/use-mask-area.ts'
import { useStagingStore } from '#renderer/features/canvas/staging/staging-store.ts'
import { toggleStrip } from '#renderer/features/canvas/strip/strip-focus.ts'
import { usePage } from '#renderer/features/canvas/use-editor.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { canvasToolWords } from '#renderer/words/canvas-tools.ts'
import { canvasWords as words, placeWords } from '#renderer/words/canvas.ts'
import { toggleAid, useAidsStore } from './aids-store.ts'
import styles from './status-bar.module.css'
import { StepButtons, ZoomButtons } from './status-deeds.tsx'

const aidsShown = [
  { aid: 'library', icon: Images, command: 'toggle-library-strip', toggle: toggleStrip },
  {
    aid: 'navigator',
    icon: Map,
    command: 'toggle-navigator',
    toggle: () => toggleAid('navigator'),
  },
  { aid: 'rulers', icon: Ruler, command: 'toggle-rulers', toggle: () => toggleAid('rulers') },
] as const
const savingWords = { saved: words.saved, saving: words.saving, failed: words.notSaved } as const

const MaskFigure = (): ReactNode => {
  const area = useMaskArea()
  if (!area?.place) return <span className={styles['figure']}>{words.noMask}</span>
  return (
    <output className={styles['figure']} title={words.area(Math.round(area.pixels), area.share)}>
      {words.maskOf(area.share, placeWords(area.place))}
    </output>
  )
}

const Aids = (): ReactNode => {
  const aids = useAidsStore()
  return (
    <span className={styles['aids']}>
      {aidsShown.map(({ aid, icon, command, toggle }) => (
        <IconButton
          key={aid}
          side="top"
          label={canvasToolWords[aid]}
          keys={keysOf(command)}
          pressed={aids[aid]}
          onClick={toggle}
        >
          <Icon of={icon} size={14} />
        </IconButton>
      ))}
    </span>
  )
}

/** What was proven of the result that was accepted last. */
const LastProof = (): ReactNode => {
  const proof = useStagingStore((state) => state.lastProof)
  if (!proof) return null
  const told = words.proof(proof.untouched, proof.outside)
  return (
    <span className={styles['proof']} title={told}>
      <Icon of={ShieldCheck} size={14} />
      <span className={styles['told']}>{told}</span>
    </span>
  )
}

/** With each step it changes twice: nothing beside it is drawn anew for that. */
const Saving = (): ReactNode => {
  const saving = useCanvasStore((state) => state.saving)
  return (
    <output className={styles['saving']} data-saving={saving}>
      {savingWords[saving]}
    </output>
  )
}

/** Figures of the canvas, below the stage. */
export const StatusBar = (): ReactNode => {
  useFollowMasks()
  const { width, height } = usePage()
  return (
    <footer className={styles['bar']}>
      <StepButtons />
      <ZoomButtons />
      <span className={styles['page']}>{words.pixels(width, height)}</span>
      <MaskFigure />
      <span className={styles['space']} />
      <LastProof />
      <Aids />
      <Saving />
    </footer>
  )
}
