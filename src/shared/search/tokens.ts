/** A piece of a query’s text between spaces. */
export interface Token {
  not: boolean
  /** The name before the colon, in small letters; null where there is none. */
  key: string | null
  value: string
  /** The value stood in quotation marks. */
  quoted: boolean
  from: number
  to: number
}

/** `-key:"value with spaces"`, `key:value`, `"a phrase"`, `word`; a quotation mark that is not closed goes to the end. */
const TOKEN =
  /(?<not>-?)(?:(?<key>[\p{L}-]+):)?(?:"(?<quoted>[^"]*)(?:"|$)|(?<plain>(?<=:)\S*|(?<!:)\S+))/gu

/** The pieces of a query. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKEN)].flatMap((match) => {
    const { not, key, quoted, plain } = match.groups ?? {}
    const value = quoted ?? plain ?? ''
    if (value.trim() === '') return []
    return [
      {
        not: not === '-',
        key: key?.toLowerCase() ?? null,
        value,
        quoted: quoted !== undefined,
        from: match.index,
        to: match.index + match[0].length,
      },
    ]
  })
