import { CopyCheck, CopyX, Layers, SquareStack } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDuplicatesOf } from '#renderer/bridge/duplicates.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { Picture } from '#renderer/parts/picture.tsx'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { duplicateWords as words } from '#renderer/words/duplicates.ts'
import { dimensions, fileSize } from '#renderer/words/numbers.ts'
import type { NearMember } from '#shared/model/near.ts'
import { Part } from './detail-part.tsx'
import styles from './near-duplicates.module.css'

/** `PNG` of `2026-11/ridge_3f9c12ab.png`. */
const formatOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toUpperCase()

interface MemberProps {
  member: NearMember
  best: boolean
  current: boolean
  onOpen: () => void
}

const Member = ({ member, best, current, onOpen }: MemberProps): ReactNode => (
  <li>
    <button
      type="button"
      className={styles['member']}
      aria-current={current ? 'true' : undefined}
      aria-label={words.open(dimensions(member))}
      onClick={onOpen}
    >
      <span className={styles['picture']}>
        <Picture assetId={member.id} alt="" hidden={member.flagged} />
      </span>
      <span className={styles['facts']}>
        <span>
          {dimensions(member)}
          {best && <Badge kind="ok">{words.best}</Badge>}
        </span>
        <span className={styles['file']}>
          {formatOf(member.path)} · {fileSize(member.bytes)}
        </span>
      </span>
    </button>
  </li>
)

/** What looks (almost) the same as the selected picture, and what may become of it. */
export const NearDuplicates = ({ id, writable }: { id: string; writable: boolean }): ReactNode => {
  const members = useDuplicatesOf(id)
  const { run, context } = useCommands()
  if (members.length < 2) return null
  const decisions = [
    { decision: 'keep', icon: CopyCheck, label: words.keep },
    { decision: 'stack', icon: Layers, label: words.stack },
    { decision: 'part', icon: CopyX, label: words.part },
  ] as const
  return (
    <Part title={words.title}>
      <ul className={styles['members']}>
        {members.map((member, at) => (
          <Member
            key={member.id}
            member={member}
            best={at === 0}
            current={member.id === id}
            onOpen={() => context().viewer.open(member.id)}
          />
        ))}
      </ul>
      {context().duplicates !== 'group' && (
        <Button
          size="small"
          icon={<Icon of={SquareStack} size={14} />}
          onClick={() => run('show-near')}
        >
          {words.show}
        </Button>
      )}
      <div className={styles['decisions']}>
        {decisions.map(({ decision, icon, label }) => (
          <Button
            key={decision}
            size="small"
            icon={<Icon of={icon} size={14} />}
            disabled={!writable}
            onClick={() => context().order.decide([id], decision)}
          >
            {label}
          </Button>
        ))}
      </div>
    </Part>
  )
}
