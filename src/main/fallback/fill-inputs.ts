/** The bytes of an asset that goes in. Throws EngineFailure where it is gone. */
export type ReadInput = (assetId: string) => Promise<Uint8Array>

/** Assets by the field of the request they belong to. */
export interface InputFields {
  init_images?: string | undefined
  mask?: string | undefined
}

/** The fields of a request that hold pictures, as base64 the way the server takes them. */
export const fillInputs = async (
  { init_images, mask }: InputFields,
  read: ReadInput,
): Promise<Record<string, unknown>> => {
  const encoded = async (id: string): Promise<string> =>
    Buffer.from(await read(id)).toString('base64')
  return {
    ...(init_images === undefined ? {} : { init_images: [await encoded(init_images)] }),
    ...(mask === undefined ? {} : { mask: await encoded(mask) }),
  }
}
