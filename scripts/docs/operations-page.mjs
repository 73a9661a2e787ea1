import { modelsFor } from '#shared/catalogue/catalogue.ts'
import { models } from '#shared/catalogue/models.ts'
import { operations } from '#shared/operations/index.ts'
import { parameterName, parameterWords } from '#renderer/words/parameters.ts'

/** @typedef {import('#shared/operations/operation.ts').Operation} Operation */

/** What a table of parameters calls the two sides of a size, which are one thing in a form. @type {Record<string, string>} */
const sides = { width: 'Width in pixels.', height: 'Height in pixels.' }

/** @param {string} name */
const helpOf = (name) =>
  sides[name] ??
  (Object.hasOwn(parameterWords, name)
    ? parameterWords[/** @type {keyof typeof parameterWords} */ (name)].help
    : 'AIR id of the model.')

/** @param {Operation} operation @param {string} name */
const row = ({ needs }, name) => {
  const isNeeded = name === 'model' || needs?.some((need) => need === name)
  return `| \`${name}\` | ${parameterName(name)} | ${isNeeded ? 'yes' : ''} | ${helpOf(name)} |`
}

/** @param {number} hundredths */
const credits = (hundredths) => String(hundredths / 100)

/** @param {Operation} operation */
const section = (operation) => {
  const { id, title, summary, params, makes, places } = operation
  const fitting = modelsFor({ models }, id)
  const [first] = fitting
  return [
    `## ${title}`,
    '',
    `\`${id}\` · ${summary}`,
    '',
    `Makes: ${makes}. Goes to: ${places.join(', ') || 'nowhere; it is answered'}. Credits: ${credits(operation.credits)} each. Models: ${fitting.length}${first ? `, first ${first.name} (\`${first.air}\`)` : ''}.`,
    '',
    '| parameter | called | needed | |',
    '|---|---|---|---|',
    ...Object.keys(params.shape)
      .filter((name) => name !== 'originalPrompt')
      .map((name) => row(operation, name)),
    '',
  ]
}

/** The page that lists every operation with its parameters, as Markdown. */
export const operationsPage = () =>
  [
    '# Operations',
    '',
    'Everything that can be asked for, from the records in `src/shared/operations`. Written by `npm run docs`; change the records, not this page.',
    '',
    'Which of the parameters a model takes, and within which limits, is said by its record in the catalogue. What is left out is left to the model.',
    '',
    .../** @type {readonly Operation[]} */ (operations).flatMap(section),
  ]
    .join('\n')
    .trimEnd() + '\n'
