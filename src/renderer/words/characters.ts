import { type CharacterWay, MOST_LETTERS, type NameProblem } from '#shared/model/character.ts'
import { keysOf } from '#shared/std/typed-object.ts'
import { counted } from './numbers.ts'

/** Why a name cannot be used, and how it can. */
export const nameWords: Record<NameProblem, string> = {
  empty: 'Write a name; it is what you call it by in a prompt.',
  'too-long': `A name has at most ${MOST_LETTERS} letters.`,
  'not-one-word':
    'A name is one word of letters, digits, - and _, and begins and ends with a letter or a digit.',
}

/** The reason among things that crossed a door as plain data. */
export const asNameProblem = (value: unknown): NameProblem =>
  keysOf(nameWords).find((known) => known === value) ?? 'not-one-word'

/** Ways to put a character into pictures; `how` it goes in there. */
export const wayWords: Record<CharacterWay, { name: string; how: string; help: string }> = {
  references: {
    name: 'References',
    how: 'by reference',
    help: 'The model sees its pictures. Works with most models and with several characters at once.',
  },
  portrait: {
    name: 'Face',
    how: 'as the face',
    help: 'Only the face of its first picture is carried over, by PuLID.',
  },
  character: {
    name: 'Figure',
    how: 'as the figure',
    help: 'The whole person or thing of its first picture is carried over, by ACE++.',
  },
}

/** `image 2`, `images 2, 5`, `images 2–4`. */
const imagesNamed = (images: readonly number[]): string => {
  const [first = 0, second] = images
  const last = images.at(-1) ?? first
  if (second === undefined) return `image ${first}`
  const isRun = images.length > 2 && last - first === images.length - 1
  return `images ${isRun ? `${first}–${last}` : images.join(', ')}`
}

/** Words where characters are called in a prompt. */
export const promptWords = {
  offered: 'Characters',
  put: 'Put in',
  placed: (name: string, images: readonly number[], how: string): string =>
    `@${name} goes in ${images.length === 0 ? how : `as ${imagesNamed(images)}, ${how}`}.`,
  stranger: (names: readonly string[]): string =>
    `No character is called ${names.map((name) => `@${name}`).join(', ')}: sent as it is written.`,
  dropped: (names: string): string => `Left out with characters: ${names}.`,
} as const

/** Words of the place where characters are kept. */
export const characterWords = {
  title: 'Characters',
  count: (count: number): string => counted(count, 'character', 'characters'),
  add: 'New character',
  begin: 'New character',
  emptyTitle: 'Somebody to meet again',
  emptyText:
    'A character is a person, an animal or a thing that is to look the same in many pictures. Give it a name and a picture or two; then write @name in any prompt.',
  failedTitle: 'The characters could not be read',
  nothingChosen: 'No character chosen',
  nothingChosenText: 'Choose one to change it, or begin a new one.',
  editor: 'Character',
  name: 'Name',
  nameHelp: 'One word of letters, digits, - and _. You call it by @ and this name.',
  taken: 'Another character has this name.',
  noun: 'Stands for',
  nounHelp:
    'The models do not know its name. They read this word instead, as “the person in image 1”. Woman, dog, robot or bottle would do as well.',
  pictures: 'Reference pictures',
  picturesHelp:
    'The first one counts most, and is the only one where a model takes one. Clear pictures of it alone work best.',
  picture: 'Reference picture',
  useFirst: 'Put it first',
  missing: (count: number): string =>
    count === 1
      ? 'One picture is in the trash and is left out.'
      : `${count} pictures are in the trash and are left out.`,
  takeBack: 'Take back',
  way: 'Put in by',
  model: 'Model',
  modelHelp: 'What its pictures are made with when you begin here. Any other model can be chosen.',
  firstFitting: (name: string): string => `First that fits: ${name}`,
  voice: 'Voice',
  voiceHelp: 'Who speaks for it where a text is read aloud.',
  noVoice: 'None',
  speak: 'Speak with this voice',
  sheet: 'Reference sheet',
  sheetHelp:
    'Four views drawn from the first picture. Add those that are well made: the more sides a model has seen, the better it keeps to them.',
  draw: 'Draw four views',
  drawAgain: 'Draw them anew',
  drawing: 'Four views are being drawn',
  views: { front: 'Front', side: 'Side', back: 'Back', 'close-up': 'Close-up' },
  addView: (view: string): string => `Add: ${view}`,
  takeOutView: (view: string): string => `Take out: ${view}`,
  addAll: 'Add all',
  notes: 'Notes',
  notesPlaceholder: 'Clothes, habits, what must never change. For you alone; no model reads it.',
  favour: (name: string): string => `Make @${name} a favourite`,
  unfavour: (name: string): string => `Take @${name} out of the favourites`,
  make: (name: string): string => `Make a picture with @${name}`,
  delete: 'Delete character',
  deleted: (name: string): string => `@${name} is deleted; its pictures stay`,
  begun: (name: string): string => `@${name} is begun`,
  noPicture: 'Without a picture',
  readOnly: 'You can look at the characters, but not change them.',
} as const
