import { PanelRight, Search } from 'lucide-react'
import type { ReactNode } from 'react'
import { useAccount, useStatus } from '#renderer/bridge/queries.ts'
import { keysOf } from '#renderer/commands/commands.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { Tooltip } from '#renderer/ui/tooltip.tsx'
import { CapMeter } from '#renderer/features/spend/cap-meter.tsx'
import { ProjectPicker } from '#renderer/features/spend/project-picker.tsx'
import { dollars } from '#renderer/words/money.ts'
import { commandWords, paletteWords } from '#renderer/words/command-words.ts'
import { appWords as words, engineWords } from '#renderer/words/surfaces.ts'
import type { EngineState } from '#shared/model/engine.ts'
import { useAppStore } from './app-store.ts'
import styles from './top-bar.module.css'

const stateOf = ({ engine, lane }: EngineState): keyof typeof engineWords =>
  engine === 'demo' && lane === 'open' ? 'demo' : lane

const EngineBadge = ({ engine }: { engine: EngineState }): ReactNode => {
  const { run } = useCommands()
  const state = stateOf(engine)
  const { label, hint } = engineWords[state]
  return (
    <Tooltip label={hint}>
      <button
        type="button"
        className={styles['pill']}
        onClick={() => run(state === 'no-key' ? 'add-key' : 'settings-engine')}
      >
        <span className={styles['dot']} data-state={state} />
        <strong>{label}</strong>
      </button>
    </Tooltip>
  )
}

const Balance = (): ReactNode => {
  const balance = useAccount(true).data?.balanceMicros
  if (balance === null || balance === undefined) return null
  return (
    <span className={styles['pill']}>
      {words.balance} <strong>{dollars(balance)}</strong>
    </span>
  )
}

/** What may be spent today, and what the account holds. */
const Money = ({ lane }: Pick<EngineState, 'lane'>): ReactNode => (
  <>
    <CapMeter />
    {lane !== 'no-key' && <Balance />}
  </>
)

const InspectorToggle = (): ReactNode => {
  const { run } = useCommands()
  const shown = useAppStore((state) => state.surface === 'create' || state.surface === 'library')
  const open = useAppStore((state) => state.inspectorOpen)
  if (!shown) return null
  return (
    <IconButton
      label={commandWords['toggle-inspector']}
      keys={keysOf('toggle-inspector')}
      pressed={open}
      className={styles['toggle']}
      onClick={() => run('toggle-inspector')}
    >
      <Icon of={PanelRight} />
    </IconButton>
  )
}

/** The strip along the top: project, search, engine, today’s limit, balance. */
export const TopBar = (): ReactNode => {
  const { run } = useCommands()
  const status = useStatus().data
  const engine = status?.engine
  const keys = keysOf('open-palette')
  return (
    <header className={styles['bar']}>
      <span className={styles['mark']} aria-hidden />
      <ProjectPicker />
      <button type="button" className={styles['search']} onClick={() => run('open-palette')}>
        <Icon of={Search} />
        <span>{paletteWords.placeholder}</span>
        {keys !== undefined && <Keys keys={keys} />}
      </button>
      <div className={styles['state']}>
        {status?.libraryWritable === false && (
          <span className={styles['pill']}>{words.readOnly}</span>
        )}
        {engine && <EngineBadge engine={engine} />}
        {engine?.engine === 'runware' && <Money lane={engine.lane} />}
        <InspectorToggle />
      </div>
    </header>
  )
}
