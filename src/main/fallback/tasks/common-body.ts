import { withoutUndefined } from '#shared/std/without-undefined.ts'
import { samplingOf } from '#main/fallback/samplers.ts'

/** What every picture is asked for with. */
interface Wish {
  prompt: string
  negativePrompt?: string | undefined
  width?: number | undefined
  height?: number | undefined
  steps?: number | undefined
  guidance?: number | undefined
  seed?: number | undefined
  scheduler?: string | undefined
}

/** The fields that both of the server's makers of pictures take. Source: `modules/api/models.py` of AUTOMATIC1111, the same in Forge. */
export const commonBody = (wish: Wish): Record<string, unknown> =>
  withoutUndefined({
    prompt: wish.prompt.trim(),
    negative_prompt: wish.negativePrompt?.trim(),
    width: wish.width,
    height: wish.height,
    steps: wish.steps,
    cfg_scale: wish.guidance,
    seed: wish.seed ?? -1,
    ...samplingOf(wish.scheduler),
    batch_size: 1,
    n_iter: 1,
    send_images: true,
    save_images: false,
    do_not_save_samples: true,
    do_not_save_grid: true,
    // One version of Forge looks into it without asking whether it is there.
    override_settings: {},
  })
