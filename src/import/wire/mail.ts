import { type Facts, keep, remove } from './facts.ts';
import type { Line } from './lines.ts';

/** Names of the fields that a mail begins with, as programs show it. https://www.rfc-editor.org/rfc/rfc5322#section-3.6 */
const field =
  /^(From|Sender|Reply-To|To|Cc|Bcc|Subject|Date|Sent|Message-ID|MIME-Version|Content-[\w-]+|X-[\w-]+|Attachments?):\s*(.*)$/i;

/** Takes the head of a mail in front of a text; its subject is a headline, if the text has none. */
export function withoutMailHead(lines: readonly Line[], facts: Facts): Line[] {
  const first = lines.findIndex(({ text }) => text !== '');
  const end = lines.findIndex(({ text }, index) => index > first && text === '');
  const head = first < 0 || end < 0 ? [] : lines.slice(first, end);
  const names = new Set(head.flatMap(({ text }) => field.exec(text)?.[1]?.toLowerCase() ?? []));
  if (!head.every(({ text }) => field.test(text)) || !names.has('from') || names.size < 2) return [...lines];
  for (const line of head) {
    const [, name = '', value = ''] = field.exec(line.text) ?? [];
    if (/^subject$/i.test(name)) facts.subject = value;
    keep(facts, 'mail', line.text);
    remove(facts, line, 'the head of a mail');
  }
  return lines.slice(end);
}
