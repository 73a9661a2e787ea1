import { architectures } from '#shared/catalogue/architectures.ts'
import type { ParameterName } from '#shared/catalogue/parameter-kinds.ts'
import type { ParameterWords } from './parameters.ts'

type ModelParameter = Extract<
  ParameterName,
  | 'search'
  | 'category'
  | 'visibility'
  | 'order'
  | 'limit'
  | 'offset'
  | 'address'
  | 'name'
  | 'architecture'
  | 'base'
  | 'triggerWords'
  | 'weight'
  | 'version'
  | 'identifier'
  | 'air'
  | 'about'
  | 'private'
  | 'upload'
>

/** The words of what is said about models: looking for them, bringing them in, having them trained. */
export const modelParameterWords: Record<ModelParameter, ParameterWords> = {
  search: {
    name: 'Search',
    help: 'Words of the name, the tags or the AIR id.',
    placeholder: 'Search the service’s models',
  },
  category: {
    name: 'Kind',
    help: 'A checkpoint makes pictures by itself. A LoRA is a small add-on that teaches one a style or a subject.',
    choices: { '': 'All kinds', checkpoint: 'Checkpoint', lora: 'LoRA' },
  },
  visibility: {
    name: 'Whose',
    help: 'Everybody’s models, or those of your own account.',
    choices: {
      '': 'Everybody’s',
      public: 'Public',
      private: 'Your private ones',
      favorite: 'Your favourites there',
      owned: 'Your own',
    },
  },
  order: {
    name: 'Order',
    help: 'What comes first.',
    choices: {
      '': 'Best match',
      name: 'Name, A to Z',
      '-name': 'Name, Z to A',
      '-addedUnixTimestamp': 'Newest',
      '-updatedDateUnixTimestamp': 'Changed last',
    },
  },
  limit: { name: 'At once', help: 'How many are listed at once.' },
  offset: { name: 'From', help: 'How many are passed over.' },
  address: {
    name: 'Address of the file',
    help: 'Where the .safetensors file can be downloaded. The service fetches it from there, so it cannot be on your own machine.',
    placeholder: 'https://…/model.safetensors',
  },
  name: { name: 'Name', help: 'What you want to call it.', placeholder: 'Ink and wash' },
  architecture: {
    name: 'Architecture',
    help: 'The family of models it was made for. A LoRA works only with models of the same family.',
    choices: {
      '': 'Any architecture',
      ...Object.fromEntries(architectures.map(({ id, name }) => [id, name])),
    },
  },
  base: {
    name: 'Made for',
    help: 'Whether it makes whole pictures, or fills masked areas.',
    choices: { base: 'Pictures', inpainting: 'Filling' },
  },
  triggerWords: {
    name: 'Trigger words',
    help: 'Words that call it up when they stand in a prompt.',
    placeholder: 'inkwash style',
  },
  weight: { name: 'Usual weight', help: 'How strongly it is used unless you say otherwise.' },
  version: {
    name: 'Version',
    help: 'Tells it from earlier ones of the same name.',
    placeholder: '1.0',
  },
  identifier: {
    name: 'Identifier',
    help: 'A name for it that nobody else uses. Left empty, it follows from name and version.',
    placeholder: 'Follows from the name',
  },
  air: {
    name: 'AIR id',
    help: 'The id by which requests name it. Left empty, the service gives it one.',
    placeholder: 'yourname:100@1',
  },
  about: { name: 'Description', help: 'A line on what it is good for.' },
  private: {
    name: 'Only for you',
    help: 'Off: everybody who uses the service can find it and use it.',
  },
  upload: { name: 'Upload', help: 'The id under which a file lies at the service.' },
}
