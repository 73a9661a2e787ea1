import { Folder, FolderPlus, Pencil, Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useAddFolder, useChangeFolder, useRemoveFolder } from '#renderer/bridge/order.ts'
import { Confirm } from '#renderer/ui/confirm.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { grouped } from '#renderer/words/numbers.ts'
import { orderWords as words } from '#renderer/words/order.ts'
import type { FolderView } from '#shared/model/folder.ts'
import { filterText } from '#shared/search/parse-query.ts'
import { folderKey, treeRows } from './folder-tree.ts'
import { NameQuestion } from './name-question.tsx'
import { ShelfRow } from './shelf-row.tsx'
import styles from './shelves.module.css'
import { useAssetChange } from './use-asset-change.ts'

type Asking =
  | { what: 'add'; parent: FolderView | null }
  | { what: 'rename' | 'remove'; folder: FolderView }
  | null

/** Asks for names, and before a folder is removed. */
const Questions = ({ asking, onDone }: { asking: Asking; onDone: () => void }): ReactNode => {
  const { mutate: add } = useAddFolder()
  const { mutate: change } = useChangeFolder()
  const { mutate: remove } = useRemoveFolder()
  if (asking?.what === 'add')
    return (
      <NameQuestion
        title={asking.parent ? words.newFolderIn(asking.parent.name) : words.newFolder}
        name=""
        onClose={onDone}
        onName={(name) => add({ name, parentId: asking.parent?.id ?? null })}
      />
    )
  if (asking?.what === 'rename')
    return (
      <NameQuestion
        title={words.nameFolder}
        name={asking.folder.name}
        onClose={onDone}
        onName={(name) => change({ id: asking.folder.id, name })}
      />
    )
  return (
    <Confirm
      open={asking !== null}
      title={words.removeFolder(asking?.folder.name ?? '')}
      text={words.removeFolderText}
      yes={words.yes}
      no={words.no}
      closeLabel={words.close}
      onAnswer={(agreed) => {
        if (agreed && asking) remove({ id: asking.folder.id })
        onDone()
      }}
    />
  )
}

/** Folders in folders; pictures are dragged onto them. */
export const FolderShelf = ({ folders }: { folders: readonly FolderView[] }): ReactNode => {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState<Asking>(null)
  const change = useAssetChange()
  const toggle = (id: string): void => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  return (
    <section>
      <div className={styles['head']}>
        {words.folders}
        <IconButton
          label={words.newFolder}
          onClick={() => setAsking({ what: 'add', parent: null })}
        >
          <Icon of={Plus} size={14} />
        </IconButton>
      </div>
      {folders.length === 0 && <p className={styles['none']}>{words.noFolders}</p>}
      <ul>
        {treeRows(folders, open).map(({ folder, depth, holds }) => {
          const asked = filterText('folder', folderKey(folders, folder))
          return (
            <ShelfRow
              key={folder.id}
              icon={Folder}
              label={folder.name}
              count={grouped(folder.assets)}
              depth={depth}
              query={asked}
              fold={
                holds ? { open: open.has(folder.id), toggle: () => toggle(folder.id) } : undefined
              }
              onTake={(ids) =>
                change({ ids: [...ids] }, { file: [folder.id] }, (count) =>
                  words.filed(count, folder.name),
                )
              }
              actions={[
                {
                  icon: FolderPlus,
                  label: words.newFolderIn(folder.name),
                  run: () => {
                    setOpen(new Set(open).add(folder.id))
                    setAsking({ what: 'add', parent: folder })
                  },
                },
                {
                  icon: Pencil,
                  label: words.rename,
                  run: () => setAsking({ what: 'rename', folder }),
                },
                {
                  icon: Trash2,
                  label: words.remove,
                  run: () => setAsking({ what: 'remove', folder }),
                },
              ]}
            />
          )
        })}
      </ul>
      <Questions asking={asking} onDone={() => setAsking(null)} />
    </section>
  )
}
