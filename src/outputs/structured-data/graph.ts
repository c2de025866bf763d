import type { Graph, Thing } from 'schema-dts';

/** The things that a page tells of, as one JSON-LD document. */
export function graphOf(things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

/** What could end a script element or start another, and the two line ends that JSON allows and scripts did not. */
const unsafe = /[<>&\u2028\u2029]/g;

/**
 * JSON-LD as text for a script element. Escapes of JSON stand for what HTML could take for markup:
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function serialiseGraph(graph: Graph): string {
  return JSON.stringify(graph).replace(
    unsafe,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
