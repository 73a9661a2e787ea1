import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mutants } from './mutants.ts'

/** Loaded before a program: replaces a piece of one source file as it is loaded. The working tree stays as it is. */
const root = join(import.meta.dirname, '../../..')

const mutantOf = (name: string | undefined) => {
  const found = mutants.find((mutant) => mutant.name === name)
  if (!found) throw new Error(`There is no mutant ${name}`)
  return found
}

const { name, file, find, replace } = mutantOf(process.env['MUTANT'])
const path = join(root, file)
const source = readFileSync(path, 'utf8')
const places = source.split(find).length - 1
if (places !== 1) throw new Error(`The mutant “${name}” fits ${places} places of ${file}, not one`)
const changed = source.replace(find, () => replace)
const url = pathToFileURL(path).href

registerHooks({
  load: (asked, context, next) => {
    const loaded = next(asked, context)
    return asked === url ? { ...loaded, source: changed } : loaded
  },
})
