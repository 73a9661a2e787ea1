import { apiError, type ApiError } from '#main/demo/api-error.ts'
import { isObject, objectOf, type JsonObject } from '#main/demo/json.ts'

/** Vendors whose settings some model takes. */
const vendors = new Set(
  'bfl openai google bytedance ideogram bria recraft runway sourceful alibaba midjourney klingai minimax pixverse vidu lightricks lumaai sync elevenlabs mirelo prunaai'.split(
    ' ',
  ),
)

/** The error for settings of a vendor that is not the model's own. */
export const checkProvider = (
  task: JsonObject,
  { air, vendor }: { readonly air: string; readonly vendor?: string },
): ApiError | undefined => {
  if (!isObject(task['providerSettings']) || vendor === undefined) return undefined
  const wrong = Object.keys(objectOf(task['providerSettings'])).find((key) => key !== vendor)
  if (wrong === undefined) return undefined
  const known = vendors.has(wrong)
  return apiError({
    code: known ? 'mismatchProviderSettingsProvider' : 'unknownProviderSettingsProvider',
    message: known
      ? `The settings of '${wrong}' do not belong to model ${air}.`
      : `Unknown provider '${wrong}' in 'providerSettings'.`,
    parameter: `providerSettings.${wrong}`,
    allowedValues: [vendor],
  })
}
