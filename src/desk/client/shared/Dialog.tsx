import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Escape, or what closes it. */
  close(): void;
  children: ComponentChildren;
  class?: string;
}

/** A question over the page; the keyboard stays in it until it is answered, and goes back then. */
export function Dialog({ title, close, children, class: name }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const { current } = dialog;
    const before = document.activeElement;
    if (current && !current.open) current.showModal();
    return () => {
      current?.close();
      const back = before?.isConnected ? before : document.querySelector('main');
      if (document.activeElement === document.body && back instanceof HTMLElement) back.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class={name} aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
