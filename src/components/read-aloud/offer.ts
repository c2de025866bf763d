import { Player } from './player.ts';

/**
 * Offers to read an article aloud, where the device itself has a voice for its language: other voices that
 * browsers know send the text away.
 */
const place = document.querySelector<HTMLElement>('[data-aloud]');
const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;

/** What a tag says of a language; Android writes `ar_JO`. */
const languageOf = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/** The device's own voice for the page: that of its country before others, the one readers chose before the rest. */
function ownVoice(): SpeechSynthesisVoice | undefined {
  const { lang } = document.documentElement;
  const tag = document.getElementById('content')?.dataset['locale'] ?? lang;
  const country = new Intl.Locale(tag).region;
  const isOfCountry = (voice: SpeechSynthesisVoice) => voice.lang.split(/[-_]/)[1]?.toUpperCase() === country;
  const rank = (voice: SpeechSynthesisVoice) => (isOfCountry(voice) ? 2 : 0) + (voice.default ? 1 : 0);
  return speech
    ?.getVoices()
    .filter((voice) => voice.localService && languageOf(voice.lang) === languageOf(lang))
    .sort((a, b) => rank(b) - rank(a))[0];
}

function offer(): void {
  if (!place || !speech || !ownVoice()) return;
  speech.removeEventListener?.('voiceschanged', offer);
  new Player(place, speech, ownVoice);
}

if ('Segmenter' in Intl) {
  // Some browsers have their voices at once, others tell when they come.
  speech?.addEventListener?.('voiceschanged', offer);
  offer();
}
