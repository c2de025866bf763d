import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemSession } from '../model/item-session.ts';
import { useDesk } from '../shared/desk.ts';
import { showBegin } from './show-field.ts';

/** The page that comes of a text, among the editions. */
export const previewPane = 'preview';
/** From where two panes stand beside each other. */
const beside = '(min-width: 62rem)';

/** What of an item is seen: editions by their ids, and the preview. */
export interface Panes {
  all: readonly string[];
  shown: readonly string[];
  /** Shows or hides one where there is room for several; shows it alone where there is not. */
  toggle(pane: string): void;
}

export function usePanes(item: ItemSession): Panes {
  const isWide = useMedia(beside);
  const { kind, original } = item.item.value;
  const editions = item.texts.map(({ place }) => place.edition);
  const all = kind === 'vocabulary' ? editions : [...editions, previewPane];
  const [chosen, setChosen] = useState(() => firstPanes(item, all));
  const [only, setOnly] = useState(editions.includes(original) ? original : (editions[0] ?? ''));
  const toggle = (pane: string) => {
    setOnly(pane);
    if (!isWide) return;
    const next = all.filter((one) => chosen.includes(one) !== (one === pane));
    if (next.length > 0) setChosen(next);
  };
  return { all, shown: isWide ? chosen : [only], toggle };
}

/** The first two texts that there are; beside a single one stands its page. */
function firstPanes({ texts }: ItemSession, all: readonly string[]): readonly string[] {
  const there = texts.filter(({ typed }) => typed.value.base.exists).map(({ place }) => place.edition);
  return there.length === 1
    ? all.filter((one) => there.includes(one) || one === previewPane)
    : all.slice(0, 2);
}

/** Whether the window is as a media query says, as it changes. */
function useMedia(query: string): boolean {
  const [isSo, setSo] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => setSo(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return isSo;
}

/** Chooses panes. */
export function PaneButtons({ panes: { all, shown, toggle } }: { panes: Panes }) {
  const { t, edition } = useDesk();
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== null && shown.includes(wanted.current)) showBegin(wanted.current);
    wanted.current = null;
  });
  const press = (pane: string) => {
    toggle(pane);
    wanted.current = pane;
  };
  if (all.length < 2) return null;
  return (
    <fieldset class="switch">
      <legend class="sr-only">{t('shownPanes')}</legend>
      {all.map((pane) => (
        <button
          key={pane}
          type="button"
          lang={edition(pane)?.language}
          aria-pressed={shown.includes(pane)}
          onClick={() => press(pane)}
        >
          {edition(pane)?.label ?? t('preview')}
        </button>
      ))}
    </fieldset>
  );
}
