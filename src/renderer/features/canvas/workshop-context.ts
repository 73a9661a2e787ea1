import { createContext, use } from 'react'
import type { Workshop } from '#renderer/features/canvas/generate/generate.ts'

export const WorkshopContext = createContext<Workshop | null>(null)

/** What is made with; null until the canvas is on the screen. */
export const useWorkshop = (): Workshop | null => use(WorkshopContext)
