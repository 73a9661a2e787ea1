/** As what a layer can be copied: a guide, or a mask of what is not clear or what is light. */
export const layerCopies = ['control', 'reference', 'mask-alpha', 'mask-luminance'] as const
export type LayerCopy = (typeof layerCopies)[number]
