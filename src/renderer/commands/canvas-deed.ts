import type { LucideIcon } from 'lucide-react'
import type { CommandId } from '#renderer/words/command-words.ts'
import type { CanvasPort } from './canvas-port.ts'

/** A command of the canvas that is open. */
export interface Deed {
  id: CommandId
  icon: LucideIcon
  keys?: string
  moreKeys?: readonly string[]
  repeats?: boolean
  yieldsToTyping?: boolean
  yieldsToWords?: boolean
  when?: (canvas: CanvasPort) => boolean
  run: (canvas: CanvasPort, heldKey?: string) => void
}
