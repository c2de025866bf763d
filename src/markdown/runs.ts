import type { ElementContent, Properties } from 'hast';
import type { Foreign, Run } from '../language/direction/direction.ts';
import { halves, sizeOf } from './running-text.ts';

/** How a run or block says what it is. */
export function attributesOf({ language, direction, unbroken }: Foreign): Properties {
  return {
    ...(unbroken ? { className: ['number'] } : {}),
    ...(language === null ? {} : { lang: language }),
    dir: direction,
  };
}

/**
 * Wraps runs of the text of nodes. Emphasis that a run would cut in two is cut. A run that holds the
 * beginning of a link and not its end, or the other way round, is left to the algorithm.
 *
 * @param runs counted in `plainText`
 * @param from where in that text the nodes begin
 */
export function wrapRuns(nodes: readonly ElementContent[], runs: readonly Run[], from = 0): ElementContent[] {
  const queue = new Queue(nodes, from);
  for (let index = 0; index < runs.length; ) index += queue.wrapNext(runs, index);
  return queue.rest();
}

/** Nodes on their way to being wrapped, in the order of the text. */
class Queue {
  readonly #waiting: ElementContent[];
  readonly #done: ElementContent[] = [];
  #at: number;

  constructor(nodes: readonly ElementContent[], from: number) {
    this.#waiting = nodes.toReversed();
    this.#at = from;
  }

  rest(): ElementContent[] {
    return [...this.#done, ...this.#waiting.toReversed()];
  }

  /** Wraps the run at an index, and those after it that are in the same element; how many it dealt with. */
  wrapNext(runs: readonly Run[], index: number): number {
    const run = runs[index];
    if (run) this.#pass(run.start);
    const node = this.#waiting.at(-1);
    if (!run || !node) return 1;
    const end = this.#at + sizeOf(node);
    if (node.type !== 'element' || run.end > end || (run.start === this.#at && run.end === end)) {
      this.#wrap(run);
      return 1;
    }
    let after = index;
    while ((runs[after]?.end ?? Number.POSITIVE_INFINITY) <= end) after += 1;
    const crossing = (runs[after]?.start ?? end) < end;
    const isCut = crossing && this.#cut(runs[after]?.start ?? end);
    this.#wrapInside(runs.slice(index, after));
    return after - index + (crossing && !isCut ? 1 : 0);
  }

  /** Lets through what ends at or before an offset. */
  #pass(offset: number): void {
    for (let node = this.#waiting.at(-1); node; node = this.#waiting.at(-1)) {
      const end = this.#at + sizeOf(node);
      if (end > offset) return;
      this.#take(this.#done);
      this.#at = end;
    }
  }

  #take(into: ElementContent[]): void {
    const node = this.#waiting.pop();
    if (node) into.push(node);
  }

  /** Cuts the next node at an offset, if that is inside it; whether it now begins or ends there. */
  #cut(offset: number): boolean {
    const node = this.#waiting.at(-1);
    if (!node || offset === this.#at) return true;
    const parts = halves(node, offset - this.#at);
    if (parts) this.#waiting.splice(-1, 1, ...parts.toReversed());
    return parts !== null;
  }

  #wrapInside(runs: readonly Run[]): void {
    const node = this.#waiting.pop();
    if (node?.type !== 'element') return;
    this.#done.push({ ...node, children: wrapRuns(node.children, runs, this.#at) });
    this.#at += sizeOf(node);
  }

  #wrap(run: Run): void {
    if (!this.#cut(run.start)) return;
    this.#pass(run.start);
    const covered: ElementContent[] = [];
    for (let node = this.#waiting.at(-1); node && this.#at < run.end; node = this.#waiting.at(-1)) {
      const end = this.#at + sizeOf(node);
      if (end > run.end) {
        if (this.#cut(run.end)) continue;
        for (const one of covered) this.#done.push(one);
        return;
      }
      this.#take(covered);
      this.#at = end;
    }
    const children = wrapRuns(covered, run.inside, run.start);
    const tagName = run.override ? 'bdo' : 'bdi';
    this.#done.push({ type: 'element', tagName, properties: attributesOf(run), children });
  }
}
