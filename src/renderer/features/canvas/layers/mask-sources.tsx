import {
  ChevronsUpDown,
  CirclePlus,
  Contrast,
  Copy,
  Image,
  type LucideIcon,
  Minus,
  Plus,
  SquareDashed,
  SquaresExclude,
  SquaresIntersect,
  SunDim,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { combineWithMask, maskFromPicture } from '#renderer/editor/deeds/mask-sources.ts'
import { layerRows } from '#renderer/editor/document/layer-edits.ts'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'
import { useDocument } from '#renderer/features/canvas/use-editor.ts'
import { useWorkshop } from '#renderer/features/canvas/workshop-context.ts'
import { Button } from '#renderer/ui/button.tsx'
import { Menu, MenuLine, type MenuPlace, MenuRow, Submenu } from '#renderer/ui/menu.tsx'
import {
  canvasToolWords as words,
  combinationWords,
  maskSourceWords,
} from '#renderer/words/canvas-tools.ts'
import type { LayerOf } from '#shared/model/layer.ts'
import { maskSources } from '#shared/model/mask-source.ts'
import type { MaskCombination } from '#shared/pixels/combine-masks.ts'
import { kindIcons } from './layer-icons.ts'
import styles from './mask-fields.module.css'

type Mask = LayerOf<'mask'>

const sourceIcons = { luminance: SunDim, alpha: SquareDashed } as const
const combinations: readonly [MaskCombination, LucideIcon][] = [
  ['union', Plus],
  ['subtract', Minus],
  ['intersect', SquaresIntersect],
  ['exclude', SquaresExclude],
]

/** Luminance and alpha of a layer, or of all of them. */
const Sources = ({
  workshop,
  mask,
  layerId,
}: {
  workshop: Workshop
  mask: Mask
  layerId: string | null
}): ReactNode =>
  maskSources.map((by) => (
    <MenuRow
      key={by}
      icon={sourceIcons[by]}
      label={maskSourceWords[by]}
      onClick={() =>
        void maskFromPicture(workshop, { mask, by, layerId, name: words.maskSteps[by] })
      }
    />
  ))

const Combine = ({
  workshop,
  mask,
  other,
}: {
  workshop: Workshop
  mask: Mask
  other: Mask
}): ReactNode => (
  <Submenu icon={CirclePlus} label={other.name}>
    {combinations.map(([how, icon]) => (
      <MenuRow
        key={how}
        icon={icon}
        label={combinationWords[how]}
        onClick={() =>
          void combineWithMask(workshop, { mask, with: other, how, name: words.maskSteps[how] })
        }
      />
    ))}
  </Submenu>
)

/** What a mask can be made from: layers, the picture, other masks. */
export const MaskSources = ({ mask }: { mask: Mask }): ReactNode => {
  const workshop = useWorkshop()
  const { run } = useCommands()
  const document = useDocument((state) => state.document)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const layers = layerRows(document).map(({ layer }) => layer)
  const others = layers.filter((layer) => layer.kind === 'mask' && layer.id !== mask.id)
  const pictures = layers.filter(({ kind }) => kind !== 'mask' && kind !== 'group')
  return (
    <>
      <Button
        size="small"
        className={styles['sources']}
        aria-haspopup="menu"
        disabled={!workshop}
        aside={<ChevronsUpDown size={14} strokeWidth={1.75} />}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setMenu({ x: left, y: bottom, origin: currentTarget })
        }}
      >
        {words.maskFrom}
      </Button>
      {menu && workshop && (
        <Menu label={words.maskFrom} at={menu} onClose={() => setMenu(null)}>
          <Submenu icon={Image} label={words.wholePicture}>
            <Sources workshop={workshop} mask={mask} layerId={null} />
          </Submenu>
          {pictures.map((layer) => (
            <Submenu key={layer.id} icon={kindIcons[layer.kind]} label={layer.name}>
              <Sources workshop={workshop} mask={mask} layerId={layer.id} />
            </Submenu>
          ))}
          {others.length > 0 && <MenuLine />}
          {others.map((other) => (
            <Combine key={other.id} workshop={workshop} mask={mask} other={other as Mask} />
          ))}
          <MenuLine />
          <MenuRow icon={SquareDashed} label={words.coverAll} onClick={() => run('cover-all')} />
          <MenuRow icon={Contrast} label={words.invertMask} onClick={() => run('invert-mask')} />
          <MenuRow icon={Copy} label={words.saveMask} onClick={() => run('duplicate-layers')} />
        </Menu>
      )}
    </>
  )
}
