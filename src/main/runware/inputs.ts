/** Stands in a request for an asset's bytes until it is sent: what is written down holds no pictures. */
const ASSET = '$asset'

/** What stands for an asset in a request. */
export const assetInput = (id: string): Record<string, string> => ({ [ASSET]: id })

const assetOf = (value: object): string | null => {
  const id = (value as Record<string, unknown>)[ASSET]
  return typeof id === 'string' ? id : null
}

/** A request with the service's own words for every asset that stands in it. */
export const withInputs = async (
  request: Record<string, unknown>,
  reference: (assetId: string) => Promise<string>,
): Promise<Record<string, unknown>> => {
  const entries = Object.entries(request).map(
    async ([name, value]) => [name, await filled(value, reference)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

const filled = async (
  value: unknown,
  reference: (assetId: string) => Promise<string>,
): Promise<unknown> => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return Promise.all(value.map((each: unknown) => filled(each, reference)))
  const id = assetOf(value)
  return id === null ? withInputs({ ...value }, reference) : reference(id)
}
