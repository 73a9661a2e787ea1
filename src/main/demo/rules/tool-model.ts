import type { CrossRule } from './cross-rule.ts'
import type { Fields } from './field.ts'

/** What every model of a tool declares, whatever the tool. */
export interface ToolModel {
  readonly air: string
  readonly name: string
  readonly host: 'runware' | 'partner'
  /** Vendor key of `providerSettings`, if the model has one. */
  readonly vendor?: string
  /** Parameters besides those common to the task type; they win over those. */
  readonly fields: Fields
  /** Names at the root that must be there. */
  readonly required?: readonly string[]
  readonly rules?: readonly CrossRule[]
  /** Whether it answers later only; `sync` is then refused. */
  readonly later?: boolean
  /** Seconds one result takes. */
  readonly seconds: number
}
