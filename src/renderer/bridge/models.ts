import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { modelsFor } from '#shared/catalogue/catalogue.ts'
import type { OwnModel } from '#shared/model/own-model.ts'
import type { AnswerTo } from '#shared/operations/index.ts'
import type { Params } from '#shared/operations/params.ts'
import type { Upload } from '#shared/model/upload.ts'
import { deleteUpload } from '#shared/operations/delete-upload.ts'
import { searchModels } from '#shared/operations/search-models.ts'
import { useChange } from './mutations.ts'
import { useCatalogue } from './queries.ts'
import { request } from './request.ts'

const TEN_MINUTES = 10 * 60_000

/** The user's own models and those they picked, newest first. */
export const useOwnModels = (): UseQueryResult<OwnModel[]> =>
  useQuery({
    queryKey: ['models.list', {}],
    queryFn: async () => (await request('models.list', {})).models,
  })

/** What the service's search finds; null: nothing is asked. Keeps showing the last page while a new one is on its way. */
export const useModelSearch = (
  wanted: Params | null,
): UseQueryResult<AnswerTo<'search-models'>> => {
  const models = useCatalogue().data?.models ?? []
  const air = modelsFor({ models }, searchModels.id)[0]?.air
  const params = { model: air, ...wanted }
  return useQuery({
    queryKey: ['operations.ask', searchModels.id, params],
    queryFn: async () => {
      const { answer } = await request('operations.ask', { operation: searchModels.id, params })
      return searchModels.answer.parse(answer)
    },
    enabled: wanted !== null && air !== undefined,
    placeholderData: keepPreviousData,
    staleTime: TEN_MINUTES,
    retry: false,
  })
}

export const useKeepModel = () => useChange('models.keep', ['models.list', 'catalogue.list'])
export const useForgetModel = () => useChange('models.forget', ['models.list', 'catalogue.list'])

/** What lies at an engine, newest first. */
export const useUploads = (): UseQueryResult<Upload[]> =>
  useQuery({
    queryKey: ['uploads.list', {}],
    queryFn: async () => (await request('uploads.list', {})).uploads,
  })

/** Takes an upload away from whoever has it; rejects with a `Failure` that the caller shows. */
export const useDeleteUpload = (): ((mediaUuid: string) => Promise<void>) => {
  const models = useCatalogue().data?.models ?? []
  const model = modelsFor({ models }, deleteUpload.id)[0]?.air
  const { mutateAsync } = useChange('operations.ask', ['uploads.list'], { quiet: true })
  return async (mediaUuid) => {
    const params = { model, upload: mediaUuid }
    await mutateAsync({ operation: deleteUpload.id, params })
  }
}
