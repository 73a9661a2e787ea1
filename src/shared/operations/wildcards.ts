import { listKey, listNamePattern, type WildcardList } from '#shared/model/wildcard-list.ts'
import type { Params } from './params.ts'

/** Texts in which wildcards are drawn. */
export const wildTexts = ['prompt', 'negativePrompt', 'speech'] as const
export type WildText = (typeof wildTexts)[number]

/** Why a text cannot be drawn from. `near`: the text around the place. */
export type WildcardProblem =
  | { problem: 'brace-not-closed'; near: string }
  | { problem: 'brace-not-opened'; near: string }
  | { problem: 'list-unknown'; list: string }
  | { problem: 'list-empty'; list: string }
  | { problem: 'list-in-itself'; list: string }
  | { problem: 'list-line-broken'; list: string; line: number }

/** Lines by the keys of the lists’ names. */
export type Lists = ReadonlyMap<string, readonly string[]>

/** What can be drawn in one place: each way is as likely as the others. */
interface Choice {
  ways: readonly Template[]
  count: number
  longest: string
}

/** A text with its wildcards read. */
export interface Template {
  parts: readonly (string | Choice)[]
  /** How many ways there are to draw it; infinite where that is beyond counting. */
  count: number
  /** The longest text that can come of it. */
  longest: string
  /** Whether anything is drawn at all. */
  wild: boolean
}

export interface Wildcards extends Template {
  problems: readonly WildcardProblem[]
}

/** The lists by their names; of two with the same name the first counts. */
export const listsOf = (lists: readonly WildcardList[]): Lists =>
  new Map(lists.toReversed().map(({ name, lines }) => [listKey(name), lines]))

const templateOf = (parts: readonly (string | Choice)[]): Template => ({
  parts,
  count: parts.reduce((count, part) => count * (typeof part === 'string' ? 1 : part.count), 1),
  longest: parts.map((part) => (typeof part === 'string' ? part : part.longest)).join(''),
  wild: parts.some((part) => typeof part !== 'string'),
})

const choiceOf = (ways: readonly Template[]): Choice => ({
  ways,
  count: ways.reduce((count, way) => count + way.count, 0),
  longest: ways.reduce((best, { longest }) => (longest.length > best.length ? longest : best), ''),
})

const token = new RegExp(String.raw`[{}|]|__(${listNamePattern})__`, 'gu')

/** A brace that is still open: the ways read so far, and the one being read. */
interface Open {
  at: number
  ways: Template[]
  parts: (string | Choice)[]
}

const AROUND = 16
const after = (text: string, at: number): string => text.slice(at, at + AROUND).trim()
const before = (text: string, at: number): string =>
  text.slice(Math.max(0, at - AROUND), at + 1).trim()

/** What stands between braces: a choice, or, without a `|`, only itself: other things are written in braces too. */
const closed = ({ ways, parts }: Open): readonly (string | Choice)[] =>
  ways.length === 0 ? ['{', ...parts, '}'] : [choiceOf([...ways, templateOf(parts)])]

/** Reads texts; each list once, however often it is named. */
const createReader = (lists: Lists) => {
  const known = new Map<string, Choice | WildcardProblem>()
  const within: string[] = []

  const readLines = (name: string, lines: readonly string[]): Choice | WildcardProblem => {
    const ways: Template[] = []
    for (const [index, line] of lines.entries()) {
      const { problems, ...way } = read(line)
      const [first] = problems
      if (first?.problem.startsWith('brace') === true)
        return { problem: 'list-line-broken', list: name, line: index + 1 }
      if (first) return first
      ways.push(way)
    }
    return ways.length === 0 ? { problem: 'list-empty', list: name } : choiceOf(ways)
  }

  const listed = (name: string): Choice | WildcardProblem => {
    const key = listKey(name)
    const lines = lists.get(key)
    if (lines === undefined) return { problem: 'list-unknown', list: name }
    if (within.includes(key)) return { problem: 'list-in-itself', list: name }
    const earlier = known.get(key)
    if (earlier !== undefined) return earlier
    within.push(key)
    const found = readLines(name, lines)
    within.pop()
    known.set(key, found)
    return found
  }

  const read = (text: string): Wildcards => {
    const problems: WildcardProblem[] = []
    const outermost: Open = { at: 0, ways: [], parts: [] }
    const open: Open[] = []
    const inner = (): Open => open.at(-1) ?? outermost
    const put = (...parts: readonly (string | Choice)[]): void => void inner().parts.push(...parts)
    const divide = (): void => {
      const here = inner()
      if (here === outermost) put('|')
      else here.ways.push(templateOf(here.parts.splice(0)))
    }
    const close = (at: number): void => {
      const last = open.pop()
      if (last) put(...closed(last))
      else problems.push({ problem: 'brace-not-opened', near: before(text, at) })
    }
    const name = (list: string): void => {
      const found = listed(list)
      if ('problem' in found) problems.push(found)
      else put(found)
    }
    let from = 0
    for (const { 0: mark, 1: list, index } of text.matchAll(token)) {
      if (index > from) put(text.slice(from, index))
      from = index + mark.length
      if (list !== undefined) name(list)
      else if (mark === '{') open.push({ at: index, ways: [], parts: [] })
      else if (mark === '|') divide()
      else close(index)
    }
    if (from < text.length) put(text.slice(from))
    const [unclosed] = open
    if (unclosed) problems.push({ problem: 'brace-not-closed', near: after(text, unclosed.at) })
    return { ...templateOf(outermost.parts), problems }
  }

  return read
}

/** Reads `{a|b|c}`, nested too, and `__list__` in a text. */
export const readWildcards = (text: string, lists: Lists): Wildcards => createReader(lists)(text)

const listName = new RegExp(`__(${listNamePattern})__`, 'gu')

/** A text behind every line that can be drawn into it, in the lines of other lists too. */
export const withReachable = (text: string, lists: Lists): string => {
  const reached = new Set<string>()
  const linesOf = (within: string): string[] =>
    [...within.matchAll(listName)].flatMap(([, name = '']) => {
      const key = listKey(name)
      if (reached.has(key)) return []
      reached.add(key)
      return (lists.get(key) ?? []).flatMap((line) => [...linesOf(line), line])
    })
  return [...linesOf(text), text].join('\n')
}

/** One text of all that can come of it; `random` answers from 0 up to but not including 1. */
export const drawText = ({ parts }: Template, random: () => number): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part
      const way = part.ways[Math.floor(random() * part.ways.length)]
      return way ? drawText(way, random) : ''
    })
    .join('')

const STEP = 0x9e3779b9

/** Numbers that look drawn and are always the same for the same seed and name. */
export const randomFrom = (seed: number, name: string): (() => number) => {
  let state = Math.trunc(seed) ^ Math.floor(seed / 2 ** 32)
  for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), STEP)
  return () => {
    state = (state + STEP) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
}

const texts = (params: Params): { name: WildText; text: string }[] =>
  wildTexts.flatMap((name) => {
    const text = params[name]
    return typeof text === 'string' ? [{ name, text }] : []
  })

const replaced = (
  params: Params,
  lists: Lists,
  become: (read: Wildcards, name: WildText) => string,
): Params => {
  const changed = { ...params }
  for (const { name, text } of texts(params)) {
    const read = readWildcards(text, lists)
    if (read.wild) changed[name] = become(read, name)
  }
  return changed
}

/** Whether anything in a request is drawn. */
export const isWild = (params: Params, lists: Lists): boolean =>
  texts(params).some(({ text }) => readWildcards(text, lists).wild)

/** A request as one result asks for it: the same seed draws the same. What was typed is kept beside the prompt. */
export const drawnParams = (params: Params, seed: number, lists: Lists): Params => {
  const drawn = replaced(params, lists, (read, name) => drawText(read, randomFrom(seed, name)))
  return drawn['prompt'] === params['prompt']
    ? drawn
    : { ...drawn, originalPrompt: params['originalPrompt'] ?? params['prompt'] }
}

/** A request with the longest texts it can become, which is judged in its place: what is too long depends on no luck. */
export const longestParams = (params: Params, lists: Lists): Params =>
  replaced(params, lists, ({ longest }) => longest)

/** What is wrong with the wildcards of a request. */
export const wildcardProblems = (
  params: Params,
  lists: Lists,
): (WildcardProblem & { parameter: WildText })[] =>
  texts(params).flatMap(({ name, text }) =>
    readWildcards(text, lists).problems.map((problem) => ({ ...problem, parameter: name })),
  )
