import {
  type QueryClient,
  type UseQueryResult,
  keepPreviousData,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import { type AssetIndex, createAssetIndex } from './asset-index.ts'
import { indexUrl } from './media-url.ts'
import { request } from './request.ts'
import { picturesInView, readPictures } from './thumbnails.ts'

/** Which assets are meant: those that a query finds, in the trash or out of it. */
export interface Wanted {
  query: string
  trashed: boolean
}

/** Everything that is not in the trash. */
export const allAssets: Wanted = { query: '', trashed: false }

/** The first part of the key of every index. */
export const INDEX = 'assets.index'
/** An index that nobody looks at is forgotten after this many milliseconds. */
const FORGOTTEN = 30_000

const keyOf = ({ query, trashed }: Wanted): readonly [string, Wanted] => [
  INDEX,
  { query: query.trim(), trashed },
]

const nameOf = ({ query, trashed }: Wanted): string => `${trashed} ${query.trim()}`

/** A loop of its own: a callback for each byte takes a millisecond for the first page. */
export const bytesOf = (base64: string): Uint8Array => {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}

const firstOf = async (wanted: Wanted): Promise<AssetIndex> => {
  // At the start nothing is to wait for the thread that reads them.
  const pictures = wanted.query === '' ? {} : { pictures: picturesInView() }
  const { records, whole, newestFirst } = await request(INDEX, { ...wanted, ...pictures })
  const index = createAssetIndex(bytesOf(records), { of: nameOf(wanted), whole, newestFirst })
  if (wanted.query !== '') readPictures(index)
  return index
}

const wholeOf = async (
  wanted: Wanted,
  { newestFirst }: Pick<AssetIndex, 'newestFirst'>,
  signal?: AbortSignal,
): Promise<AssetIndex> => {
  const response = await fetch(indexUrl(wanted), signal ? { signal } : {})
  if (!response.ok) throw new Error(`The index was refused: ${response.status}`)
  const records = new Uint8Array(await response.arrayBuffer())
  return createAssetIndex(records, { of: nameOf(wanted), whole: true, newestFirst })
}

const optionsOf = (client: QueryClient, wanted: Wanted) => {
  const queryKey = keyOf(wanted)
  const [, asked] = queryKey
  return {
    queryKey,
    // What was there in whole stays so: nobody sees it shrink for a moment.
    queryFn: (): Promise<AssetIndex> => {
      const known = client.getQueryData<AssetIndex>(queryKey)
      return known?.whole === true ? wholeOf(asked, known) : firstOf(asked)
    },
    gcTime: asked.query === '' ? Infinity : FORGOTTEN,
    structuralSharing: false,
    meta: { loud: true },
  } as const
}

/** Reads the first of all assets, before anybody looks at them. */
export const readFirstAssets = (client: QueryClient): void => {
  void client.prefetchQuery(optionsOf(client, allAssets))
}

/** Asks for the first assets that a query finds, which somebody is about to look at. */
export const useAskIndex = (): ((wanted: Wanted) => void) => {
  const client = useQueryClient()
  return useCallback((wanted) => void client.prefetchQuery(optionsOf(client, wanted)), [client])
}

/** What is known of an index now. */
export const peekIndex = (client: QueryClient, wanted: Wanted): AssetIndex | undefined =>
  client.getQueryData(keyOf(wanted))

/** What happened to assets while an index is read in whole, which its records may not know of. */
const meanwhile = new Set<Set<string>>()

/** Tells those who read an index in whole that these assets changed. */
export const tellReaders = (ids: readonly string[]): void => {
  for (const heard of meanwhile) for (const id of ids) heard.add(id)
}

/** Milliseconds after which a query that somebody may still be typing is read in whole. */
const TYPING = 150

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Reads all of an index of which only the first assets are there. */
const complete = async (
  client: QueryClient,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<boolean> => {
  if (wanted.query !== '') await pause(TYPING)
  const index = peekIndex(client, wanted)
  if (signal.aborted || !index || index.whole) return false
  const heard = new Set<string>()
  meanwhile.add(heard)
  try {
    client.setQueryData(keyOf(wanted), await wholeOf(wanted, index, signal))
    if (heard.size > 0) await patchIndex(client, wanted, [...heard])
    return true
  } finally {
    meanwhile.delete(heard)
  }
}

/** So many assets are asked after at once. */
const AT_ONCE = 1000

/** Has these assets come into an index or leave it, as they do now. */
export const patchIndex = async (
  client: QueryClient,
  wanted: Wanted,
  ids: readonly string[],
): Promise<void> => {
  const asked = ids.slice(0, AT_ONCE)
  const { records } = await request('assets.among', { ...wanted, ids: asked })
  client.setQueryData<AssetIndex>(keyOf(wanted), (now) => now?.patched(asked, bytesOf(records)))
  if (ids.length > AT_ONCE) await patchIndex(client, wanted, ids.slice(AT_ONCE))
}

/** The assets that a query finds: the first of them at once, all of them soon. */
export const useAssetIndex = (wanted: Wanted): UseQueryResult<AssetIndex> => {
  const client = useQueryClient()
  const result = useQuery<AssetIndex>({
    ...optionsOf(client, wanted),
    placeholderData: keepPreviousData,
  })
  const [, asked] = keyOf(wanted)
  useQuery({
    queryKey: ['assets.whole', asked],
    queryFn: ({ signal }) => complete(client, asked, signal),
    enabled: !result.isPlaceholderData && result.data?.whole === false,
    staleTime: 0,
    meta: { loud: true },
  })
  return result
}
