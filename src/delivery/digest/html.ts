import type { Element, ElementContent } from 'hast';
import juice from 'juice';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Segment } from '../../language/direction/direction.ts';
import type { Language } from '../../language/language.ts';
import { element } from '../../markdown/news/element.ts';
import type { Edition } from '../../publication/publication.ts';
import type { LiveStory } from '../announcing/stories.ts';
import type { DigestSection } from './stories.ts';
import { style } from './style.ts';

/** What a digest says. */
export interface Digest {
  edition: Pick<Edition, 'language' | 'direction' | 'name'>;
  language: Pick<Language, 't' | 'isolation'>;
  /** `Stories of the day`, and of which. */
  title: string;
  date: string;
  /** The address of the front page. */
  home: string;
  sections: readonly DigestSection[];
  /** Where readers say that they don't want it; `null` where whoever sends it adds that. */
  unsubscribe: string | null;
}

const writer = unified().use(rehypeStringify).freeze();

/**
 * A digest as HTML that mail clients show in its order: tables, since some know no other layout; styles at each element, since
 * some know no style sheets; direction and language at each cell, since some take a message apart
 * (https://www.caniemail.com/features/html-dir/).
 */
export function digestHtml(digest: Digest): string {
  const { language: lang, direction: dir } = digest.edition;
  const head = element('head', {}, [
    element('meta', { charSet: 'utf-8' }, []),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }, []),
    element('meta', { name: 'color-scheme', content: 'light' }, []),
    element('title', {}, [digest.title]),
    element('style', {}, [style[dir]]),
  ]);
  const body = element('body', { lang, dir }, [layout(digest)]);
  const root = { type: 'root' as const, children: [element('html', { lang, dir }, [head, body])] };
  return `<!DOCTYPE html>${juice(writer.stringify(root), { applyWidthAttributes: true })}\n`;
}

function layout(digest: Digest): Element {
  const rows = [
    titleRow(digest),
    ...digest.sections.flatMap((section) => [
      cell(digest, 'section', [element('h2', {}, words(digest, section.name))]),
      ...section.stories.map((story) => storyRow(digest, story)),
    ]),
    footerRow(digest),
  ];
  const inner = table(digest, 'sheet', rows);
  return table(digest, 'page', [cell(digest, 'around', [inner])]);
}

/** A table that is there for its layout alone. */
const table = ({ edition: { direction } }: Digest, name: string, rows: readonly Element[]): Element =>
  element(
    'table',
    {
      role: 'presentation',
      className: [name],
      dir: direction,
      cellPadding: '0',
      cellSpacing: '0',
      border: 0,
    },
    [element('tbody', {}, rows)],
  );

/** A row of one cell, which is all that a narrow screen has room for. */
function cell(
  { edition: { language, direction } }: Digest,
  name: string,
  children: readonly ElementContent[],
): Element {
  const align = direction === 'rtl' ? 'right' : 'left';
  return element('tr', {}, [
    element('td', { className: [name], lang: language, dir: direction, align }, children),
  ]);
}

const titleRow = (digest: Digest): Element =>
  cell(digest, 'title', [
    element('p', { className: ['name'] }, [
      element('a', { href: digest.home }, words(digest, digest.edition.name)),
    ]),
    element('h1', {}, words(digest, digest.title)),
    element('p', { className: ['date'] }, words(digest, digest.date)),
  ]);

const storyRow = (digest: Digest, { title, description, url }: LiveStory): Element =>
  cell(digest, 'story', [
    element('h3', {}, [element('a', { href: url }, words(digest, title))]),
    element('p', {}, words(digest, description)),
  ]);

function footerRow(digest: Digest): Element {
  const { t } = digest.language;
  const links = [
    element('a', { href: digest.home }, [t('allStories')]),
    ...(digest.unsubscribe === null
      ? []
      : [' · ', element('a', { href: digest.unsubscribe }, [t('unsubscribe')])]),
  ];
  return cell(digest, 'footer', [element('p', {}, links)]);
}

const words = (digest: Digest, text: string): ElementContent[] =>
  marked(digest.language.isolation.segments(text));

/** What runs the other way is marked up by `dir`, which clients keep where they take out `bdi`. */
function marked(segments: readonly Segment[]): ElementContent[] {
  return segments.map(({ text, foreign, inside }): ElementContent => {
    if (!foreign) return { type: 'text', value: text };
    const lang = foreign.language === null ? {} : { lang: foreign.language };
    const children = inside ? marked(inside) : [text];
    return element(foreign.override ? 'bdo' : 'span', { dir: foreign.direction, ...lang }, children);
  });
}
