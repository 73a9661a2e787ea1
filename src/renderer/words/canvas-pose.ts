import type { JointId } from '#shared/pixels/pose/body.ts'

/** What the canvas says of poses and their joints. */
export const canvasPoseWords = {
  edit: 'Edit joints',
  looking: 'Looking for joints',
  help: 'Drag a joint, or go from one to the next with Tab and move it with the arrow keys; with Shift by ten pixels. Escape ends it. Left and right are those of the person. Hands and faces that are drawn besides are not kept.',
  none: 'No joints were found',
  noneText: 'They are told by the colours of OpenPose. What this layer shows can be painted on.',
  paint: 'Paint on it',
  person: 'Person',
  personNumber: (number: number): string => `Person ${number}`,
  joint: 'Joint',
  noJoint: 'No joint chosen',
  missing: (name: string): string => `${name} (not drawn)`,
  told: (name: string, x: number, y: number): string => `${name}, ${x} across, ${y} down`,
  remove: 'Remove joint',
  add: 'Add joint',
  addPerson: 'Add person',
  done: 'Done',
  /** Names of steps in the history. */
  steps: { move: 'Move joint', remove: 'Remove joint', add: 'Add joint', person: 'Add person' },
} as const

export const jointWords: Readonly<Record<JointId, string>> = {
  nose: 'Nose',
  neck: 'Neck',
  'right-shoulder': 'Right shoulder',
  'right-elbow': 'Right elbow',
  'right-wrist': 'Right wrist',
  'left-shoulder': 'Left shoulder',
  'left-elbow': 'Left elbow',
  'left-wrist': 'Left wrist',
  'right-hip': 'Right hip',
  'right-knee': 'Right knee',
  'right-ankle': 'Right ankle',
  'left-hip': 'Left hip',
  'left-knee': 'Left knee',
  'left-ankle': 'Left ankle',
  'right-eye': 'Right eye',
  'left-eye': 'Left eye',
  'right-ear': 'Right ear',
  'left-ear': 'Left ear',
}
