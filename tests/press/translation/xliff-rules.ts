import { XmlDocument, XmlElement } from 'libxml2-wasm';

const names = {
  x: 'urn:oasis:names:tc:xliff:document:2.0',
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
};
const nmtoken = /^[-.:\w]+$/;

/**
 * What of XLIFF 2.1 a document breaks: the rules about ids and references that its Schematron states,
 * https://docs.oasis-open.org/xliff/xliff-core/v2.1/os/schemas/
 */
export function xliffFlaws(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  const find = (path: string, from: XmlElement = document.root) =>
    from.find(path, names).filter((node) => node instanceof XmlElement);
  const id = (element: XmlElement, name = 'id') => element.attr(name)?.value ?? '';
  const twice = (ids: string[]) => ids.filter((one, index) => ids.indexOf(one) !== index);
  const all = find('//*[@id]').map((one) => id(one));
  const flaws = all.filter((one) => !nmtoken.test(one)).map((one) => `no NMTOKEN: ${one}`);
  flaws.push(...twice(find('//x:unit').map((one) => id(one))).map((one) => `two units: ${one}`));
  for (const holder of [...find('//x:unit'), ...find('//mtc:match')]) {
    const data = find('./x:originalData/x:data', holder).map((one) => id(one));
    flaws.push(...twice(data).map((one) => `two data: ${one}`));
    for (const text of find(
      './x:source | ./x:target | ./x:segment/x:source | ./x:segment/x:target',
      holder,
    )) {
      const codes = find('.//x:pc | .//x:ph', text);
      flaws.push(...twice(codes.map((one) => id(one))).map((one) => `two codes: ${one}`));
      const refs = codes.flatMap((one) =>
        ['dataRef', 'dataRefStart', 'dataRefEnd'].map((name) => id(one, name)),
      );
      flaws.push(...refs.filter((ref) => ref && !data.includes(ref)).map((ref) => `no data: ${ref}`));
    }
  }
  for (const match of find('//mtc:match')) {
    const ref = id(match, 'ref').slice(1);
    if (find(`ancestor::x:unit//x:mrk[@id='${ref}']`, match).length !== 1) flaws.push(`no such mark: ${ref}`);
  }
  document.dispose();
  return flaws;
}
