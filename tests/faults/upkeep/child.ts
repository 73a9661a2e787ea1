import { doForEver } from './chores.ts'

const [name = '', folder = ''] = process.argv.slice(2)
await doForEver(name, folder)
