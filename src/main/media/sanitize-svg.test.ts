import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sanitizeSvg } from './sanitize-svg.ts'

const svg = (inside: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}</svg>`

/** Drawings that try to run, fetch or lead somewhere. */
const hostile: readonly (readonly [string, string])[] = [
  ['a script', svg('<script>alert(1)</script><path d="M0 0h9"/>')],
  ['a script in CDATA', svg('<script><![CDATA[alert(1)]]></script>')],
  ['a script under another name', svg('<SCRIPT>alert(1)</SCRIPT>')],
  [
    'a namespaced script',
    svg('<svg:script xmlns:svg="http://www.w3.org/2000/svg">alert(1)</svg:script>'),
  ],
  ['a handler', svg('<rect onload="alert(1)" width="9" height="9"/>')],
  ['a handler on the root', svg('<rect width="9"/>', ' onload="alert(1)"')],
  ['a handler in capitals', svg('<rect ONCLICK="alert(1)"/>')],
  [
    'foreign content',
    svg(
      '<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/></foreignObject>',
    ),
  ],
  [
    'an animation that sets a link',
    svg('<a><set attributeName="href" to="javascript:alert(1)"/></a>'),
  ],
  [
    'an animated attribute',
    svg('<rect><animate attributeName="onload" values="alert(1)"/></rect>'),
  ],
  ['a link', svg('<a href="https://evil.example"><text>go</text></a>')],
  ['a link that runs', svg('<a xlink:href="javascript:alert(1)"><text>go</text></a>')],
  ['a foreign picture', svg('<image href="https://evil.example/a.png"/>')],
  ['an inlined picture', svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>')],
  ['a foreign use', svg('<use href="https://evil.example/a.svg#x"/>')],
  ['a use of data', svg('<use xlink:href="data:image/svg+xml,%3Csvg/%3E#x"/>')],
  [
    'a style sheet',
    svg(
      '<style>@import url(https://evil.example/a.css); rect { fill: url(https://evil.example) }</style>',
    ),
  ],
  ['a style attribute', svg('<rect style="background:url(https://evil.example)"/>')],
  ['a fill from elsewhere', svg('<rect fill="url(https://evil.example/a.svg#p)"/>')],
  ['a filter from elsewhere', svg('<rect filter="url( \'//evil.example/a#f\' )"/>')],
  [
    'a picture in a filter',
    svg('<filter id="f"><feImage href="https://evil.example/a.png"/></filter>'),
  ],
  [
    'a processing instruction',
    `<?xml-stylesheet href="https://evil.example/a.css"?>${svg('<rect/>')}`,
  ],
  [
    'an entity',
    `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg('<text>&x;</text>')}`,
  ],
  [
    'a foreign entity',
    `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>')}`,
  ],
  ['escaped text that is a tag', svg('<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>')],
]

const FORBIDDEN =
  /<(?:script|foreignobject|iframe|image|feimage|style|a|set|animate|svg:)\b|\son\w+\s*=|javascript:|https?:\/\/(?!www\.w3\.org)|data:|<\?|<!|style\s*=|\/\/evil/iu

test.each(hostile)('%s is gone or refused', (_, drawing) => {
  const clean = sanitizeSvg(drawing)
  expect(clean?.svg ?? '').not.toMatch(FORBIDDEN)
})

test.each([
  ['no XML', 'hello'],
  ['another root', '<html><svg/></html>'],
  ['an open end', '<svg xmlns="http://www.w3.org/2000/svg"><path'],
  ['nothing', ''],
])('what is %s is no drawing', (_, text) => {
  expect(sanitizeSvg(text)).toBeNull()
})

test('a drawing keeps its shapes, its gradients and its text, and its shapes are counted', () => {
  const clean = sanitizeSvg(
    svg(
      '<defs><linearGradient id="g"><stop offset="0" stop-color="#f00"/></linearGradient></defs><g transform="scale(2)"><path d="M0 0h9v9z" fill="url(#g)"/><circle r="3"/></g><use href="#g"/><text x="1">a &amp; b</text>',
    ),
  )
  expect(clean?.shapes).toBe(2)
  for (const part of [
    'fill="url(#g)"',
    'href="#g"',
    'stop-color="#f00"',
    'a &amp; b',
    'viewBox="0 0 9 9"',
  ])
    expect(clean?.svg).toContain(part)
})

test('what is clean stays as it is', () => {
  for (const [, drawing] of hostile) {
    const once = sanitizeSvg(drawing)
    if (once) expect(sanitizeSvg(once.svg)).toEqual(once)
  }
})

test('no text makes it throw, and whatever comes out holds nothing that runs', () => {
  const piece = fc.constantFrom(
    '<rect ',
    'onload="x"',
    '/>',
    '<script>',
    '</script>',
    '<g>',
    '</g>',
    'href="//evil"',
    '&amp;',
    '<!--',
    '-->',
    'fill="url(#a)"',
    '>',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const tags = (sanitizeSvg(svg(pieces.join(' ')))?.svg ?? '').match(/<[^>]*>/gu) ?? []
      expect(tags.join('')).not.toMatch(FORBIDDEN)
    }),
    { numRuns: 2000 },
  )
})
