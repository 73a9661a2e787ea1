import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** What a drawing is made of. Whatever is not named here is left out with all that it holds. */
const ELEMENTS = new Set(
  'svg g defs symbol use path rect circle ellipse line polyline polygon text tspan title desc linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer feFuncR feFuncG feFuncB feFuncA feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset feTurbulence feMorphology feDropShadow'.split(
    ' ',
  ),
)

const ATTRIBUTES = new Set(
  'id class d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr width height viewBox preserveAspectRatio points transform fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color display visibility clip-path clip-rule mask filter offset stop-color stop-opacity gradientUnits gradientTransform spreadMethod patternUnits patternTransform patternContentUnits clipPathUnits maskUnits maskContentUnits markerWidth markerHeight markerUnits refX refY orient marker-start marker-mid marker-end font-family font-size font-weight font-style text-anchor letter-spacing dominant-baseline dx dy rotate textLength lengthAdjust version xmlns in in2 result stdDeviation mode type values tableValues slope intercept amplitude exponent operator k1 k2 k3 k4 flood-color flood-opacity baseFrequency numOctaves seed stitchTiles radius filterUnits primitiveUnits color-interpolation-filters vector-effect paint-order shape-rendering'.split(
    ' ',
  ),
)
const LINKS = new Set(['href', 'xlink:href'])
const XMLNS = 'http://www.w3.org/2000/svg'

/** Only what lies in the drawing itself may be named. */
const isInside = (link: string): boolean => /^#[\w.:-]+$/u.test(link.trim())

/** A value that would fetch something, or hold anything but a plain value. */
const isForeign = (value: string): boolean =>
  /url\(\s*(?!['"]?#)/iu.test(value) || /javascript:|data:|expression\(|@import|\\/iu.test(value)

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const isKept = (name: string, value: string): boolean =>
  LINKS.has(name) ? isInside(value) : ATTRIBUTES.has(name) && !isForeign(value)

const attributesOf = ({ name, attributes }: SaxesTagPlain): string => {
  const kept = Object.entries(attributes).filter(
    ([attribute, value]) => attribute !== 'xmlns' && isKept(attribute, value),
  )
  const own: [string, string][] = name === 'svg' ? [['xmlns', XMLNS]] : []
  return [...own, ...kept]
    .map(
      ([attribute, value]) =>
        ` ${attribute === 'xlink:href' ? 'href' : attribute}="${escaped(value)}"`,
    )
    .join('')
}

/** A drawing without anything that runs, fetches or links, and how many shapes it has. */
export interface CleanSvg {
  svg: string
  shapes: number
}

const SHAPES = new Set('path rect circle ellipse line polyline polygon'.split(' '))

/**
 * Writes an SVG anew from what is known to be harmless: scripts, handlers, styles, foreign content, links and
 * references outside are not copied. Null for what is no well-formed SVG.
 */
export const sanitizeSvg = (text: string): CleanSvg | null => {
  const parser = new SaxesParser()
  const output: string[] = []
  let depth = 0
  let skipped = 0
  let shapes = 0
  let isSvg = false
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth === 1) isSvg = tag.name === 'svg'
    if (skipped > 0 || !ELEMENTS.has(tag.name)) {
      skipped += 1
      return
    }
    if (SHAPES.has(tag.name)) shapes += 1
    output.push(`<${tag.name}${attributesOf(tag)}>`)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    if (skipped > 0) skipped -= 1
    else output.push(`</${tag.name}>`)
  })
  parser.on('text', (words) => {
    if (skipped === 0 && depth > 0) output.push(escaped(words))
  })
  try {
    parser.write(text).close()
  } catch {
    return null
  }
  return isSvg ? { svg: output.join(''), shapes } : null
}
