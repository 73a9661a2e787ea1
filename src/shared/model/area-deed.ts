/** What can be done with the part of a layer that a mask covers. */
export const areaDeeds = ['copy', 'cut', 'erase', 'fill'] as const
export type AreaDeed = (typeof areaDeeds)[number]
