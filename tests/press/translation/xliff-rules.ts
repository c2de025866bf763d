import { XmlDocument, XmlElement } from 'libxml2-wasm';

const names = {
  x: 'urn:oasis:names:tc:xliff:document:2.0',
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
  gls: 'urn:oasis:names:tc:xliff:glossary:2.0',
};
const nmtoken = /^[-.:\w]+$/;

/** What breaks a rule, each as its id or what it names. */
type Rule = (root: XmlElement) => string[];

const find = (from: XmlElement, path: string) =>
  from.find(path, names).filter((node) => node instanceof XmlElement);
const attribute = (name: string) => (element: XmlElement) => element.attr(name)?.value ?? '';
const id = attribute('id');
const idsIn = (from: XmlElement, path: string) => find(from, path).map(id);
const twice = (ids: readonly string[]) => ids.filter((one, index) => ids.indexOf(one) !== index);

const segment = 'self::x:segment or self::x:ignorable';
/** What has an id in a segment and its source. */
const ofSources = `.//x:*[@id][ancestor-or-self::x:*[${segment}]][not(ancestor::x:target)]`;
/** A span of text that a module may refer to. */
const spans = './/x:*[@id][ancestor-or-self::x:segment]';

const references = ['dataRef', 'dataRefStart', 'dataRefEnd'];
/** What codes in some texts refer to that the originalData of what holds them has not. */
const lostData = (holder: XmlElement, texts: string): string[] => {
  const data = idsIn(holder, './x:originalData/x:data');
  const codes = find(holder, `${texts}//*`);
  const refs = references.flatMap((name) => codes.map(attribute(name)));
  return refs.filter((ref) => ref !== '' && !data.includes(ref));
};

/** Codes of a target that have an id of something else than what they say again. */
const strangers = (target: XmlElement, all: string, source: string): string[] =>
  find(target, './/x:*[@id]').flatMap((code) => {
    const same = idsIn(code, all).filter((one) => one === id(code)).length;
    const said = find(code, `${source}//x:*[@id]`);
    const twins = said.filter((one) => id(one) === id(code) && one.name === code.name).length;
    return same === 1 || (same === 2 && twins === 1) ? [] : [id(code)];
  });

/** What refers to no span of its unit. */
const lostSpans = (root: XmlElement, path: string): string[] =>
  find(root, path).flatMap((one) => {
    const ref = attribute('ref')(one).replace(/^#/, '');
    const known = find(one, 'ancestor::x:unit').flatMap((unit) => idsIn(unit, spans));
    return known.includes(ref) ? [] : [ref];
  });

const each = (root: XmlElement, path: string, rule: Rule) => find(root, path).flatMap(rule);
const unpaired = (from: XmlElement) =>
  idsIn(from, './/x:pc[(@dataRefStart and not(@dataRefEnd)) or (@dataRefEnd and not(@dataRefStart))]');

/**
 * Rules about ids and references under the names that the Schematron of XLIFF 2.1 has for them,
 * https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/schemas/
 */
const rules: Readonly<Record<string, Rule>> = {
  NMTOKEN: (root) => idsIn(root, '//*[@id]').filter((one) => !nmtoken.test(one)),
  K3: (root) => each(root, '//x:file', (file) => twice(idsIn(file, './/x:unit'))),
  K5C: (root) => each(root, '//x:unit/x:originalData', (data) => twice(idsIn(data, './x:data'))),
  K5MTC: (root) => each(root, '//mtc:match/x:originalData', (data) => twice(idsIn(data, './x:data'))),
  K6S: (root) => each(root, '//x:unit', (unit) => twice(idsIn(unit, ofSources))),
  K6T: (root) =>
    each(root, '//x:segment/x:target | //x:ignorable/x:target', (target) =>
      strangers(
        target,
        `ancestor::x:unit//x:*[@id][ancestor-or-self::x:*[${segment}]]`,
        'ancestor::x:target/../x:source',
      ),
    ),
  'K6MTC-S': (root) => each(root, '//mtc:match/x:source', (source) => twice(idsIn(source, './/x:*'))),
  'K6MTC-T': (root) =>
    each(root, '//mtc:match/x:target', (target) =>
      strangers(target, 'ancestor::mtc:match//x:*[@id]', 'ancestor::mtc:match/x:source'),
    ),
  F15: (root) => each(root, '//x:unit', (unit) => lostData(unit, `*[${segment}]/x:*`)),
  'F16-F17': (root) => each(root, '//x:segment | //x:ignorable', unpaired),
  F20: (root) =>
    each(root, '//x:segment[x:target]', (one) => {
      const said = idsIn(one, './x:target//x:*');
      return idsIn(one, "./x:source//x:*[@canDelete='no']").filter((code) => !said.includes(code));
    }),
  'mtc-F15': (root) => each(root, '//mtc:match', (match) => lostData(match, 'x:*')),
  'mtc-F16-F17': (root) => each(root, '//mtc:match', unpaired),
  mtc1: (root) => each(root, '//mtc:matches', (all) => twice(idsIn(all, './mtc:match'))),
  mtc2: (root) => lostSpans(root, '//mtc:match'),
  gls1: (root) =>
    each(root, '//gls:glossary', (all) =>
      twice(idsIn(all, './/gls:glossEntry[@id] | .//gls:translation[@id]')),
    ),
  gls2: (root) => idsIn(root, '//gls:glossEntry[not(gls:translation or gls:definition)]'),
  gls3: (root) => lostSpans(root, '//gls:glossEntry[@ref] | //gls:translation[@ref]'),
};

/** Which rules of XLIFF 2.1 a document breaks, and by what: `K6S: m`. */
export function xliffFlaws(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  const flaws = Object.entries(rules).flatMap(([name, rule]) =>
    rule(document.root).map((what) => `${name}: ${what}`),
  );
  document.dispose();
  return flaws;
}
