const map = (kind: string): string => `runware:controlnet-preprocess@${kind}`
const finder = (number: number): string => `runware:35@${String(number)}`

/**
 * Which picture shows what a value of a parameter does. A value that is not here has none. The pictures themselves are
 * drawn by `npm run previews`, each by the recipe of its name.
 */
const previews = {
  model: {
    [map('canny')]: 'map-canny',
    [map('depth')]: 'map-depth',
    [map('openpose')]: 'map-openpose',
    [map('lineart')]: 'map-lineart',
    [map('lineart-anime')]: 'map-lineart-anime',
    [map('softedge')]: 'map-softedge',
    [map('scribble')]: 'map-scribble',
    [map('mlsd')]: 'map-mlsd',
    [map('normalbae')]: 'map-normalbae',
    [map('seg')]: 'map-seg',
    [map('tile')]: 'map-tile',
    [map('shuffle')]: 'map-shuffle',
    [finder(1)]: 'mask-faces',
    [finder(2)]: 'mask-faces',
    [finder(3)]: 'mask-hands',
    [finder(4)]: 'mask-people',
    [finder(5)]: 'mask-people',
    [finder(6)]: 'mask-faces-far',
    [finder(7)]: 'mask-faces-near',
    [finder(8)]: 'mask-face-outline',
    [finder(9)]: 'mask-eyes',
    [finder(10)]: 'mask-eyes-lips',
    [finder(11)]: 'mask-eyes-nose',
    [finder(12)]: 'mask-nose-lips',
    [finder(13)]: 'mask-nose',
    [finder(14)]: 'mask-lips',
    [finder(15)]: 'mask-eyes',
  },
  guides: {
    'runware:20@1': 'map-canny',
    'runware:25@1': 'map-canny',
    'runware:26@1': 'map-tile',
    'runware:27@1': 'map-depth',
    'runware:28@1': 'map-blur',
    'runware:29@1': 'map-openpose',
    'runware:30@1': 'map-grey',
    'runware:31@1': 'map-low-quality',
  },
  keep: {
    portrait: 'keep-portrait',
    subject: 'keep-subject',
    local_editing: 'keep-local-editing',
  },
} as const

/** Parameters of which some values have pictures; `model` is the choice of a model itself. */
export type PreviewedParameter = keyof typeof previews

type Names<Of> = Of extends Readonly<Record<string, infer Name>> ? Name : never
/** A picture that shows what a value does. */
export type PreviewName = Names<(typeof previews)[PreviewedParameter]>

const isPreviewed = (parameter: string): parameter is PreviewedParameter =>
  Object.hasOwn(previews, parameter)

/** Every value that has a picture, with its parameter. */
export const previewedValues: readonly {
  parameter: PreviewedParameter
  value: string
  name: PreviewName
}[] = Object.entries(previews).flatMap(([parameter, values]) =>
  isPreviewed(parameter)
    ? Object.entries<PreviewName>(values).map(([value, name]) => ({ parameter, value, name }))
    : [],
)

/** The picture of a value; undefined where there is none. */
export const previewOf = (parameter: string, value: string): PreviewName | undefined =>
  previewedValues.find((each) => each.parameter === parameter && each.value === value)?.name

/** Whether a choice is worth being shown in pictures: any of its values has one. */
export const hasPreviews = (parameter: string, values: readonly string[]): boolean =>
  values.some((value) => previewOf(parameter, value) !== undefined)
