import { type Detail, amount, text } from './failure-words.ts'
import { parameterName } from './parameters.ts'
import { asProblems, problemWords } from './problems.ts'
import { timeOfDay } from './time.ts'

/** What a model is called, as far as the failure says. */
export const modelOf = (detail: Detail): string =>
  text(detail, 'modelName', text(detail, 'model', 'this model'))

/** When waiting work goes on. */
export const triedAgain = (detail: Detail): string => {
  const retryAt = amount(detail, 'retryAt')
  return retryAt === undefined
    ? 'Waiting work goes on by itself.'
    : `Waiting work goes on by itself at ${timeOfDay(retryAt)}.`
}

/** What is wrong with a request: the first thing. */
export const firstProblem = (detail: Detail): string => {
  const [problem] = asProblems(detail['problems'])
  return problem ? problemWords(problem) : 'Check the values in the form and try again.'
}

/** What the service could not use, where it says so; else what happened in general. */
export const aboutField = (detail: Detail, otherwise: string): string => {
  const field = text(detail, 'field', '')
  return field === '' ? otherwise : `The service could not use “${parameterName(field)}”`
}

/** Which input was refused, where the service says so. */
export const refusedInput = (detail: Detail): string => {
  const parameter = text(detail, 'parameter', '')
  if (parameter === '') return 'this content'
  return /prompt/iu.test(parameter) ? 'the prompt' : `the input “${parameter}”`
}
