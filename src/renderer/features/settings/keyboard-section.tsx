import { type ReactNode, useState } from 'react'
import { useChangeSettings } from '#renderer/bridge/mutations.ts'
import { useSettings } from '#renderer/bridge/queries.ts'
import type { Command } from '#renderer/commands/command.ts'
import { commands, keysOf } from '#renderer/commands/commands.ts'
import { pressedKeys, takenBy } from '#renderer/commands/key-choices.ts'
import { commandsByGroup } from '#renderer/commands/sheet.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Keys } from '#renderer/ui/keys.tsx'
import { Notice } from '#renderer/ui/notice.tsx'
import { commandWords } from '#renderer/words/command-words.ts'
import { keyWords, settingsWords as words } from '#renderer/words/settings.ts'
import styles from './keyboard-section.module.css'

const isMac = navigator.platform.startsWith('Mac')

interface RowProps {
  command: Command
  listening: boolean
  onListen: () => void
  onKeys: (keys: string) => void
  onStop: () => void
}

/** A command and its key; pressed, it waits for another one. */
const Row = ({ command, listening, onListen, onKeys, onStop }: RowProps): ReactNode => {
  const keys = keysOf(command.id)
  const name = commandWords[command.id]
  return (
    <li className={styles['row']}>
      <span>{name}</span>
      <button
        type="button"
        className={styles['key']}
        aria-label={keyWords.change(name)}
        aria-pressed={listening}
        onClick={onListen}
        onBlur={onStop}
        onKeyDown={(event) => {
          if (!listening) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Escape') onStop()
          else if (event.key === 'Backspace') onKeys('')
          else {
            const pressed = pressedKeys(event, isMac)
            if (pressed !== null) onKeys(pressed)
          }
        }}
      >
        {listening ? keyWords.press : keys === undefined ? keyWords.none : <Keys keys={keys} />}
      </button>
    </li>
  )
}

/** All keys, and how to change them. */
export const KeyboardSection = (): ReactNode => {
  const chosen = useSettings().data?.keys ?? {}
  const { mutate: change } = useChangeSettings()
  const [listening, setListening] = useState<string | null>(null)
  const [taken, setTaken] = useState<{ keys: string; by: string } | null>(null)
  const choose = (command: Command, keys: string): void => {
    const by = keys === '' ? null : takenBy(commands, command, keys)
    setTaken(by === null ? null : { keys, by: commandWords[by] })
    if (by !== null) return
    setListening(null)
    change({ keys: { ...chosen, [command.id]: keys } })
  }
  return (
    <>
      <p className={styles['intro']}>
        {words.keyboardIntro} <Keys keys={keysOf('open-palette') ?? ''} />
      </p>
      <div className={styles['all']}>
        <p>{keyWords.how}</p>
        <Button
          size="small"
          disabled={Object.keys(chosen).length === 0}
          onClick={() => change({ keys: {} })}
        >
          {keyWords.reset}
        </Button>
      </div>
      {taken && <Notice title={keyWords.taken(taken.by)} text={keyWords.takenNext} />}
      <div className={styles['sheet']}>
        {commandsByGroup().map(({ title, commands: members }) => (
          <section key={title} className={styles['group']}>
            <h3 className={styles['title']}>{title}</h3>
            <ul>
              {members.map((command) => (
                <Row
                  key={command.id}
                  command={command}
                  listening={listening === command.id}
                  onListen={() => {
                    setTaken(null)
                    setListening(command.id)
                  }}
                  onKeys={(keys) => choose(command, keys)}
                  onStop={() => setListening((now) => (now === command.id ? null : now))}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
