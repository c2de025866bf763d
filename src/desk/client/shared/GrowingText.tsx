import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  id: string;
  lang?: string | undefined;
  rows: number;
  value: string;
  dir?: 'ltr' | 'rtl' | undefined;
  placeholder?: string;
  required?: boolean;
  readOnly?: boolean;
  change(text: string): void;
}

/** A field of one line that is as high as its words need at its width. Enter makes no line, and sends a form as it does elsewhere. */
export function GrowingText({ value, change, ...attributes }: Props) {
  const area = useGrowing(value);
  return (
    <textarea
      {...attributes}
      ref={area}
      class="growing"
      spellcheck
      value={value}
      onKeyDown={leaveOut}
      onInput={({ currentTarget }) => change(currentTarget.value.replace(/\s*\n\s*/g, ' '))}
    />
  );
}

/** Lets a field be as high as what is typed in it, whose ref it gives. */
export function useGrowing(value: string): RefObject<HTMLTextAreaElement | null> {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (current) grow(current);
  }, [value]);
  useLayoutEffect(() => (area.current ? growWith(area.current) : undefined), []);
  return area;
}

/** Grows whenever the width changes: the field may be hidden at first, and windows are resized. */
function growWith(area: HTMLTextAreaElement): () => void {
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (area.clientWidth === width) return;
    width = area.clientWidth;
    grow(area);
  });
  observer.observe(area);
  return () => observer.disconnect();
}

function grow(area: HTMLTextAreaElement): void {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + 2}px`;
}

function leaveOut(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || event.isComposing) return;
  event.preventDefault();
  (event.currentTarget as HTMLTextAreaElement).form?.requestSubmit();
}
