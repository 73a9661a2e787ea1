import type { Preset } from '#shared/model/preset.ts'

const of =
  (operation: string) =>
  (id: string, name: string, what: Partial<Preset>): Preset => ({
    id,
    operation,
    name,
    model: null,
    params: {},
    ratio: null,
    adds: null,
    ...what,
    own: false,
  })

const image = of('text-to-image')
const video = of('text-to-video')
const vector = of('text-to-vector')

/** Presets that come with the studio. They leave the model as it is chosen, and the subject to the user. */
export const shippedPresets: readonly Preset[] = [
  image('product-shot', 'Product shot 4:5', {
    ratio: '4:5',
    adds: 'on a round plinth, seamless backdrop, softbox from above, crisp product photograph',
    params: { negativePrompt: 'text, watermark, clutter, people' },
  }),
  image('wide-hero', 'Wide hero 21:9', {
    ratio: '21:9',
    adds: 'wide cinematic composition, subject on the right, much calm space on the left',
    params: { count: 2 },
  }),
  image('icon-set', 'Icon set', {
    ratio: '1:1',
    adds: 'simple flat icon, one shape, thick outline, two colours, centred, plain background',
    params: { count: 8, negativePrompt: 'photograph, texture, text' },
  }),
  image('story', 'Story 9:16', {
    ratio: '9:16',
    adds: 'vertical composition, calm upper third for a headline',
  }),
  image('moodboard', 'Mood board', {
    ratio: '3:2',
    adds: '__medium__, __palette__, __lighting__',
    params: { count: 8 },
  }),
  image('pattern', 'Seamless pattern', {
    ratio: '1:1',
    adds: 'repeating pattern, even spacing, flat lay, edge to edge',
  }),
  image('portrait-card', 'Portrait 3:4', {
    ratio: '3:4',
    adds: '85 mm portrait lens, shallow depth of field, soft window light',
  }),
  video('loop', 'Quiet loop 16:9', {
    ratio: '16:9',
    adds: 'locked camera, slow gentle movement, seamless loop',
  }),
  vector('logo', 'Logo mark', {
    ratio: '1:1',
    adds: 'logo mark, one colour, bold simple shapes, white background',
  }),
]

/** The user's presets of an operation and those that came with the studio. */
export const offeredPresets = (operation: string, own: readonly Preset[]): Preset[] => [
  ...own,
  ...shippedPresets.filter((each) => each.operation === operation),
]
