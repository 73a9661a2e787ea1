/** What one parameter of a task may hold. */
export type Field =
  | { readonly is: 'text'; readonly min: number; readonly max: number }
  | {
      readonly is: 'number'
      readonly min: number
      readonly max: number
      readonly integer?: true
      readonly multiple?: number
    }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly of: readonly string[]; readonly anyCase?: true }
  | { readonly is: 'media' }
  | { readonly is: 'air' }
  | { readonly is: 'uuid' }
  | { readonly is: 'uri' }
  | { readonly is: 'anything' }
  | { readonly is: 'list'; readonly item: Field; readonly min: number; readonly max: number }
  | { readonly is: 'object'; readonly fields: Fields; readonly required?: readonly string[] }
  | { readonly is: 'either'; readonly of: readonly Field[] }

/** The parameters of a task or of a nested object, by name. */
export type Fields = Readonly<Record<string, Field>>

/** Text of a bounded length. */
export const text = (min: number, max: number): Field => ({ is: 'text', min, max })

/** A whole number of a range, both ends included. */
export const whole = (min: number, max: number, multiple?: number): Field =>
  multiple === undefined
    ? { is: 'number', min, max, integer: true }
    : { is: 'number', min, max, integer: true, multiple }

/** Any number of a range, both ends included. */
export const amount = (min: number, max: number): Field => ({ is: 'number', min, max })

/** One of a few words. */
export const choice = (...of: readonly string[]): Field => ({ is: 'choice', of })

/** A list with bounds on its length. */
export const list = (item: Field, min: number, max: number): Field => ({
  is: 'list',
  item,
  min,
  max,
})

/** A nested object; every key not named is refused. */
export const group = (fields: Fields, ...required: readonly string[]): Field => ({
  is: 'object',
  fields,
  required,
})

/** True or false. */
export const flag: Field = { is: 'flag' }
/** A picture: UUID, URL, data URI or bare base64. */
export const media: Field = { is: 'media' }
/** A model id. */
export const air: Field = { is: 'air' }
/** A value whose shape the service does not document. */
export const anything: Field = { is: 'anything' }
