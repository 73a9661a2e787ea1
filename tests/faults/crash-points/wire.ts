/** What happens to answers on their way home. */
type Mishap = 'twice' | 'corrupt'

const twice = async (response: Response): Promise<Response> => {
  const body = (await response.json()) as { data?: unknown[] }
  const data = [...(body.data ?? []), ...(body.data ?? [])]
  return Response.json({ ...body, data }, { status: response.status, headers: response.headers })
}

/** As long as the true one and begun like it, so that only a decoder can tell. */
const corrupt = async (response: Response): Promise<Response> => {
  const bytes = new Uint8Array(await response.arrayBuffer())
  bytes.fill(0, 60)
  return new Response(bytes, { status: response.status, headers: response.headers })
}

/** A `fetch` that spoils the answers it was told to. */
export const createWire = () => {
  const left: Record<Mishap, number> = { twice: 0, corrupt: 0 }
  const take = (mishap: Mishap): boolean => {
    if (left[mishap] === 0) return false
    left[mishap] -= 1
    return true
  }
  const spoilingFetch: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    if (!response.ok) return response
    if (init?.method === 'POST') return take('twice') ? twice(response) : response
    return take('corrupt') ? corrupt(response) : response
  }
  return {
    fetch: spoilingFetch,
    set: (mishap: Mishap, times: number): void => {
      left[mishap] = times
    },
  }
}
