/** Text as HTML shows it, in an element or an attribute. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** An element around HTML; nothing around nothing. */
export const around = (tag: string, html: string) => (html.trim() === '' ? '' : `<${tag}>${html}</${tag}>`);
