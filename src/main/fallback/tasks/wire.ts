/** A request as it is written down: which of the server's two makers of pictures, what it is told, and the assets that go in. */
export interface WebuiRequest extends Record<string, unknown> {
  path: '/sdapi/v1/txt2img' | '/sdapi/v1/img2img'
  body: Record<string, unknown>
  /** Assets by the field they are put into when the request is sent: what is written down holds no pictures. */
  inputs?: { init_images?: string | undefined; mask?: string | undefined }
}

/** How one operation goes to the server. */
export interface Wire {
  /** The parameters of a wish that the server cannot do; empty when it can do all of it. */
  beyond: (params: Record<string, unknown>) => string[]
  call: (params: Record<string, unknown>) => WebuiRequest
}
