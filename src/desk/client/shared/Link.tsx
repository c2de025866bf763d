import type { ComponentChildren } from 'preact';
import { go, pathOf, type Route } from './route.ts';

interface Props {
  to: Route;
  class?: string;
  isCurrent?: boolean;
  children: ComponentChildren;
}

/** A link within the desk; with Ctrl or the middle button it opens another tab, as links do. */
export const Link = ({ to, class: name, isCurrent, children }: Props) => (
  <a
    href={pathOf(to)}
    class={name}
    aria-current={isCurrent ? 'page' : undefined}
    onClick={(event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
      event.preventDefault();
      go(to);
    }}
  >
    {children}
  </a>
);
