/** A request as it is written down: which of the server's two makers of pictures, and what it is told. */
export interface WebuiRequest extends Record<string, unknown> {
  path: '/sdapi/v1/txt2img' | '/sdapi/v1/img2img'
  body: Record<string, unknown>
}

/** How one operation goes to the server. */
export interface Wire {
  /** The parameters of a wish that the server cannot do; empty when it can do all of it. */
  beyond: (params: Record<string, unknown>) => string[]
  call: (params: Record<string, unknown>) => WebuiRequest
}
