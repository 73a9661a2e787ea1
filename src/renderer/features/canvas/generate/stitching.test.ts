import { describe, expect, test } from 'vitest'
import {
  controlLayer,
  imageLayer,
  maskLayer,
  referenceLayer,
} from '#renderer/editor/document/layer-makers.ts'
import { candidatesOf } from '#renderer/features/canvas/staging/candidates.ts'
import { numberedId, someCandidate } from '#tests/support/some-candidate.ts'
import { someEditor } from '#tests/support/some-editor.ts'
import { acceptStitched, discardCandidates } from './stitching.ts'

const stitched = { tiles: new Map([['0,0', new Uint8Array(256 * 256 * 4)]]) }
const picture = { asset: numberedId(900), width: 64, height: 64 }

/** A canvas with a picture under a mask and two guides, and two results that wait. */
const open = () => {
  const { editor } = someEditor({ width: 64, height: 64 })
  const { store, session } = editor
  const layers = [
    imageLayer({ id: 'image', name: 'Base picture' }, picture),
    maskLayer({ id: 'mask', name: 'Inpaint mask' }),
    controlLayer({ id: 'control', name: 'Control' }, picture, 'canny'),
    referenceLayer({ id: 'reference', name: 'Reference' }, picture),
  ]
  store.edit('Begin', (draft) => {
    for (const layer of layers) {
      draft.layers[layer.id] = layer
      draft.order.push(layer.id)
    }
  })
  const done = (number: number) => {
    const candidate = someCandidate(number, { state: 'done', assetId: numberedId(300 + number) })
    return { ...candidate, job: { ...candidate.job, destination: candidate.generation.id } }
  }
  const [one, two] = [done(1), done(2)]
  for (const { generation } of [one, two]) store.note(generation)
  const waiting = () =>
    candidatesOf(store.getState().generations, [one.job, two.job]).map(({ id }) => id)
  const chosen = () => session.getState().selected
  return { editor, store, session, one, two, waiting, chosen }
}

describe('a result that is accepted', () => {
  test.each(['mask', 'control', 'reference'])('leaves a chosen %s chosen', (id) => {
    const { editor, session, one, chosen } = open()
    session.setState({ selected: [id] })
    acceptStitched({ editor }, one, stitched)
    expect(chosen()).toEqual([id])
  })

  test('is chosen where a layer of the picture was, and not where nothing was', () => {
    const { editor, store, session, one, two, chosen } = open()
    session.setState({ selected: [] })
    acceptStitched({ editor }, one, stitched)
    expect(chosen()).toEqual([])
    session.setState({ selected: ['image'] })
    acceptStitched({ editor }, two, stitched)
    const [id = ''] = chosen()
    expect(store.getState().document.layers[id]).toMatchObject({
      kind: 'paint',
      origin: { assetId: two.assetId, jobId: two.job.id },
    })
  })

  test('lies right over the picture, and each that is accepted is a layer and a step of its own', () => {
    const { editor, store, one, two, waiting } = open()
    const steps = store.getState().past.length
    expect(acceptStitched({ editor }, one, stitched)).toBe(true)
    expect(waiting()).toEqual([two.id])
    expect(acceptStitched({ editor }, two, stitched)).toBe(true)
    expect(waiting()).toEqual([])
    const { document, past } = store.getState()
    expect(document.order.map((id) => document.layers[id]?.kind)).toEqual([
      'image',
      'paint',
      'paint',
      'mask',
      'control',
      'reference',
    ])
    expect(past).toHaveLength(steps + 2)
  })

  test('comes once, however often that is asked for, and not at all where it was put aside meanwhile', () => {
    const { editor, store, one, two } = open()
    acceptStitched({ editor }, one, stitched)
    discardCandidates({ editor }, [two])
    const { document } = store.getState()
    expect(acceptStitched({ editor }, one, stitched)).toBe(false)
    expect(acceptStitched({ editor }, two, stitched)).toBe(false)
    expect(store.getState().document).toBe(document)
    expect(store.getState().generations.map(({ accepted }) => accepted)).toEqual([
      [one.assetId],
      [],
    ])
  })
})

test('putting the last one aside leaves nothing to choose among', () => {
  const { editor, one, two, waiting } = open()
  discardCandidates({ editor }, [one])
  expect(waiting()).toEqual([two.id])
  discardCandidates({ editor }, [two])
  expect(waiting()).toEqual([])
})
