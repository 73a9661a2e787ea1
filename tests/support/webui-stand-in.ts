import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import {
  CHECKPOINT,
  HASH,
  infoOf,
  problemsOf,
  webuiPicture,
  type Wish,
  wishOf,
} from './webui-generation.ts'

/** What the stand-in can be made to do wrong. */
export type WebuiFault =
  | 'no-api'
  | 'out-of-memory'
  | 'inner-error'
  | 'plain-error'
  | 'garbage'
  | 'no-images'
  | 'truncated'
  | 'not-a-picture'
  | 'odd-info'
  | 'too-large'
  | 'cut'
  | 'redirect'

/** A request as it arrived. */
export interface WebuiRequest {
  path: string
  body: Record<string, unknown>
  authorization: string | undefined
}

/** The server's own error body: `handle_exception` in `modules/api/api.py`. */
const exception = (error: string, detail: string, errors = '') => ({
  error,
  detail,
  body: '',
  errors,
})

/** `decode_base64_to_image`: what does not decode is refused. */
const isEncodedPicture = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^(?:\u0089PNG|ÿØÿ|RIFF)/u.test(
    Buffer.from(value.replace(/^data:image\/\w+;base64,/u, ''), 'base64').toString('latin1', 0, 8),
  )

class Refusal extends Error {
  readonly status: number
  readonly body: unknown
  constructor(status: number, body: unknown) {
    super('refused')
    this.status = status
    this.body = body
  }
}

const modelItem = (name: string, hash: string) => ({
  title: `${name}.safetensors [${hash}]`,
  model_name: name,
  hash,
  sha256: null,
  filename: `/models/Stable-diffusion/${name}.safetensors`,
  config: null,
})

const readBody = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  try {
    return JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>
  } catch {
    const detail = [{ loc: ['body', 0], msg: 'Expecting value', type: 'value_error.jsondecode' }]
    throw new Refusal(422, { detail })
  }
}

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

const imagesOf = async (fault: WebuiFault | null, wish: Wish): Promise<string[] | null> => {
  if (fault === 'no-images') return null
  if (fault === 'not-a-picture') return [Buffer.from('<html>'.repeat(20)).toString('base64')]
  const picture = await webuiPicture(wish)
  // The end of the file is left as it was: only the size is wrong with it.
  const whole =
    fault === 'too-large'
      ? Buffer.concat([
          picture.subarray(0, 33),
          Buffer.alloc(64 * 1024 * 1024),
          picture.subarray(33),
        ])
      : picture
  const text = whole.toString('base64')
  return [fault === 'truncated' ? text.slice(0, text.length / 2) : text]
}

const throwFault = (fault: WebuiFault | null): void => {
  if (fault === 'out-of-memory') {
    const errors =
      'CUDA out of memory. Tried to allocate 2.00 GiB (GPU 0; 8.00 GiB total capacity; 6.61 GiB already allocated)'
    throw new Refusal(500, exception('OutOfMemoryError', '', errors))
  }
  if (fault === 'inner-error') {
    const errors = 'mat1 and mat2 shapes cannot be multiplied (77x2048 and 768x320)'
    throw new Refusal(500, exception('RuntimeError', '', errors))
  }
}

/**
 * A server that behaves like AUTOMATIC1111's WebUI 1.10 started with `--api`, as far as the studio uses it. Written from
 * `modules/api/api.py` and `modules/api/models.py`; where Forge differs it is said. One generation at a time,
 * as there. It differs in what it draws, and in that its pictures carry no text of their own.
 */
export const startWebui = async (
  options: {
    /** What `--api-auth` was given. */
    login?: { user: string; password: string }
    /** Where the fault `redirect` sends to. */
    elsewhere?: string
  } = {},
) => {
  let fault: WebuiFault | null = null
  let held: Promise<void> | null = null
  let step = 0
  let working: Wish | null = null
  let queue: Promise<unknown> = Promise.resolve()
  const requests: WebuiRequest[] = []

  const generate = async (body: Record<string, unknown>) => {
    const wish = wishOf(body)
    working = wish
    step = 0
    try {
      await held
      throwFault(fault)
      const images = body['send_images'] === false ? [] : await imagesOf(fault, wish)
      return { images, parameters: body, info: fault === 'odd-info' ? '<pre>' : infoOf(wish) }
    } finally {
      working = null
    }
  }

  const generateInTurn = (body: Record<string, unknown>) => {
    const turn = queue.then(() => generate(body))
    queue = turn.catch(() => undefined)
    return turn
  }

  const text2img = (body: Record<string, unknown>) => {
    const detail = problemsOf(body)
    if (detail.length > 0) throw new Refusal(422, { detail })
    if (typeof body['override_settings'] !== 'object') {
      // Forge, whose own middleware is switched off and which takes the field for granted.
      throw new Refusal(500, 'Internal Server Error')
    }
    return generateInTurn(body)
  }

  const img2img = (body: Record<string, unknown>) => {
    if (!Array.isArray(body['init_images'])) {
      throw new Refusal(404, exception('HTTPException', 'Init image not found'))
    }
    const given: unknown[] = [
      ...body['init_images'],
      ...(body['mask'] === undefined ? [] : [body['mask']]),
    ]
    if (!given.every(isEncodedPicture)) {
      throw new Refusal(500, exception('HTTPException', 'Invalid encoded image'))
    }
    return text2img(body)
  }

  const progress = () => {
    const count = working === null ? 0 : 1
    const steps = working?.steps ?? 0
    return {
      progress: working === null ? 0 : Math.min(0.01 + step / steps, 1),
      eta_relative: 0,
      state: {
        skipped: false,
        interrupted: false,
        stopping_generation: false,
        job: working === null ? '' : 'scripts_txt2img',
        job_count: count,
        job_timestamp: '20261123204800',
        job_no: 0,
        sampling_step: step,
        sampling_steps: steps,
      },
      current_image: null,
      textinfo: null,
    }
  }

  const routes: Record<string, (body: Record<string, unknown>) => unknown> = {
    'GET /sdapi/v1/options': () => ({
      samples_format: 'png',
      sd_model_checkpoint: `${CHECKPOINT}.safetensors [${HASH}]`,
      sd_vae: 'Automatic',
    }),
    'GET /sdapi/v1/sd-models': () => [
      modelItem(CHECKPOINT, HASH),
      modelItem('sd_xl_base_1.0', '31e35c80fc'),
    ],
    'GET /sdapi/v1/progress': progress,
    'POST /sdapi/v1/txt2img': text2img,
    'POST /sdapi/v1/img2img': img2img,
  }

  /** `--api-auth`: `auth` in `modules/api/api.py`. */
  const checkLogin = (authorization: string | undefined): void => {
    if (!options.login) return
    const { user, password } = options.login
    const right = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
    if (authorization === undefined) throw new Refusal(401, { detail: 'Not authenticated' })
    if (authorization !== right) {
      throw new Refusal(401, exception('HTTPException', 'Incorrect username or password'))
    }
  }

  /** Answers that are no JSON. True when one was given. */
  const answersOddly = ({ method }: IncomingMessage, response: ServerResponse): boolean => {
    if (fault === 'redirect') {
      response.writeHead(307, { location: `${options.elsewhere ?? ''}/sdapi/v1/options` }).end()
      return true
    }
    if (method !== 'POST') return false
    if (fault === 'garbage') response.end('<!doctype html><title>Not JSON</title>')
    if (fault === 'plain-error') response.writeHead(500).end('Internal Server Error')
    return fault === 'garbage' || fault === 'plain-error'
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    const [path = ''] = (request.url ?? '').split('?')
    const { authorization } = request.headers
    requests.push({ path, body, authorization })
    const route = routes[`${request.method} ${path}`]
    if (route === undefined || fault === 'no-api') throw new Refusal(404, { detail: 'Not Found' })
    checkLogin(authorization)
    if (fault === 'cut' && request.method === 'POST') {
      await held
      request.socket.destroy()
    } else if (!answersOddly(request, response)) send(response, 200, await route(body))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (error instanceof Refusal) send(response, error.status, error.body)
      else response.destroy()
    })
  })
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, '127.0.0.1', resolve)
    })
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => {
      server.close(resolve)
    })
  }
  await listen(0)
  const bound = server.address()
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0
  return {
    host: `127.0.0.1:${port}`,
    address: `http://127.0.0.1:${port}`,
    requests,
    /** What goes wrong from now on; null ends it. */
    fail: (next: WebuiFault | null): void => {
      fault = next
    },
    /** Generations wait until the returned function is called. */
    hold: (): (() => void) => {
      let release: () => void = () => undefined
      held = new Promise((resolve) => {
        release = resolve
      })
      return () => {
        held = null
        release()
      }
    },
    /** How many steps of the generation under way are done. */
    reach: (done: number): void => {
      step = done
    },
    /** Nobody listens any more; connections are cut. */
    down: async (): Promise<void> => {
      if (server.listening) await stop()
    },
    up: () => listen(port),
  }
}
