/** Stands in a request for an asset's bytes until it is sent: what is written down holds no pictures. */
const ASSET = '$asset'
/** Stands for several assets as one archive. */
const ARCHIVE = '$archive'

/** What stands for an asset in a request. */
export const assetInput = (id: string): Record<string, string> => ({ [ASSET]: id })

/** What stands for an archive of assets in a request. */
export const archiveInput = (ids: readonly string[]): Record<string, readonly string[]> => ({
  [ARCHIVE]: ids,
})

/** Media that a request named and the service seems not to have. */
export interface LostMedia {
  mediaUuids: readonly string[]
  /** The service said so, and did not merely refuse what was in their place. */
  isSure: boolean
}

/** How the service is told of what goes in. */
export interface References {
  asset: (assetId: string) => Promise<string>
  archive: (assetIds: readonly string[]) => Promise<string>
  /** Has uploads made anew that are gone at the service; whether there were any. */
  forget: (lost: LostMedia) => Promise<boolean>
}

const referenceOf = (value: object, references: References): Promise<string> | null => {
  const { [ASSET]: id, [ARCHIVE]: ids } = value as Record<string, unknown>
  if (typeof id === 'string') return references.asset(id)
  return Array.isArray(ids) ? references.archive(ids.map(String)) : null
}

/** A request with the service's own words for every asset that stands in it. */
export const withInputs = async (
  request: Record<string, unknown>,
  references: References,
): Promise<Record<string, unknown>> => {
  const entries = Object.entries(request).map(
    async ([name, value]) => [name, await filled(value, references)] as const,
  )
  return Object.fromEntries(await Promise.all(entries))
}

const filled = async (value: unknown, references: References): Promise<unknown> => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value))
    return Promise.all(value.map((each: unknown) => filled(each, references)))
  return referenceOf(value, references) ?? withInputs({ ...value }, references)
}
