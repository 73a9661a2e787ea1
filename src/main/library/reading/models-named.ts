import { models } from '#shared/catalogue/models.ts'

const plain = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

let named: readonly { air: string; name: string }[] | null = null

/** AIR ids of the models that are called like this, however the name is written. */
export const modelsNamed = (text: string): string[] => {
  named ??= models.map(({ air, name, creator }) => ({ air, name: plain(`${creator} ${name}`) }))
  const wanted = plain(text)
  return named.flatMap(({ air, name }) => (name.includes(wanted) ? [air] : []))
}
