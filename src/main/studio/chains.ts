import { Failure } from '#shared/contract/failures.ts'
import type { ChainEstimate } from '#shared/contract/chain-routes.ts'
import type { ChainStep } from '#shared/model/chain.ts'
import { type Owner, sumPrices } from '#shared/model/money.ts'
import { chainProblems, type StepWish, stepWishes } from '#shared/operations/chain.ts'
import type { JobRecord } from '#main/library/jobs.ts'
import type { NewTask } from '#main/library/task-record.ts'
import type { NewJobs } from './new-jobs.ts'
import type { Ports } from './ports.ts'
import type { Prices } from './price-request.ts'
import { allProblems, checkRequest, type ReadRequest } from './request.ts'

/** A chain, and the asset it is done to. */
export interface ChainAsked {
  name: string
  steps: readonly ChainStep[]
  assetId: string
}

interface Link extends Pick<StepWish, 'sources'> {
  request: ReadRequest
}

const sumSeconds = (links: readonly Link[]): ChainEstimate['seconds'] =>
  links.reduce<ChainEstimate['seconds']>(
    (sum, { request: { model } }) =>
      sum && model.seconds
        ? { low: sum.low + model.seconds.low, high: sum.high + model.seconds.high }
        : null,
    { low: 0, high: 0 },
  )

/** Chains as jobs in a row: each waits for the asset of the one before. */
export const createChains = (ports: Ports, { jobs, prices }: { jobs: NewJobs; prices: Prices }) => {
  const { library } = ports

  const kindOf = (assetId: string) => {
    const asset = library.assets.get(assetId)
    if (!asset || asset.trashedAt !== null) throw new Failure('input-missing')
    return asset.kind
  }

  const wrongWith = ({ steps, assetId }: ChainAsked) =>
    chainProblems(steps, kindOf(assetId), ports.catalogue())

  const linksOf = ({ steps, assetId }: ChainAsked): Link[] =>
    stepWishes(steps, assetId, {
      catalogue: ports.catalogue(),
      sources: library.assets.sourceOf,
    }).map(({ operation, params, sources }) => ({
      request: jobs.readPlain({ operation: operation.id, params }),
      sources,
    }))

  return {
    /** What a chain would cost on an asset, all steps together, and what is wrong with it; sends nothing. */
    estimate: (asked: ChainAsked): ChainEstimate => {
      const problems = wrongWith(asked)
      const links = problems.length === 0 ? linksOf(asked) : []
      const steps = links.map(({ request, sources }) => ({
        price: prices.priceOf(request, sources).each,
        problems: allProblems(request, sources),
      }))
      return {
        price:
          links.length === 0 ? { source: 'unknown' } : sumPrices(steps.map(({ price }) => price)),
        credits: links.reduce((sum, { request }) => sum + library.credits.of(request.record), 0),
        seconds: sumSeconds(links),
        steps,
        problems,
      }
    },
    /** The jobs a chain becomes, in their order. Throws `chain-broken`, and what any step alone would. */
    jobsOf: (
      asked: ChainAsked,
      wish: { owner: Owner; unanswered: boolean },
    ): { job: JobRecord; tasks: NewTask[] }[] => {
      const [problem] = wrongWith(asked)
      if (problem) throw new Failure('chain-broken', { name: asked.name, ...problem })
      const links = linksOf(asked)
      for (const { request, sources } of links) checkRequest(request, sources)
      let waitsFor: string | null = null
      return links.map(({ request, sources }) => {
        const id = ports.clock.uuid()
        const made = jobs.newJob(request, { id, waitsFor, helps: null, sources, ...wish })
        waitsFor = id
        return { ...made, job: { ...made.job, title: `${asked.name} · ${request.record.title}` } }
      })
    },
  }
}
