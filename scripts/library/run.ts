import { resolve } from 'node:path'
import { fillLibrary } from './fill.ts'

const [folder, count = '100000'] = process.argv.slice(2)
if (folder === undefined || !/^\d+$/u.test(count)) {
  console.error('npm run fill-library -- FOLDER [COUNT]')
  process.exit(1)
}
const started = performance.now()
fillLibrary(resolve(folder), Number(count), {
  progress: (done) => process.stderr.write(`\r${done} of ${count}`),
})
console.log(`\n${count} assets in ${((performance.now() - started) / 1000).toFixed(1)} s`)
