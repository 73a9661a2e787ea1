/**
 * Why a file holds no canvas. `foreign`: it is no such file. `damaged`: something in it is missing or not what it should
 * be. `too-large`: more is in it than any canvas has.
 */
export type CanvasFileProblem = 'foreign' | 'damaged' | 'newer' | 'too-large'
