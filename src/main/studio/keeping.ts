import { createCanvasInputs } from './canvas-inputs.ts'
import { completeFilms } from './complete-films.ts'
import { completeLooks } from './complete-looks.ts'
import { type Handed, importAsset } from './import-asset.ts'
import { createImports } from './imports/imports.ts'
import { keepLastFrame } from './keep-last-frame.ts'
import { createNearFinding } from './near/near-finding.ts'
import { createOrder } from './order/order.ts'
import { createShelves } from './order/shelves.ts'
import { createUpkeep } from './upkeep/upkeep.ts'
import type { Ports } from './ports.ts'

/** What can be done with what the library holds, and how more comes in. */
export const createKeeping = (ports: Ports) => {
  const canvasInputs = createCanvasInputs(ports)
  const upkeep = createUpkeep(ports, canvasInputs)
  const imports = createImports(ports)
  const near = createNearFinding(ports)
  let isOver = false
  return {
    upkeep,
    imports,
    /** Brings a file into the library; its asset’s id. */
    importAsset: (file: Handed) => importAsset(ports, file),
    /** Keeps a picture that was drawn to go into a request; its id. */
    takeCanvasInput: canvasInputs.take,
    near,
    order: createOrder(ports, near),
    shelves: createShelves(ports),
    /** ffmpeg is there now: what was kept without it is looked into. */
    completeFilms: () => completeFilms(ports),
    /** Pictures that nobody has looked at yet are looked at, until the studio ends. */
    completeLooks: async (): Promise<void> => {
      await completeLooks(ports, () => isOver)
      near.look()
    },
    keepLastFrame: (filmId: string) => keepLastFrame(ports, filmId),
    stopKeeping: (): void => {
      isOver = true
      imports.stop()
      near.stop()
      upkeep.stop()
    },
  }
}
