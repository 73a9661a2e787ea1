/** Under which namespace the studio’s own words stand in XMP; the reader in the media room looks for the same. */
export const OWN_NAMESPACE = 'https://chofesh.studio/ns/1.0/'

/** What XMP says of a file; null or nothing where it says nothing. */
export interface Properties {
  title: string | null
  description: string | null
  tags: readonly string[]
  /** -1 to 5; 0: not judged, so nothing is said. */
  rating: number
  /** A name of the IPTC’s list of digital source types. */
  source: string | null
  tool: string | null
  /** The recipe as JSON. */
  recipe: string | null
}

const namespaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
} as const
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const SOURCES = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
const closing = '</rdf:RDF>'

/** How a packet says who wrote it first. */
export const BY_US = 'x:xmptk="Chofesh Studio"'

/** What readers make a plain line feed of, where it stands as itself. */
const LINE_ENDS = /[\r\u0085\u2028\u2029]/gu

/** Text as XML takes it: without the signs it has no way to write, and with its line ends as they are. */
const escaped = (text: string): string =>
  text
    // oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(LINE_ENDS, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`)

const plain = (name: string, text: string | null): [string, string][] =>
  text === null ? [] : [[name, `<${name}>${escaped(text)}</${name}>`]]

const inLanguage = (name: string, text: string | null): [string, string][] =>
  text === null
    ? []
    : [
        [
          name,
          `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`,
        ],
      ]

const bag = (name: string, texts: readonly string[]): [string, string][] =>
  texts.length === 0
    ? []
    : [
        [
          name,
          `<${name}><rdf:Bag>${texts.map((text) => `<rdf:li>${escaped(text)}</rdf:li>`).join('')}</rdf:Bag></${name}>`,
        ],
      ]

/** Each property that has something to say, by its name. */
const elementsOf = (said: Properties): [string, string][] => [
  ...inLanguage('dc:title', said.title),
  ...inLanguage('dc:description', said.description),
  ...bag('dc:subject', said.tags),
  ...plain('xmp:Rating', said.rating === 0 ? null : String(said.rating)),
  ...plain('xmp:CreatorTool', said.tool),
  ...plain('Iptc4xmpExt:DigitalSourceType', said.source === null ? null : SOURCES + said.source),
]

const description = (prefixes: Readonly<Record<string, string>>, inside: string): string => {
  const declared = Object.entries(prefixes).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  return `<rdf:Description rdf:about=""${declared.join('')}>${inside}</rdf:Description>`
}

/** What is said, and the recipe by itself, so that a file with little room can put it elsewhere. */
const descriptionsOf = (said: Properties): string => {
  const elements = elementsOf(said).map(([, xml]) => xml)
  const recipe = plain('chofesh:recipe', said.recipe).map(([, xml]) => xml)
  return [
    elements.length === 0 ? '' : description(namespaces, elements.join('')),
    recipe.length === 0 ? '' : description({ chofesh: OWN_NAMESPACE }, recipe.join('')),
  ].join('')
}

/** XMP as a packet of its own. */
export const xmpPacket = (said: Properties): string =>
  '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
  `<x:xmpmeta xmlns:x="adobe:ns:meta/" ${BY_US}><rdf:RDF xmlns:rdf="${RDF}">${descriptionsOf(said)}${closing}</x:xmpmeta>` +
  '<?xpacket end="w"?>'

/** XMP without one property, whether it stands there as an element or as an attribute. */
const without = (xmp: string, name: string): string =>
  xmp
    .replaceAll(new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, 'gu'), '')
    .replaceAll(new RegExp(`\\s${name}=(?:"[^"]*"|'[^']*')`, 'gu'), '')

/** What is left of a description when everything was taken out of it. */
const EMPTY =
  /<rdf:Description(?:\s+(?:rdf:about|xmlns:\w+)="[^"]*")*\s*(?:\/>|>\s*<\/rdf:Description>)/gu

/** XMP that is there already with what is said put in; what it says besides stays. */
export const mergedXmp = (before: string | null, said: Properties): string => {
  if (before === null || !before.includes(closing)) return xmpPacket(said)
  const names = [...elementsOf(said).map(([name]) => name), 'chofesh:recipe']
  const rest = names.reduce(without, before).replaceAll(EMPTY, '')
  const at = rest.lastIndexOf(closing)
  return rest.slice(0, at) + descriptionsOf(said) + rest.slice(at)
}

/** The digital source type that XMP names already. */
export const sourceIn = (xmp: string | null): string | null =>
  /digitalsourcetype\/(\w{1,60})/u.exec(xmp ?? '')?.[1] ?? null
