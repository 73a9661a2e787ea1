/**
 * What lies under the mask of a picture that a model begins from: the picture as it is, the mean colour around the mask,
 * what is around it spread in smoothly, or the nearest pixels around it continued inwards.
 */
export const prefills = ['picture', 'neutral', 'blur', 'border'] as const
export type Prefill = (typeof prefills)[number]
