import { runTool } from '#scripts/setup/tool.mjs'

/**
 * @typedef {object} Check something that is right or wrong as a whole
 * @property {string} name
 * @property {string} program its path inside node_modules
 * @property {string[]} args
 */

/** @type {readonly Check[]} */
export const checks = [
  { name: 'types', program: 'typescript/bin/tsc', args: ['-b'] },
  { name: 'lint', program: 'oxlint/bin/oxlint', args: ['--deny-warnings'] },
  { name: 'format', program: 'oxfmt/bin/oxfmt', args: ['--check'] },
  { name: 'dead-code', program: 'knip/bin/knip.js', args: ['--no-progress'] },
]

/**
 * @param {Check} check
 * @returns {Promise<{ isFine: boolean, output: string }>}
 */
export async function runCheck({ program, args }) {
  const { code, output } = await runTool(program, args, { capture: true })
  return { isFine: code === 0, output }
}
