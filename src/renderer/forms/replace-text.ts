interface Replacement {
  start: number
  end: number
  text: string
}

const FOLLOWED = /^[\s.,;:!?)’'”"]/u

/** Puts a word into a text as if it were typed: it can be undone with the rest. A space follows unless one is there. */
export const replaceText = (area: HTMLTextAreaElement, { start, end, text }: Replacement): void => {
  const written = FOLLOWED.test(area.value.slice(end)) ? text : `${text} `
  area.focus()
  area.setSelectionRange(start, end)
  // oxlint-disable-next-line typescript/no-deprecated -- no successor: every other way empties the undo list
  document.execCommand('insertText', false, written)
}
