import { ArrowLeftRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { keysOf } from '#renderer/commands/commands.ts'
import type { BrushUse } from '#renderer/editor/session.ts'
import { brushUse } from '#renderer/editor/tools/brush-tool.ts'
import { ColourField } from '#renderer/features/canvas/colour/colour-field.tsx'
import { PoseFields } from '#renderer/features/canvas/layers/pose-fields.tsx'
import { useEditor, useLayer, useSession } from '#renderer/features/canvas/use-editor.ts'
import { useBarRoom } from '#renderer/features/canvas/view/use-stage-room.ts'
import { IconButton } from '#renderer/ui/icon-button.tsx'
import { Icon } from '#renderer/ui/icon.tsx'
import { brushWords, canvasToolWords } from '#renderer/words/canvas-tools.ts'
import { canvasWords as words, toolWords } from '#renderer/words/canvas.ts'
import { colourWords } from '#renderer/words/colours.ts'
import type { ToolId } from '#shared/model/canvas-tool.ts'
import type { Layer } from '#shared/model/layer.ts'
import { BoxFields } from './box-fields.tsx'
import { BrushFields } from './brush-fields.tsx'
import { GradientFields } from './gradient-fields.tsx'
import styles from './options-bar.module.css'
import { RangeFields, SampleField } from './range-fields.tsx'
import { SelectFields } from './select-fields.tsx'

const Colours = (): ReactNode => {
  const { session } = useEditor()
  const colour = useSession((state) => state.colour)
  const second = useSession((state) => state.colourBefore)
  return (
    <>
      <ColourField
        label={words.colour}
        value={colour}
        onChange={(next) => session.setState({ colour: next })}
      />
      <ColourField
        label={colourWords.second}
        value={second}
        onChange={(next) => session.setState({ colourBefore: next })}
      />
      <IconButton
        label={words.swapColours}
        keys={keysOf('swap-colours')}
        onClick={() =>
          session.setState(({ colour: now, colourBefore }) => ({
            colour: colourBefore,
            colourBefore: now,
          }))
        }
      >
        <Icon of={ArrowLeftRight} />
      </IconButton>
    </>
  )
}

type Target = Layer | undefined

/** What each tool can be set to; tools that are not named have nothing to set. */
const fields: Partial<Record<ToolId, (target: Target, use: BrushUse) => ReactNode>> = {
  select: () => <SelectFields />,
  brush: (_, use) => (
    <>
      <BrushFields use={use} />
      {use === 'brush-paint' && <Colours />}
    </>
  ),
  eraser: (_, use) => <BrushFields use={use} />,
  bucket: (target) => (
    <>
      <RangeFields />
      {target?.kind !== 'mask' && <Colours />}
    </>
  ),
  gradient: (_, use) => <GradientFields use={use} colours={<Colours />} />,
  eyedropper: () => (
    <>
      <SampleField />
      <Colours />
    </>
  ),
  'colour-range': () => <RangeFields help={canvasToolWords.rangeHelp} />,
  box: () => <BoxFields />,
  text: () => <Colours />,
  shape: () => <Colours />,
  pose: () => <PoseFields />,
}

/** What the tool in use can be set to. */
export const OptionsBar = (): ReactNode => {
  const tool = useSession((state) => state.tool)
  const selected = useSession((state) => state.selected.at(-1) ?? '')
  const target = useLayer(selected)
  const wantsMask = useSession((state) => state.wantsMask)
  const isBrush = tool === 'brush' || tool === 'eraser'
  const use = brushUse(isBrush ? tool : 'brush', target, { wantsMask })
  const room = useBarRoom()
  const fieldsOf = fields[tool]
  if (!fieldsOf) return null
  return (
    <fieldset ref={room} className={styles['bar']} aria-label={words.options}>
      <span className={styles['name']}>{isBrush ? brushWords[use] : toolWords[tool]}</span>
      {fieldsOf(target, use)}
    </fieldset>
  )
}
