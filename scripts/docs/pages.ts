import { announceSettings } from './announce.ts';
import { blockPages } from './blocks.ts';
import { commandPages, optionPage } from './commands.ts';
import { frontMatter } from './front-matter.ts';
import { frontPageSettings } from './front-page.ts';
import type { DocsPage } from './page.ts';
import { rulePages } from './rules.ts';
import { settings, vocabularies } from './settings.ts';
import { targetSettings } from './targets.ts';
import { themeCode, themeReference } from './theme.ts';

/** Every page of the documentation that is made from what the code says of itself. */
export const referencePages = (): DocsPage[] => [
  frontMatter(),
  ...blockPages(),
  settings(),
  vocabularies(),
  frontPageSettings(),
  targetSettings(),
  announceSettings(),
  ...commandPages(),
  optionPage(),
  themeReference(),
  themeCode(),
  ...rulePages(),
];
