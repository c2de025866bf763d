import type { SearchIndex, SearchResult } from '../../newsroom/page-data/search.ts';
import { itemOf, type Marker, markerOf } from './result.ts';
import { find, type Hit, type Load, resultsOf, type Wanted } from './search.ts';

const perStep = 20;

/** What the search page is made of. */
interface Parts {
  form: HTMLFormElement;
  locale: string;
  found: HTMLElement;
  list: HTMLElement;
  more: HTMLElement;
  load: Load;
}

/** Lets readers search on the page that is open. Where files can't be loaded, the archive is linked. */
export async function openSearch(): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-index]');
  const [found, list, more] = ['found', 'results', 'more'].map((id) => document.getElementById(id));
  if (!form || !found || !list || !more) return;
  const locale = document.getElementById('content')?.dataset.locale ?? '';
  const parts: Parts = { form, locale, found, list, more, load: loader(form.dataset.index ?? '') };
  const { months } = await parts.load<SearchIndex>('index.json');
  const { year } = controls(form);
  const name = new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' });
  for (const one of new Set(months.map(([month]) => month.slice(0, 4))))
    year?.append(new Option(name.format(Date.UTC(Number(one), 0)), one));
  for (const [key, value] of new URLSearchParams(location.search)) {
    const control = controls(form)[key];
    if (control) control.value = value;
  }
  focusField(form);
  form.addEventListener('input', () => search(parts));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search(parts);
  });
  await search(parts);
}

/**
 * Lets readers type at once who came to ask something, unless they are elsewhere already. Where fingers
 * point, a keyboard would cover half of the page.
 */
function focusField(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  const isIdle = document.activeElement === document.body && location.hash === '';
  if (isIdle && field?.value === '' && matchMedia('(hover: hover) and (pointer: fine)').matches)
    field.focus({ preventScroll: true });
}

function loader(index: string): Load {
  const known = new Map<string, Promise<unknown>>();
  const fetched = async (name: string) => {
    const answer = await fetch(new URL(name, new URL(index, location.href)));
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.json();
  };
  return <T>(name: string) => {
    const file = known.get(name) ?? fetched(name);
    known.set(name, file);
    return file as Promise<T>;
  };
}

/** The controls of a form by name. */
function controls(form: HTMLFormElement): Partial<Record<string, { value: string } & Element>> {
  const all = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
  return Object.fromEntries([...all].map((one) => [one.name, one]));
}

let searches = 0;

/** Shows what fits; an answer that was overtaken by a newer question is not shown. */
async function search(parts: Parts): Promise<void> {
  const { form, load } = parts;
  searches += 1;
  const own = searches;
  const { q, section, year } = controls(form);
  const wanted: Wanted = { query: q?.value ?? '', section: section?.value ?? '', year: year?.value ?? '' };
  remember(form, wanted);
  try {
    const hits = await find(wanted, load);
    const first = await resultsOf(hits.slice(0, perStep), load);
    const { stems } = await load<SearchIndex>('index.json');
    if (own === searches) show(parts, markerOf(wanted.query, stems), hits, first);
  } catch {
    parts.found.textContent = '';
  }
}

/** Keeps the question in the address, and in the links to the same page of other editions. */
function remember(form: HTMLFormElement, { query, section, year }: Wanted): void {
  const all = Object.entries({ q: query.trim(), section, year }).filter(([, value]) => value !== '');
  const asked = all.length > 0 ? `?${new URLSearchParams(all)}` : '';
  history.replaceState(null, '', form.getAttribute('action') + asked);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-search]')) link.search = asked;
}

function show(parts: Parts, marker: Marker, hits: readonly Hit[], first: readonly SearchResult[]): void {
  const { form, locale, found, list, more, load } = parts;
  const query = controls(form)['q']?.value ?? '';
  const items = (results: readonly SearchResult[]) => results.map((one) => itemOf(one, marker));
  const counts: Record<string, string> = JSON.parse(form.dataset.counts ?? '{}');
  const count = counts[new Intl.PluralRules(locale).select(hits.length)] ?? '{n}';
  const none = hits.length === 0 ? form.dataset.none : undefined;
  found.textContent =
    query.trim() === ''
      ? ''
      : (none ?? count.replace('{n}', new Intl.NumberFormat(locale).format(hits.length)));
  list.replaceChildren(...items(first));
  const offer = () => {
    more.hidden = list.children.length >= hits.length;
  };
  more.onclick = async () => {
    const next = hits.slice(list.children.length, list.children.length + perStep);
    list.append(...items(await resultsOf(next, load)));
    offer();
  };
  offer();
}
