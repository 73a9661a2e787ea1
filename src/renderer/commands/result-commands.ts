import {
  ArrowLeftToLine,
  ArrowRightToLine,
  Check,
  Focus,
  Image,
  Images,
  type LucideIcon,
  MoveLeft,
  MoveRight,
  Network,
  SquareDashed,
  SquareSplitHorizontal,
  Star,
  SwatchBook,
  X,
} from 'lucide-react'
import type { PictureUse } from '#renderer/words/canvas-files.ts'
import { resultLayerWords } from '#renderer/words/canvas-results.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import type { Deed } from './canvas-deed.ts'
import type { CanvasPort, ResultsPort } from './canvas-port.ts'

const onResults =
  (act: (results: ResultsPort) => void) =>
  ({ results }: CanvasPort): void => {
    if (results) act(results)
  }
const mayChoose = ({ results }: CanvasPort): boolean => results?.isFocused() === true
const hasResults = ({ results }: CanvasPort): boolean => results !== null

/** What a result becomes beside being accepted. */
const useIcons: Readonly<Record<PictureUse, LucideIcon>> = {
  layer: Image,
  control: Network,
  reference: SwatchBook,
  mask: SquareDashed,
}

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** What is done with the results that wait on a canvas. */
export const resultDeeds: readonly Deed[] = [
  {
    id: 'accept-result',
    icon: Check,
    keys: 'Enter',
    when: (canvas) => mayChoose(canvas) && canvas.results?.canAccept === true,
    run: onResults(({ accept }) => accept()),
  },
  {
    id: 'discard-result',
    icon: X,
    keys: 'Delete',
    moreKeys: ['Backspace'],
    // Wherever the focus is: no layer goes by this key while a result is on view.
    when: hasResults,
    run: onResults(({ discard }) => discard()),
  },
  {
    id: 'hold-before',
    icon: SquareSplitHorizontal,
    keys: '\\',
    when: hasResults,
    run: onResults(({ holdBefore }) => holdBefore()),
  },
  {
    id: 'see-alone',
    icon: Focus,
    keys: 'Shift+\\',
    // Where Shift makes another sign of it.
    moreKeys: ['Shift+Backslash'],
    when: hasResults,
    run: onResults(({ toggleAlone }) => toggleAlone()),
  },
  ...keysOf(resultLayerWords).map((use): Deed => ({
    id: `result-as-${use}`,
    icon: useIcons[use],
    when: ({ results }) => results?.canAdd === true,
    run: onResults(({ addAs }) => addAs(use)),
  })),
  {
    id: 'star-result',
    icon: Star,
    keys: '.',
    when: mayChoose,
    run: onResults(({ star }) => star()),
  },
  {
    id: 'next-result',
    icon: MoveRight,
    keys: 'ArrowRight',
    repeats: true,
    when: mayChoose,
    run: onResults(({ step }) => step(1)),
  },
  {
    id: 'previous-result',
    icon: MoveLeft,
    keys: 'ArrowLeft',
    repeats: true,
    when: mayChoose,
    run: onResults(({ step }) => step(-1)),
  },
  {
    id: 'first-result',
    icon: ArrowLeftToLine,
    keys: '$mod+ArrowLeft',
    yieldsToTyping: true,
    when: mayChoose,
    run: onResults(({ pick }) => pick(0)),
  },
  {
    id: 'last-result',
    icon: ArrowRightToLine,
    keys: '$mod+ArrowRight',
    yieldsToTyping: true,
    when: mayChoose,
    run: onResults(({ pick, count }) => pick(count - 1)),
  },
  ...numbers.map((number): Deed => ({
    id: `result-${number}`,
    icon: Images,
    keys: String(number),
    when: (canvas) => mayChoose(canvas) && (canvas.results?.count ?? 0) >= number,
    run: onResults(({ pick }) => pick(number - 1)),
  })),
]
