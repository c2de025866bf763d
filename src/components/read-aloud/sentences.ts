/** What is not read out: pictures and players, lists of links, tables, and signs of notes. */
const unread =
  'figure:not(.news-quote, .news-verse), .news-key-moments, .news-related, .news-gallery, table, pre, sup, .footnotes, [data-footnotes], [hidden], .screen';
const blocks = 'p, li, dt, dd, h1, h2, h3, h4, h5, h6, blockquote, figcaption, summary, .verse-line';

/** The text nodes of an article that are read out, each with the block that it stands in, in order. */
function* textsOf(root: Element): Generator<[Element, Text]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(unread) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node instanceof Text && node.parentElement) yield [node.parentElement.closest(blocks) ?? root, node];
}

/** From one place in a block to another, in UTF-16 units of its text. */
function rangeIn(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

/** The sentences of these parts of a page, in order. */
export function sentencesOf(parts: Iterable<Element>, locale: string): Range[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  const groups: [Element, Text[]][] = [];
  for (const part of parts)
    for (const [block, node] of textsOf(part)) {
      const last = groups.at(-1);
      if (last?.[0] === block) last[1].push(node);
      else groups.push([block, [node]]);
    }
  return groups.flatMap(([, nodes]) => {
    const text = nodes.map(({ data }) => data).join('');
    return [...segmenter.segment(text)]
      .filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
      .map(({ index, segment }) => rangeIn(nodes, index, index + segment.trimEnd().length));
  });
}
