import { filters } from '#shared/search/filters.ts'
import { queryWords } from '#renderer/words/order.ts'

/** @param {import('#shared/search/filters.ts').Filter} filter */
const row = ({ names, example }) =>
  `| ${names.map((name) => `\`${name}:\``).join(', ')} | \`${example}\` | ${queryWords.takes[names[0]] ?? 'words'} |`

/** The page about what can be asked of the library, as it follows from the filters. */
export const searchPage = () => `# Searching the library

One box takes it all. What a query was understood to ask is shown below it, a chip for each condition; what means nothing is told there too, with what would, and the rest is looked for all the same. Nothing that can be typed is an error.

* **Words** are found by their beginnings, in any order, whatever their case and accents: in the prompt, in what is written about a picture, in tags, notes and the file's name. All of them have to be there.
* **"A phrase"** in quotation marks is found as it stands.
* **\`-\`** before a word or a condition means that it must not hold: \`-fog\`, \`-is:rejected\`.
* **Ranges**: \`4\`, \`>=4\`, \`>4\`, \`<4\`, \`2..4\`, \`..4\`.
* A value with spaces stands in quotation marks: \`tag:"night sky"\`.
* Newest come first; with \`like:\`, what looks most alike; with \`near:\`, the best first.
* \`is:duplicate\` shows pictures that look almost the same as one stack each, by its best one; with further conditions, all that meet them.

| filter | example | what it takes |
|---|---|---|
${filters.map(row).join('\n')}

A search that is kept is a smart folder: what it finds changes with the library.
`
