import { spokenText } from '../../language/spoken-text.ts';
import { addStyle, follow, mark } from './highlight.ts';
import { sentencesOf } from './sentences.ts';

/** What is read, and how far it is. */
interface Reading {
  sentences: readonly Range[];
  at: number;
  /** What the voice says now; what another one tells is of the past. `null` while it is halted. */
  now: SpeechSynthesisUtterance | null;
  /** Whether the page is being moved on to what is read. */
  moving: boolean;
}

/** How long a page takes to roll on by itself at most, in milliseconds. */
const rolling = 1000;

/** The controls of reading an article aloud. */
export class Player {
  readonly #place: HTMLElement;
  readonly #speech: SpeechSynthesis;
  readonly #voiceOf: () => SpeechSynthesisVoice | undefined;
  readonly #words: readonly string[];
  readonly #main = button();
  readonly #end = button();
  #reading: Reading | null = null;

  /**
   * Puts them into their place, which moves nothing on the page.
   *
   * @param place names its words: listen, pause, resume, stop
   * @param voiceOf the voice to read with, asked for at each sentence
   */
  constructor(place: HTMLElement, speech: SpeechSynthesis, voiceOf: () => SpeechSynthesisVoice | undefined) {
    this.#place = place;
    this.#speech = speech;
    this.#voiceOf = voiceOf;
    this.#words = (place.dataset['aloud'] ?? '').split('|');
    this.#main.addEventListener('click', () => this.#toggle());
    this.#end.addEventListener('click', () => this.#finish());
    addEventListener('pagehide', () => this.#finish());
    addEventListener('keydown', (event) => this.#reading && isEnd(event) && this.#finish());
    addStyle();
    place.role = 'group';
    place.ariaLabel = this.#words[0] ?? '';
    place.replaceChildren(this.#main, this.#end);
    this.#show();
  }

  #show(): void {
    const [listen = '', pause = '', resume = '', stop = ''] = this.#words;
    this.#main.textContent = !this.#reading ? listen : this.#reading.now ? pause : resume;
    this.#end.textContent = stop;
    this.#end.hidden = !this.#reading;
    this.#place.classList.toggle('speaking', this.#reading !== null);
  }

  #toggle(): void {
    this.#speech.cancel();
    if (this.#reading?.now) {
      // Begun again with its sentence: not every device can halt a voice.
      this.#reading.now = null;
    } else {
      this.#reading ??= { sentences: ofPage(), at: 0, now: null, moving: false };
      this.#read(this.#reading);
    }
    this.#show();
  }

  #finish(): void {
    // Where focus would be lost with its button, it goes to the one that stays.
    if (document.activeElement === this.#end) this.#main.focus();
    this.#reading = null;
    this.#speech.cancel();
    mark(null);
    this.#show();
  }

  #read(reading: Reading): void {
    const sentence = reading.sentences[reading.at];
    const voice = this.#voiceOf();
    if (!sentence || !voice) {
      this.#finish();
      return;
    }
    const words = new SpeechSynthesisUtterance(spokenText(sentence.toString()));
    words.voice = voice;
    words.lang = voice.lang;
    const isNow = () => reading.now === words && this.#reading === reading;
    words.onend = () => isNow() && this.#next(reading, sentence.getBoundingClientRect());
    words.onerror = () => isNow() && this.#finish();
    reading.now = words;
    mark(sentence);
    this.#speech.speak(words);
  }

  #next(reading: Reading, { top, bottom }: DOMRect): void {
    // Whoever looks elsewhere is left there.
    const isFollowed = reading.moving || (bottom > 0 && top < innerHeight);
    reading.at += 1;
    this.#read(reading);
    const box = reading.sentences[reading.at]?.getBoundingClientRect();
    if (!box || !isFollowed || !follow(box, this.#place.offsetHeight)) return;
    reading.moving = true;
    setTimeout(() => {
      reading.moving = false;
    }, rolling);
  }
}

/** Whether a key ends what is read: not one that closes a dialog. */
const isEnd = ({ key, defaultPrevented }: KeyboardEvent) =>
  key === 'Escape' && !defaultPrevented && !document.querySelector('dialog[open]');

function button(): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = 'button';
  made.type = 'button';
  return made;
}

/** The sentences of the article: its headline, standfirst and text, of which a title may be part. */
function ofPage(): Range[] {
  const parts = document.querySelectorAll('.story h1, .story .standfirst, .story .text');
  const outer = [...parts].filter((part) => !part.parentElement?.closest('.text'));
  return sentencesOf(outer, document.documentElement.lang);
}
