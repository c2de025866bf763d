import type { Translate } from '../shared/strings.ts';

/** What CodeMirror says by itself, in the language of the interface. */
export const phrasesOf = (t: Translate): Record<string, string> => ({
  Completions: t('completions'),
  Diagnostics: t('problems'),
  'No diagnostics': t('noProblems'),
  'Control character': t('controlCharacter'),
  'Folded lines': t('foldedLines'),
  Find: t('find'),
  Replace: t('replaceWith'),
  next: t('findNext'),
  previous: t('findPrevious'),
  all: t('findAll'),
  'match case': t('matchCase'),
  'by word': t('wholeWords'),
  regexp: t('regularExpression'),
  replace: t('replace'),
  'replace all': t('replaceAll'),
  close: t('close'),
  'current match': t('currentMatch'),
  'on line': t('onLine'),
  'replaced match on line $': t('replacedOnLine'),
  'replaced $ matches': t('replacedMatches'),
  'Go to line': t('goToLine'),
  go: t('go'),
});
