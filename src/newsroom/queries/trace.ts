import QuickLRU from 'quick-lru';
import { type Answer, type Ask, asker, type QueryArgs, type QueryName } from '../queries.ts';
import type { Cells } from '../snapshot/cells.ts';
import { openSnapshot } from '../snapshot/view.ts';

/** A question as text: `["card","en","river-levels"]`. */
export type QueryKey = string;

/** What is asked while something is made, by the numbers of questions. */
export interface Tracer {
  ask: Ask;
  /** What was asked so far. */
  readonly trace: Set<number>;
  /** Whose numbers these are; two tracers of the same answers give the same question the same number. */
  readonly answers: symbol;
  /** A tracer of the same answers that has asked nothing yet. */
  fork(): Tracer;
}

/** The answers of one newsroom at one moment, each question answered once as long as pages come back to it. */
export interface Answers {
  /** Tells these answers from all others, and holds on to none. */
  readonly id: symbol;
  /** Asks. Questions are numbered in the order in which they are first asked. */
  answer<N extends QueryName>(name: N, args: QueryArgs<N>): { number: number; answer: Answer<N> };
  /** Asks a question that is known as text; throws what its query throws. */
  answerTo(key: QueryKey): { number: number; answer: unknown };
  /** The number of a question that was asked elsewhere, with the cells that its answer there followed from. */
  numberOf(key: QueryKey, reads: readonly string[]): number;
  /** The text of a question, and the cells that its answer follows from, each once. */
  question(number: number): { text: QueryKey; reads: readonly string[] };
}

/** How many answers are kept: pages that are made one after the other ask the same few again and again. */
const keptAnswers = 5_000;

export function createAnswers(cells: Cells): Answers {
  const { numbers, numberOf, question } = createNumbers();
  const answers = new QuickLRU<number, unknown>({ maxSize: keptAnswers });
  let reads = new Set<string>();
  const ask = asker(openSnapshot(cells, unread, (cell) => reads.add(cell)));
  const askAnew = (key: QueryKey, name: QueryName, args: QueryArgs<QueryName>) => {
    reads = new Set();
    const answer = ask(name, ...args);
    const number = numberOf(key, [...reads]);
    answers.set(number, answer);
    return { number, answer };
  };
  const find = (key: QueryKey, split: () => [QueryName, QueryArgs<QueryName>]) => {
    const number = numbers.get(key);
    const answer = number === undefined ? undefined : answers.get(number);
    if (number !== undefined && answer !== undefined) return { number, answer };
    return askAnew(key, ...split());
  };
  return {
    id: Symbol('answers'),
    answer: ((name: QueryName, args: QueryArgs<QueryName>) =>
      find(JSON.stringify([name, ...args]), () => [name, args])) as Answers['answer'],
    answerTo: (key) => find(key, () => split(key)),
    numberOf,
    question,
  };
}

/** Questions, numbered in the order in which they are first spoken of. */
function createNumbers(): Pick<Answers, 'numberOf' | 'question'> & {
  numbers: ReadonlyMap<QueryKey, number>;
} {
  const numbers = new Map<QueryKey, number>();
  const questions: ReturnType<Answers['question']>[] = [];
  return {
    numbers,
    numberOf: (text, reads) => {
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, questions.length);
      return questions.push({ text, reads }) - 1;
    },
    question: (number) => questions[number] as ReturnType<Answers['question']>,
  };
}

/** Queries answer from cells; of texts they know no more than which is current. */
function unread(): never {
  throw new RangeError('queries do not read texts');
}

/** A view of the newsroom that writes down what is asked through it. */
export function tracing(answers: Answers): Tracer {
  const trace = new Set<number>();
  const ask: Ask = (name, ...args) => {
    const { number, answer } = answers.answer(name, args);
    trace.add(number);
    return answer;
  };
  return { ask, trace, answers: answers.id, fork: () => tracing(answers) };
}

const nothingAsked = new Set<number>();

/** A view of the newsroom for whoever needs to know nothing of what was asked. */
export function untraced(ask: Ask): Tracer {
  const tracer: Tracer = { ask, trace: nothingAsked, answers: Symbol('answers'), fork: () => tracer };
  return tracer;
}

function split(key: QueryKey): [QueryName, QueryArgs<QueryName>] {
  const [name, ...args] = JSON.parse(key);
  return [name, args];
}
