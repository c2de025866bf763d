import type { Block } from '../../protocol.ts';

/** Draws the element that is followed; the page in the frame has no styles of the desk. */
const followed = { outline: '2px solid #c8873a', outlineOffset: '6px', borderRadius: '2px' } as const;

/**
 * Two frames of which one is seen: the next page is loaded behind it and takes its place where the reader was, so that
 * nothing flickers.
 */
export interface PreviewFrames {
  load(path: string): void;
  /** Shows what a part of the text became; `null` for none. */
  follow(block: Block | null): void;
}

export function createFrames(frames: readonly [HTMLIFrameElement, HTMLIFrameElement]): PreviewFrames {
  let [front, back] = frames;
  let block: Block | null = null;
  const swap = () => {
    back.contentWindow?.scrollTo(0, front.contentWindow?.scrollY ?? 0);
    back.hidden = false;
    front.hidden = true;
    [front, back] = [back, front];
    showBlock(front, block, 'instant');
  };
  for (const frame of frames)
    frame.addEventListener('load', () => {
      if (frame === back && frame.dataset['wanted'] === 'yes') {
        delete frame.dataset['wanted'];
        swap();
      }
    });
  return {
    load: (path) => {
      back.dataset['wanted'] = 'yes';
      back.src = path;
    },
    follow: (next) => {
      block = next;
      showBlock(front, block, 'smooth');
    },
  };
}

function showBlock(frame: HTMLIFrameElement, block: Block | null, behavior: ScrollBehavior): void {
  const page = frame.contentDocument;
  for (const old of page?.querySelectorAll<HTMLElement>('[data-followed]') ?? []) {
    delete old.dataset['followed'];
    for (const name of Object.keys(followed)) old.style.removeProperty(dashed(name));
  }
  const element = page && block ? elementOf(page, block) : null;
  if (!element) return;
  element.dataset['followed'] = '';
  Object.assign(element.style, followed);
  element.scrollIntoView({ block: 'center', behavior: calm() ? 'instant' : behavior });
}

/** The element of a page that a part of the text became, or else the last part before it that is on the page. */
function elementOf(page: ParentNode, { number }: Pick<Block, 'number'>): HTMLElement | undefined {
  const marked = [...page.querySelectorAll<HTMLElement>('[data-block]')];
  const numberOf = (one: HTMLElement) => Number(one.dataset['block']);
  const before = marked.filter((one) => numberOf(one) <= number);
  return before.sort((one, other) => numberOf(one) - numberOf(other)).at(-1);
}

const dashed = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
