import { useEffect, useRef, useState } from 'preact/hooks';
import { Refused, Unreachable } from '../connection/requests.ts';
import { othersTyped } from '../model/checking.ts';
import { draftOf } from '../model/draft.ts';
import type { ItemSession } from '../model/item-session.ts';
import type { TextSession } from '../model/text-session.ts';
import { useDesk } from '../shared/desk.ts';
import { createFrames, type PreviewFrames } from './preview-frames.ts';
import { currentBlock, shownText, type Workspace } from './workspace.ts';

type Width = 'phone' | 'wide';
/** How wide the page is laid out, in CSS pixels; a wide one is drawn smaller where there is no room. */
const widths: Readonly<Record<Width, number>> = { phone: 390, wide: 1200 };
const settleMs = 350;

interface Props {
  item: ItemSession;
  workspace: Workspace;
}

const afterPreview = 'after-preview';

/** Past all links of the page in the frame. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById(afterPreview)?.focus();
}

/** How wide the page is laid out. */
function WidthChoice({ width, choose }: { width: Width; choose(width: Width): void }) {
  const { t } = useDesk();
  return (
    <fieldset class="switch">
      <legend class="sr-only">{t('width')}</legend>
      {(['phone', 'wide'] as const).map((one) => (
        <label key={one}>
          <input type="radio" name="width" checked={width === one} onInput={() => choose(one)} />
          <span>{t(`width.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The page that comes of the text that is written in, on a phone or wide, beside it. */
export function PreviewPane({ item, workspace }: Props) {
  const { t, edition } = useDesk();
  const [width, setWidth] = useState<Width>('phone');
  const session = shownText(item, workspace.active.value);
  if (!session) return null;
  const known = edition(session.place.edition);
  const name = known?.label ?? '';
  return (
    <section class="pane preview" aria-label={t('previewOf', { edition: name })}>
      <header>
        <h2>
          {t('preview')}{' '}
          {item.texts.length > 1 && (
            <small>
              <bdi lang={known?.language}>{name}</bdi>
            </small>
          )}
        </h2>
        <WidthChoice width={width} choose={setWidth} />
      </header>
      <a class="skip" href={`#${afterPreview}`} onClick={skip}>
        {t('skipPreview')}
      </a>
      <Frames key={session.place.edition} {...{ item, workspace, session, width }} />
      <span id={afterPreview} tabIndex={-1} />
    </section>
  );
}

function Frames({ item, workspace, session, width }: Props & { session: TextSession; width: Width }) {
  const { t } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  const frames = useRef<PreviewFrames | null>(null);
  const [failed, setFailed] = useState(false);
  const block = currentBlock(item, workspace, session.place.edition) ?? null;
  useEffect(() => {
    const [first, second] = box.current?.querySelectorAll('iframe') ?? [];
    if (first && second) frames.current = createFrames([first, second]);
  }, []);
  useLoading(item, session, frames, setFailed);
  useEffect(() => frames.current?.follow(block), [block?.number]);
  useScale(box, widths[width]);
  const title = t('preview');
  return (
    <div class={`frames ${width}`} ref={box}>
      {failed && <p class="notes">{t('noPreview')}</p>}
      <iframe title={title} sandbox="allow-same-origin" />
      <iframe title={title} sandbox="allow-same-origin" hidden />
    </div>
  );
}

/** Asks for the page when nobody has typed for a moment. */
function useLoading(
  { texts }: ItemSession,
  session: TextSession,
  frames: { current: PreviewFrames | null },
  setFailed: (failed: boolean) => void,
): void {
  const { requests } = useDesk();
  const typed = session.typed.value;
  useEffect(() => {
    let isOver = false;
    const ask = async () => {
      try {
        const body = { ...draftOf(typed), others: othersTyped(texts, session.place.edition) };
        const { path } = await requests.send('preview', { at: session.at, body });
        if (!isOver) frames.current?.load(path);
        setFailed(false);
      } catch (error) {
        if (!(error instanceof Refused || error instanceof Unreachable)) throw error;
        setFailed(true);
      }
    };
    const timer = setTimeout(() => void ask(), settleMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [session, typed]);
}

/** Draws frames as wide as their page is, as large as there is room for. */
function useScale(box: { current: HTMLDivElement | null }, width: number): void {
  useEffect(() => {
    const { current } = box;
    if (!current) return undefined;
    const fit = () => {
      const scale = Math.min(1, current.clientWidth / width);
      for (const frame of current.querySelectorAll('iframe')) {
        frame.style.inlineSize = `${width}px`;
        frame.style.blockSize = `${current.clientHeight / scale}px`;
        frame.style.transform = scale === 1 ? '' : `scale(${scale})`;
      }
    };
    const observer = new ResizeObserver(fit);
    observer.observe(current);
    return () => observer.disconnect();
  }, [width]);
}
