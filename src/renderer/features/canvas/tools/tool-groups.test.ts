import { expect, test } from 'vitest'
import { toolIds } from '#shared/model/canvas-tool.ts'
import { toolGroups } from './tool-groups.ts'

test('every tool stands in the bar once', () => {
  expect(Object.values(toolGroups).flat().toSorted()).toEqual(toolIds.toSorted())
})
