import type { ParameterName as ModelParameter } from '#shared/catalogue/parameter-kinds.ts'
import { modelParameterWords } from './model-parameters.ts'

/** What a parameter is called on the screen, and what it does in one sentence. */
export interface ParameterWords {
  name: string
  help: string
  /** Behind a figure, with a space before it where one belongs there. */
  unit?: string
  placeholder?: string
  /** What its choices are called, where they are not called by themselves. */
  choices?: Readonly<Record<string, string>>
}

/** Parameters that no model has limits for. */
type Common = 'count' | 'outputFormat' | 'checkContent'

/** The words of every parameter there is. */
export const parameterWords: Record<ModelParameter | Common, ParameterWords> = {
  prompt: { name: 'Prompt', help: 'What is to be made, in your own words.' },
  negativePrompt: {
    name: 'Leave out',
    help: 'What should not be in it. Few words work best.',
  },
  question: {
    name: 'Question',
    help: 'What you want to know of the picture. Left empty, you get title, alt text, description and tags.',
    placeholder: 'Everything: title, alt text, description, tags',
  },
  speech: {
    name: 'Text',
    help: 'What is read aloud. Commas and full stops make pauses.',
    placeholder: 'Write what is to be read aloud…',
  },
  lyrics: {
    name: 'Lyrics',
    help: 'What is sung. Empty lines part the verses.',
    placeholder: 'Leave empty for music without words',
  },
  image: { name: 'Picture', help: 'The picture that is worked on. It stays as it is.' },
  mask: { name: 'Mask', help: 'White is changed, black is kept. It has the size of the picture.' },
  references: {
    name: 'References',
    help: 'Pictures to work from. Speak of them as image 1, image 2 in the order they lie here.',
  },
  pictures: {
    name: 'Pictures',
    help: 'The pictures whose style is learned. Ten to thirty of one style, with different things on them, work best.',
  },
  face: { name: 'Person or thing', help: 'A clear picture of who or what is to appear.' },
  firstFrame: { name: 'First picture', help: 'The film starts with it.' },
  lastFrame: { name: 'Last picture', help: 'The film ends with it.' },
  video: { name: 'Film', help: 'The film that is worked on. It stays as it is.' },
  audio: { name: 'Sound', help: 'The sound that is worked on. It stays as it is.' },
  guides: {
    name: 'Control maps',
    help: 'Edges, depth or a pose that the picture follows. Make them from any picture with Make control map.',
  },
  styles: { name: 'Style pictures', help: 'Pictures whose look is taken over.' },
  sides: {
    name: 'Add on each side',
    help: 'How many pixels are drawn on beyond each edge.',
    unit: ' px',
  },
  size: { name: 'Size', help: 'Width and height in pixels. More pixels cost more.' },
  resolution: {
    name: 'Resolution',
    help: 'How fine it is; the shape follows what goes in. More costs more.',
  },
  strength: {
    name: 'Strength',
    help: 'How much is changed: 0 leaves everything, 1 starts anew.',
  },
  maskMargin: {
    name: 'Context',
    help: 'How much is seen around the mask. The masked part is then worked on in full resolution.',
    unit: ' px',
  },
  count: { name: 'Pictures', help: 'How many to make. Each is paid for.' },
  seed: {
    name: 'Seed',
    help: 'The number a result grows from. The same seed and settings give the same result.',
  },
  steps: {
    name: 'Steps',
    help: 'How often it is refined. More steps take longer and cost more.',
  },
  guidance: {
    name: 'Guidance',
    help: 'How closely the prompt is followed. High values look harsher.',
  },
  scheduler: { name: 'Scheduler', help: 'The method of refinement. Default is the model’s own.' },
  acceleration: {
    name: 'Speed-up',
    help: 'Trades a little detail for time. None gives the model’s full quality.',
  },
  loras: {
    name: 'LoRA styles',
    help: 'Small add-ons that teach the model a style or subject, by their AIR id.',
  },
  duration: { name: 'Length', help: 'How long it is. Each second costs.', unit: ' s' },
  fps: { name: 'Frames per second', help: 'More look smoother.' },
  sound: { name: 'With sound', help: 'Sound made along with the film. It costs more.' },
  quality: { name: 'Quality', help: 'Finer results take longer and cost more.' },
  style: { name: 'Style', help: 'A look the model knows by name.' },
  transparent: { name: 'Clear ground', help: 'Draws the subject without a background.' },
  likeness: { name: 'Likeness', help: 'How closely the face or thing is kept.' },
  keep: { name: 'Keep', help: 'What of the picture is carried over.' },
  factor: { name: 'Enlarge', help: 'How many times as wide and as high.', unit: ' ×' },
  megapixels: { name: 'Size of the result', help: 'In millions of pixels.', unit: ' MP' },
  voice: { name: 'Voice', help: 'Who speaks.' },
  language: { name: 'Language', help: 'The language of the text.' },
  speed: { name: 'Speed', help: 'How fast it is spoken; 1 is the voice’s own.', unit: ' ×' },
  instrumental: { name: 'Without singing', help: 'Only instruments.' },
  tempo: { name: 'Tempo', help: 'Beats per minute.', unit: ' bpm' },
  maskOnly: { name: 'Only the mask', help: 'Gives the shape of the subject in white on black.' },
  confidence: {
    name: 'Certainty',
    help: 'How sure the finder has to be. Lower finds more, also wrong things.',
  },
  detections: { name: 'At most', help: 'How many are marked.' },
  maskPadding: { name: 'Grow', help: 'Widens the mask; less than 0 shrinks it.', unit: ' px' },
  maskBlur: { name: 'Soft edge', help: 'How soft the mask’s edge is.', unit: ' px' },
  maxLength: { name: 'Longest', help: 'How long a wording may be.' },
  versions: { name: 'Wordings', help: 'How many to choose from.' },
  ...modelParameterWords,
  outputFormat: {
    name: 'File format',
    help: 'PNG keeps every detail. JPG and WEBP are smaller.',
  },
  checkContent: {
    name: 'Safety check',
    help: 'Asks the engine to mark unsafe results. Marked ones are shown blurred.',
  },
}
export type ParameterName = keyof typeof parameterWords

const isParameter = (name: string): name is ParameterName => Object.hasOwn(parameterWords, name)

/** A parameter's name on the screen; an unknown one keeps its own. */
export const parameterName = (name: string): string =>
  isParameter(name) ? parameterWords[name].name : name

/** A choice as words: `local_editing` → `Local editing`; names and sizes stay as they are. */
export const choiceName = (choice: string): string => {
  const spaced = choice.replaceAll('_', ' ')
  return /^[a-z]/u.test(spaced) && !/\d/u.test(spaced)
    ? spaced.charAt(0).toUpperCase() + spaced.slice(1)
    : spaced
}

/** What a choice of a parameter is called. */
export const choiceLabel = (name: string, choice: string): string =>
  (isParameter(name) ? parameterWords[name].choices?.[choice] : undefined) ?? choiceName(choice)
