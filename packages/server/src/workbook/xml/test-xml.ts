/** Makes up XML for tests: mostly well-formed, often not quite. Used by tests only. */
import fc from 'fast-check';

/** Mostly what is well-formed, now and then what is not. */
const mostly = (tame: readonly string[], wild: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 40, arbitrary: fc.constantFrom(...tame) }, { weight: 1, arbitrary: fc.constantFrom(...wild) });

const name = mostly(['a', 'b', 'row', 'x:a', 'y:a', 'é', 'x:é', 'a.b-c_1'], ['xml:a', 'a:b:c', ':a', '1a', '-a', 'z:a', 'xmlns', '']);
const value = fc
  .array(
    mostly(
      ['v', ' ', '\n', '\r\n', '\r', '\t', '&amp;', '&quot;', '&#65;', '&#x41;', '&#xD;', '>', 'é', '😀', ']', ']]'],
      ['&#0;', '&#xD800;', '&x;', '&', '<', '\u0001', '\uFFFE', ']]>', '&#x110000;', '&#X41;', '&amp'],
    ),
    { maxLength: 3 },
  )
  .map((parts) => parts.join(''));
const quoted = fc.tuple(fc.constantFrom('"', "'"), value).map(([quote, text]) => `${quote}${text}${quote}`);
const equals = mostly(['=', ' = '], ['', '==']);
const space = mostly([' ', '\n', '  '], ['']);
const ordinary = fc.record({ key: name, rest: fc.tuple(equals, quoted).map((parts) => parts.join('')) });
const declaration = fc.record({
  key: mostly(['xmlns', 'xmlns:x', 'xmlns:y'], ['xmlns:xml', 'xmlns:xmlns']),
  rest: mostly(['="u"', '="w"', '=" u "'], ['=""', '="http://www.w3.org/XML/1998/namespace"', '="http://www.w3.org/2000/xmlns/"']),
});
const attributes = fc
  .oneof(
    {
      weight: 20,
      arbitrary: fc.uniqueArray(fc.oneof(ordinary, declaration), { maxLength: 3, selector: ({ key }) => key.replace('y:', 'x:') }),
    },
    { weight: 1, arbitrary: fc.array(ordinary, { maxLength: 3 }) },
  )
  .chain((list) => fc.tuple(...list.map(({ key, rest }) => space.map((gap) => `${gap}${key}${rest}`))))
  .map((parts) => parts.join(''));
const aside = mostly(
  ['<!-- c -->', '<!---->', '<!-- é -->', '<![CDATA[x<&]]>', '<![CDATA[]]]]>', '<?p d?>', '<?p?>', '<?p ??>'],
  ['<!-- a--b -->', '<!-- a --->', '<?xml d?>', '<?1?>', '<!x>', '<? p?>', '<![cdata[]]>', '<!-- \u0001 -->'],
);

/** XML that is often well-formed and often not quite. */
const { content } = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .record({
      start: name,
      list: attributes,
      inside: tie('content'),
      end: mostly([''], ['a', 'b']),
      gap: fc.constantFrom('', ' '),
      empty: fc.nat(3),
    })
    .map(({ start, list, inside, end, gap, empty }) =>
      empty === 0 ? `<${start}${list}${gap}/>` : `<${start}${list}${gap}>${inside}</${end === '' ? start : end}${gap}>`,
    ),
  content: fc
    .array(fc.oneof({ depthSize: 'medium', withCrossShrink: true }, value, tie('element'), tie('element'), aside), {
      maxLength: 4,
      size: 'max',
    })
    .map((parts) => parts.join('')),
}));
const prologue = mostly(
  [
    '',
    '<?xml version="1.0"?>',
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    "<?xml version='1.0' encoding='utf-8' ?>\n",
    '<!-- c -->',
  ],
  ['<?xml version="1.0" standalone="maybe"?>', '<?xml?>', ' <?xml version="1.0"?>', 'x', '<?xml encoding="utf-8"?>', '<?XML?>'],
);
const epilogue = mostly(['', ' \n', '<!-- c -->', '<?p?>'], ['x', '<a/>', '<![CDATA[]]>', '<', '</r>']);
const root = content.map((inside) => `<r xmlns:x="u" xmlns:y="v">${inside}</r>`);
/** Whole documents, more or less. */
export const documents = fc.tuple(prologue, root, epilogue).map((parts) => parts.join(''));
