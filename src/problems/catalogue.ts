import { auditRules } from './audit-rules.ts';
import { blockName, leafBlocks } from './block-name.ts';
import type { Rule, Severity } from './rule.ts';

const error = <P>(message: Rule<P>['message'], hint: Rule<P>['hint']): Rule<P> => ({
  severity: 'error',
  message,
  hint,
});
const warning = <P>(message: Rule<P>['message'], hint: Rule<P>['hint']): Rule<P> => ({
  severity: 'warning',
  message,
  hint,
});

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
const nearest = (name: string | undefined) => (name ? `Did you mean \`${name}\`? ` : '');

/** Names of elements, and of attributes behind that of their element, as far as a line holds them. */
const leftOutOf = (names: readonly string[]) => {
  const shown = names.slice(0, 6).map((name) => {
    const [element = '', attribute] = name.split(' ');
    return attribute ? `\`${attribute}\` of \`<${element}>\`` : `\`<${element}>\``;
  });
  return shown.join(', ') + (names.length > 6 ? ` and ${names.length - 6} more` : '');
};

/** The first of many names, and how many more there are. */
const leading = (names: readonly string[]) =>
  list(names.slice(0, 5)) + (names.length > 5 ? ` and ${names.length - 5} more` : '');

/** A character, and its number. */
const codePoint = (char: string) =>
  `“${char}” (U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/** How a translation says that something in it differs on purpose. */
const differs = (about: string) =>
  `\`translation: { …, differs: [{ about: ${JSON.stringify(about)}, why: … }] }\``;

/** What to do with a file of a kind that is not published as a picture. */
const instead = {
  photograph: 'Export it as JPEG beside the text, and give the name of that file.',
  graphic: 'Save it as PNG, or as plain SVG if it is a drawing, and give the name of that file.',
  document: 'Link to it, `[…](…)`, or save the page that readers should see as PNG and show that.',
  recording: 'Show it by `:::video` or `:::audio`; a still of it as JPEG is a picture.',
  unknown: 'Published are JPEG, PNG, WebP, AVIF, GIF and SVG.',
} as const;

/** What to do with a file that no link can lead to. */
const linked = {
  photograph: 'Export it as JPEG beside the text, and show it by `![…](…)`.',
  graphic: 'Save it as PNG, or as plain SVG if it is a drawing, and show it by `![…](…)`.',
  document: 'Save it as PDF beside the text, or as CSV, DOCX, XLSX, PPTX, ODT or ODS, and link to that.',
  recording: 'Export it as MP4, M4A or MP3, put it beside the text, and link to that.',
  picture: 'Show it by `![…](…)`: what is published of a picture has another address.',
  unknown:
    'Links lead to PDF, CSV, documents of offices and recordings; a picture is shown by `![…](…)`. Publish others elsewhere and link to their whole address.',
} as const;

/** What a file is on the outside, as people call it. */
const containers: Readonly<Record<string, string>> = {
  mpeg: 'MP3',
  mp4: 'MP4',
  quicktime: 'QuickTime',
  webm: 'WebM',
  matroska: 'Matroska',
  ogg: 'Ogg',
  wav: 'WAV',
  flac: 'FLAC',
  pdf: 'PDF',
  docx: 'DOCX',
  xlsx: 'XLSX',
  pptx: 'PPTX',
  odt: 'ODT',
  ods: 'ODS',
  office: 'a document of an office',
  zip: 'a ZIP archive',
  amr: 'AMR',
  aac: 'AAC without a file around it',
  avi: 'AVI',
  asf: 'WMA or WMV',
  aiff: 'AIFF',
  caf: 'CAF',
  flv: 'FLV',
  'mpeg-ts': 'an MPEG transport stream',
  'mpeg-ps': 'MPEG video',
  ole: 'a document of an office in the format of before 2007, or one with a password',
  rtf: 'RTF',
  html: 'a page of the web',
  picture: 'a picture',
  text: 'plain text',
};

/** What the names of files end in that are published. */
const endings: Readonly<Record<string, string>> = {
  mpeg: '`.mp3`',
  mp4: '`.mp4`, or `.m4a` if it is sound alone',
  webm: '`.webm`',
  ogg: '`.ogg`',
  wav: '`.wav`',
  flac: '`.flac`',
  pdf: '`.pdf`',
  docx: '`.docx`',
  xlsx: '`.xlsx`',
  pptx: '`.pptx`',
  odt: '`.odt`',
  ods: '`.ods`',
};

/** What to export recordings as that are not published as they are. */
const unplayed: Readonly<Record<string, string>> = {
  quicktime: 'MP4',
  matroska: 'MP4',
  avi: 'MP4',
  flv: 'MP4',
  'mpeg-ts': 'MP4',
  'mpeg-ps': 'MP4',
  asf: 'MP4, or M4A or MP3 if it is sound alone',
  amr: 'M4A or MP3',
  aac: 'M4A or MP3',
  aiff: 'M4A, MP3 or WAV',
  caf: 'M4A or MP3',
};

/** What to do with other files that have the name of a recording or document. */
const mistaken: Readonly<Record<string, string>> = {
  ole: 'Save it as DOCX, XLSX, PPTX or PDF, without a password.',
  rtf: 'Save it as DOCX or PDF.',
  html: 'Instead of the file a page was saved, such as one that asks to sign in: fetch the file again.',
  picture: 'A picture is shown by `![…](…)`, under a name that says what it is.',
  zip: 'Unpack it, and put the file that is meant beside the text: archives are not published.',
  text: 'Open it to see what it is, and fetch or export the file again.',
};

/** What to do with a file that is not what its name says. */
function renamed(actual: string | null): string {
  const kind = actual ?? '';
  if (unplayed[kind]) return `Export it as ${unplayed[kind]}: not every browser plays ${containers[kind]}.`;
  return mistaken[kind] ?? `Let its name end in ${endings[kind] ?? 'what it is'}, here and in the text.`;
}

/** What is wrong with the marks of a translation. */
interface CodesFault {
  id: string;
  is: 'unknown' | 'twice' | 'crossed' | 'missing' | 'extra';
  codes: readonly string[];
}

function codesMessage(id: string, is: CodesFault['is'], codes: readonly string[]): string {
  const what = {
    unknown: 'has marks that are not in its original',
    twice: 'has a mark twice',
    crossed: 'has a mark that does not begin and end where it can',
    missing: 'lacks marks of its original',
    extra: 'has more marks than its original',
  };
  return `The translation of \`${id}\` ${what[is] ?? 'has other marks than its original'}: ${list(codes)}.`;
}

/** Every rule a file of a newsroom or a built site can break, by id. Wording may change; ids don't. */
export const catalogue = {
  // Files
  'file-encoding': error(
    () => 'The file is not valid UTF-8.',
    () => 'Save it as UTF-8 (most editors: “Save with encoding”).',
  ),
  'name-encoding': error<{ name: string }>(
    ({ name }) => `The name \`${name}\` is not valid UTF-8, so that the file can't be opened by it.`,
    () => 'Rename it; names like this come from old archives and systems.',
  ),
  'file-missing': error<{ name: string }>(
    ({ name }) => `The newsroom needs \`${name}\`, which is not there.`,
    ({ name }) => `Create ${name}, or begin with what \`npm create warraq@latest\` writes.`,
  ),
  'file-name': error<{ name: string; editions: readonly string[] }>(
    ({ name }) => `\`${name}\` is not a file of any edition.`,
    ({ editions }) =>
      `Name it after an edition (${list(editions.map((id) => `${id}.md`))}), or add the edition to publication.yaml.`,
  ),
  'text-loose': error<{ name: string }>(
    ({ name }) => `\`${name}\` lies in no folder of its own, so that nothing is made of it.`,
    () => 'Move it into a folder whose name is the id, such as `stories/2026/01/river-levels/`.',
  ),
  'text-unread': warning<{ name: string; wanted: string }>(
    ({ name }) => `\`${name}\` is not read: the names of texts end in \`.md\`.`,
    ({ wanted }) => `If it is a text, call it \`${wanted}\`; if not, give it a name that no edition has.`,
  ),
  'file-large': error<{ name: string; kind: string; megabytes: number; limit: number; fixed: boolean }>(
    ({ name, kind, megabytes, limit }) =>
      `\`${name}\` has ${megabytes} MB; a ${kind} may have ${limit}, so it was not read.`,
    ({ kind, fixed }) =>
      fixed
        ? 'Make it smaller.'
        : `Make it smaller. If it must be that large, say so in publication.yaml: \`maxMegabytes: { ${kind}: … }\`.`,
  ),
  'folder-name': error<{ name: string }>(
    ({ name }) => `\`${name}\` can't be an id.`,
    () => 'Use lower-case Latin letters, digits and single hyphens, as in `river-levels`.',
  ),
  'reserved-name': error<{ name: string }>(
    ({ name }) => `Windows keeps the name \`${name}\` for a device: no file or folder can have it there.`,
    () => 'Choose another name, with a word more.',
  ),
  'file-kind': error<{ name: string; found: 'file' | 'folder' | 'special'; wanted: 'file' | 'folder' }>(
    ({ name, found, wanted }) =>
      `\`${name}\` is ${found === 'special' ? 'a pipe, a socket or a device' : `a ${found}`}, where a ${wanted} is wanted.`,
    () => 'Remove it, or give it another name.',
  ),
  'file-unreadable': error<{ name: string }>(
    ({ name }) => `The system does not let Warraq read \`${name}\`.`,
    () => 'See who owns it, and let the user who builds read it.',
  ),
  'link-outside': error<{ name: string }>(
    ({ name }) => `\`${name}\` leads out of the content folder.`,
    () => 'Put what it leads to here itself; links out of the content folder are not followed.',
  ),
  'link-folder': error<{ name: string }>(
    ({ name }) => `\`${name}\` is a link to a folder, and would be the same texts once more.`,
    () => 'Move the folder itself here, or remove the link; links to single files in content/ are followed.',
  ),
  'link-nowhere': error<{ name: string }>(
    ({ name }) => `\`${name}\` is a link that leads to no file.`,
    () => 'Remove it, or put the file itself here.',
  ),

  // YAML
  'yaml-syntax': error<{ detail: string }>(
    ({ detail }) => `This is not valid YAML: ${detail}`,
    () => 'Check indentation and quotes; put text that contains “: ” or “ #” in quotes.',
  ),
  'yaml-comment': error<{ key: string; lost: string }>(
    ({ key, lost }) =>
      `What follows \` #\` is a comment in YAML, so that \`${key}\` loses these words: \`${lost}\`.`,
    () => 'Put the whole text in quotation marks; a remark stands on a line of its own.',
  ),
  'yaml-feature': error<{ feature: string }>(
    ({ feature }) => `${feature} are not allowed here: front matter is plain data.`,
    () => 'Write the value out.',
  ),
  'yaml-mapping': error<{ found: string }>(
    ({ found }) => `Expected \`key: value\` lines, found ${found}.`,
    () => 'Start each line with a key, a colon and a space.',
  ),
  'front-matter-missing': error(
    () => 'The file does not start with front matter.',
    () => 'Start the file with a line `---`, then `title: …` and the rest, then another line `---`.',
  ),
  'front-matter-unclosed': error(
    () => 'The front matter is never closed.',
    () => 'Add a line with just `---` between the front matter and the text.',
  ),
  'unknown-key': error<{ key: string; known: readonly string[]; nearest?: string | undefined }>(
    ({ key }) => `\`${key}\` is not a key that is known here.`,
    (p) => `${nearest(p.nearest)}Known keys: ${list(p.known)}.`,
  ),
  'invalid-key': error<{ key: string; detail: string }>(
    ({ key, detail }) => `\`${key}\` can't be a key here: ${detail}`,
    () => 'Give it another name; what readers see is written below it.',
  ),
  'unknown-edition': error<{ id: string; nearest: string | undefined }>(
    ({ id }) => `There is no edition \`${id}\`.`,
    ({ nearest: name }) => `${nearest(name)}Name an edition of publication.yaml.`,
  ),
  'original-says': error<{ key: string; original: string }>(
    ({ key }) => `\`${key}\` is said by the original of a story alone.`,
    ({ key, original }) => `Move \`${key}\` to ${original}.`,
  ),
  'missing-key': error<{ key: string }>(
    ({ key }) => `\`${key}\` is missing.`,
    ({ key }) => `Add \`${key}: …\`.`,
  ),
  'wrong-type': error<{ key: string; expected: string; found: string }>(
    ({ key, expected, found }) => `\`${key}\` should be ${expected}, not ${found}.`,
    ({ expected }) =>
      expected === 'text' ? 'Put it in quotation marks, if it is meant as text.' : `Write ${expected} here.`,
  ),
  'invalid-value': error<{ key: string; detail: string }>(
    ({ key, detail }) => `\`${key}\` has a value that can't be used: ${detail}`,
    () => 'Correct the value.',
  ),
  'edition-address': error<{ edition: string; reason: 'taken' | 'origin' | 'path'; other: string }>(
    ({ edition, reason, other }) =>
      ({
        taken: `\`${edition}\` can't stand where \`${other}\` stands.`,
        origin: `\`${edition}\` has the \`origin\` ${other} for a domain of its own.`,
        path: `\`${edition}\` has a domain of its own, and \`origin\` has the path \`${other}\`.`,
      })[reason],
    ({ reason }) =>
      ({
        taken: 'Give one of the two another `address`, or leave it out: the edition then stands at its id.',
        origin: 'Write `address: /`, which is the `origin` itself, or leave it out.',
        path: 'Write `origin` without a path, or give every edition a place below it: `address: /`, or none.',
      })[reason],
  ),
  'invalid-date': error<{ key: string }>(
    ({ key }) => `\`${key}\` is not a date and a time.`,
    () =>
      'Write it as `2026-01-21 18:30`, in the time zone of the publication, or as `2026-01-21T18:30:00+03:00`.',
  ),
  'invalid-slug': error<{ slug: string }>(
    ({ slug }) => `\`${slug}\` can't be part of an address.`,
    () =>
      'Use letters and digits of any script with single hyphens between words: no spaces, capitals, vowel marks or tatweel.',
  ),
  'invalid-path': error<{ path: string }>(
    ({ path }) => `\`${path}\` is not a file name in the story folder.`,
    () => 'Give the name of a file that lies beside the text, such as `hero.jpg`.',
  ),

  'invalid-alias': error<{ alias: string }>(
    ({ alias }) => `No page can be published at \`${alias}\`.`,
    () =>
      'Give the path of the old address, as in `/2019/05/rivers/`: without host, and without `? # * : $ \\ " < > |`; no part of it may begin or end with a dot, or be a name that Windows keeps for a device, such as `aux`. What can’t be written so, let the host redirect.',
  ),

  'forbidden-character': error<{ code: string }>(
    ({ code }) => `${code} is no character of a text: browsers and feed readers refuse it.`,
    () => 'Delete it, or write what was meant; such characters come with text pasted from other programs.',
  ),
  'bidi-control': error<{ code: string }>(
    ({ code }) => `${code} reorders the text after it, so that readers see something else than is written.`,
    () => 'Delete it; text of the other direction needs no control characters here.',
  ),
  'bidi-isolate': error(
    () => 'A directional isolate (U+2066–U+2069) is opened and not closed here, or closed and not opened.',
    () => 'Delete it, or add its other half in the same paragraph or line.',
  ),
  'invisible-character': error<{ code: string }>(
    ({ code }) => `${code} cannot be seen and does not belong in a text.`,
    () => 'Delete it; it often comes with pasted text.',
  ),
  'mixed-scripts': error<{ scripts: readonly string[] }>(
    ({ scripts }) => `A word mixes letters of ${scripts.join(' and ')} that look alike.`,
    () => 'Type the word again in one script.',
  ),
  'link-disguised': error<{ text: string; host: string }>(
    ({ text, host }) => `The link reads “${text}” but leads to ${host}.`,
    () => 'Let the words of a link and its address agree.',
  ),

  // What content says about other content
  'unknown-section': error<{ id: string; nearest?: string | undefined }>(
    ({ id }) => `There is no section \`${id}\`.`,
    (p) =>
      `${nearest(p.nearest)}Sections are listed in content/sections.yaml: a new one is its id, with its name in each edition.`,
  ),
  'unknown-topic': error<{ id: string; nearest?: string | undefined }>(
    ({ id }) => `There is no topic \`${id}\`.`,
    (p) =>
      `${nearest(p.nearest)}Topics are listed in content/topics.yaml: a new one is its id, with its name in each edition.`,
  ),
  'unknown-show': error<{ id: string; nearest?: string | undefined }>(
    ({ id }) => `There is no show \`${id}\`.`,
    (p) =>
      `${nearest(p.nearest)}Shows are listed in content/shows.yaml: a new one is its id, with its name in each edition.`,
  ),
  'show-artwork': warning<{ src: string; width: number; height: number; least: number; most: number }>(
    ({ src, width, height }) =>
      `Directories of podcasts don't take \`${src}\` as the picture of a show: it would be published with ${width} × ${height} pixels.`,
    ({ least, most }) => `Make it square, of ${least} to ${most} pixels, as JPEG or PNG.`,
  ),
  'episode-audio': warning<{ show: string; src: string | undefined }>(
    ({ show, src }) =>
      src === undefined
        ? `It is an episode of \`${show}\` and has no \`audio\`, so that no podcast program is told of it in this edition.`
        : `Podcast programs don't play \`${src}\`, and are not told of this episode.`,
    () => 'Put an MP3 or M4A file beside the text: `audio: { src: episode.mp3 }`.',
  ),
  'chapter-late': warning<{ at: string; src: string; end: string }>(
    ({ at, src, end }) =>
      `A chapter begins at \`${at}\`, and \`${src}\` lasts \`${end}\`: nobody can choose it.`,
    () => 'Correct its time, or leave it out.',
  ),
  'unknown-person': error<{ id: string; nearest?: string | undefined }>(
    ({ id }) => `There is no person \`${id}\`.`,
    (p) =>
      `${nearest(p.nearest)}People are listed in content/people.yaml: a new one is its id, with its name in each edition.`,
  ),
  'front-story': warning<{ id: string; nearest?: string | undefined }>(
    ({ id }) => `There is no story \`${id}\`, so the front page is made without it.`,
    (p) => `${nearest(p.nearest)}Name the folder of a story.`,
  ),
  'front-unread': warning<{ id: string; edition: string }>(
    ({ id, edition }) =>
      `\`${id}\` has no text in the edition \`${edition}\`, which shows nothing in its place.`,
    ({ edition }) => `Write its ${edition}.md, or leave \`${edition}\` out of \`editions\`.`,
  ),
  'front-over': warning<{ key: string }>(
    ({ key }) => `\`${key}\` has ended, and the front page is made without it.`,
    () => 'Take it out of the file, or give it another `until`.',
  ),
  'front-span': warning<{ key: string }>(
    ({ key }) => `\`${key}\` ends before it begins, so it is never shown.`,
    () => 'Give it a later `until`, or an earlier `from`.',
  ),
  'unknown-page': error<{ id: string; nearest?: string | undefined }>(
    ({ id }) => `There is no page \`${id}\`.`,
    (p) => `${nearest(p.nearest)}Name the folder of a page in content/pages.`,
  ),
  'translation-of-nothing': error<{ of: string }>(
    ({ of }) => `This is a translation of \`${of}\`, but there is no ${of}.md beside it.`,
    ({ of }) => `Add ${of}.md, or name the edition it was translated from in \`translation: { of: … }\`.`,
  ),
  'translation-outdated': warning<{ what: string; original: string; file: string }>(
    ({ what, original }) => `The original is not what was translated any more: ${what} (${original}).`,
    ({ file }) =>
      `See what changed by \`npm run translate -- show ${file}\`, bring the translation up to date, then say so: \`npm run translate -- accept ${file}\`.`,
  ),
  'translation-incomplete': warning<{ what: string; more: number; original: string; about: string }>(
    ({ what, more, original }) =>
      `Nothing here says what the original says at ${original}: ${what}${more > 0 ? `, and ${more} more behind it` : ''}.`,
    ({ about }) => `Translate it, or say why it is left out: ${differs(about)}.`,
  ),
  'translation-surplus': warning<{ what: string; more: number; about: string }>(
    ({ what, more }) =>
      `Nothing in the original says this: ${what}${more > 0 ? `, and ${more} more behind it` : ''}.`,
    ({ about }) => `Take it out, or say why it is here: ${differs(about)}.`,
  ),
  'translation-disagrees': warning<{
    kind: string;
    said: string | null;
    translation: string | null;
    original: string;
  }>(
    ({ kind, said, translation, original }) => {
      if (said === null) return `The ${kind} “${translation}” is not in the original (${original}).`;
      const instead = translation === null ? 'is missing here' : `is “${translation}” here`;
      return `The ${kind} “${said}” of the original (${original}) ${instead}.`;
    },
    ({ said, translation }) =>
      `Mend the one that is wrong. If both are right, say why: ${differs(translation ?? said ?? '')}.`,
  ),
  'correction-unanswered': warning<{ edition: string; text: string; at: string }>(
    ({ edition, text }) =>
      `The edition \`${edition}\` was corrected, and this one says nothing of it: “${text}”`,
    ({ at }) =>
      `Correct it here too, with the same time, \`at: ${at}\`, or say why it need not be: \`correctionsDeclined: [{ at: ${at}, why: … }]\`.`,
  ),
  'name-form': warning<{ form: string; preferred: string | null; note: string | null }>(
    ({ form }) => `“${form}” is a form that content/glossary.yaml tells to avoid.`,
    ({ preferred, note }) =>
      `${preferred === null ? 'Write it otherwise.' : `Write “${preferred}”.`}${note === null ? '' : ` ${note}`}`,
  ),
  'machine-draft': error<{ blocks: number; file: string }>(
    ({ blocks }) =>
      `A machine translated ${blocks === 1 ? 'a block' : `${blocks} blocks`} of this text, and nobody has accepted ${blocks === 1 ? 'it' : 'them'}.`,
    ({ file }) =>
      `Read it beside its original, mend it, and accept it: \`npm run translate -- accept ${file}\`. Until then, \`status: draft\` keeps it from readers.`,
  ),
  'machine-block': warning<{ what: string; blocks: readonly number[]; original: string; file: string }>(
    ({ what, blocks: { length }, original }) =>
      `A machine translated ${what}${length > 1 ? ` and ${length - 1} more` : ''} (${original}), and nobody has accepted ${length > 1 ? 'them' : 'it'}.`,
    ({ file, blocks }) =>
      `Read, mend, and accept: \`npm run translate -- accept ${file}\`; with \`--block\`, these alone: ${blocks.join(' ')}.`,
  ),
  'draft-command': error<{ detail: string; story: string; edition: string }>(
    ({ detail, story, edition }) => `\`${story}\` was not drafted for \`${edition}\`: the command ${detail}`,
    () =>
      'Nothing was written of it. The command is `translation: { command: … }` in content/publication.yaml; what it said itself stands above.',
  ),
  'draft-no-command': error(
    () => 'No command is named that translates.',
    () => 'Name one in content/publication.yaml: `translation: { command: node tools/translate.mjs }`.',
  ),
  'draft-answer': error<{
    id: string;
    is: 'nothing' | 'given twice' | 'unknown' | 'unreadable';
    text: string;
  }>(
    ({ id, is, text }) =>
      ({
        nothing: `The command gave no translation of “${text}” (\`${id}\`).`,
        'given twice': `The command gave two translations of “${text}” (\`${id}\`).`,
        unknown: `The command gave a translation of \`${id}\`, which it was not asked for.`,
        unreadable: `The translation of “${text}” (\`${id}\`) can’t be written in Markdown so that it reads the same.`,
      })[is] ?? `The command’s translation of “${text}” (\`${id}\`) can’t be used.`,
    () => 'This block was left as it is. Run the command again, or translate it by hand.',
  ),
  'draft-codes': error<CodesFault>(
    ({ id, is, codes }) => codesMessage(id, is, codes),
    () => 'This block was left as it is. Translate it by hand, or run the command again.',
  ),
  'draft-name': warning<{ name: string; forms: readonly string[]; text: string }>(
    ({ name, text }) => `The machine’s “${text}” does not say “${name}” as the glossary has it.`,
    ({ forms }) => `The glossary has ${list(forms)}: mend it when you read the draft.`,
  ),
  'draft-unrecorded': error<{ file: string }>(
    ({ file }) =>
      `\`${file}\` does not say which version of its original it was made from, so nobody can tell what it lacks.`,
    ({ file }) => `Compare the two, and record it: \`npm run translate -- accept ${file}\`.`,
  ),
  'draft-unfinished': error<{ file: string; keys: readonly string[] }>(
    ({ keys }) => `Without ${list(keys)} there can be no translation.`,
    () => 'Nothing was written. Run the command again, or begin the translation by hand.',
  ),
  'not-a-translation': error<{ file: string }>(
    ({ file }) => `\`${file}\` is not the translation of a story of this newsroom.`,
    () => 'Name the Markdown file of a translation, such as content/stories/2026/01/some-story/…md.',
  ),
  'not-an-original': error<{ file: string }>(
    ({ file }) => `\`${file}\` is not an original that has translations.`,
    () => 'Changes that need no translation are said to be minor at the original: name its file.',
  ),
  'block-unknown': error<{ numbers: readonly number[]; stale: readonly number[]; file: string }>(
    ({ numbers }) => `There is nothing to accept under ${list(numbers.map(String))}.`,
    ({ stale, file }) =>
      stale.length > 0
        ? `\`npm run translate -- show ${file}\` gives the numbers: ${list(stale.map(String))}.`
        : 'All that can be accepted is: leave `--block` out.',
  ),
  'exchange-unreadable': error<{ detail: string }>(
    ({ detail }) => `The file can’t be read as XLIFF 2 or PO: ${detail}`,
    () =>
      'Save it in your translation tool again, in the format it was given out in by `translate -- export`.',
  ),
  'exchange-foreign': error<{ story: string; edition: string }>(
    ({ story, edition }) =>
      story ? `There is no story \`${story}\` to translate into \`${edition}\`.` : 'The file names no story.',
    ({ story }) =>
      story
        ? 'Name an edition of content/publication.yaml that the story was not first written in. A file to import is one that `translate -- export` wrote for this newsroom.'
        : 'Import a file that `translate -- export` wrote for this newsroom.',
  ),
  'export-untranslated': error<{ story: string }>(
    ({ story }) => `\`${story}\` is translated into no edition yet.`,
    () => 'Name the edition that it is to be translated into: `--edition`.',
  ),
  'exchange-outdated': error<{ id: string; story: string; edition: string }>(
    ({ id }) =>
      `\`${id}\` was made for another version of the original: what it translates has changed since.`,
    ({ story, edition }) =>
      `Nothing was imported. Take this block out of the file and import the rest, then give it out again: \`npm run translate -- export ${story} --edition ${edition} --stale\`.`,
  ),
  'exchange-conflict': error<{ id: string; file: string; story: string; edition: string }>(
    ({ id, file }) => `\`${id}\` was changed here and in \`${file}\` since it was given out.`,
    ({ story, edition }) =>
      `Nothing was imported. Write in one of the two what the other says, or give the story out again: \`npm run translate -- export ${story} --edition ${edition}\`.`,
  ),
  'exchange-codes': error<CodesFault>(
    ({ id, is, codes }) => codesMessage(id, is, codes),
    () =>
      'Nothing was imported. Put each mark of the original into the translation once, around the words it belongs to.',
  ),
  'exchange-misread': error<{ id: string }>(
    ({ id }) => `\`${id}\` can’t be written in Markdown so that it reads as it does here.`,
    () => 'Nothing was imported. Look for spaces just inside of marks, or write this block by hand.',
  ),
  'exchange-present': error(
    () => 'The file is there already, or was changed in the meantime.',
    () =>
      'Nothing was written over. Look at it, move it away if it is not needed, and run the command again.',
  ),
  'exchange-unfinished': error<{ file: string; left: number }>(
    ({ file, left }) =>
      `\`${file}\` is not there yet, and ${left} of its blocks are not translated in this file.`,
    () => 'Translate all of it, or begin the translation by hand and import this file into it.',
  ),
  'story-unknown': error<{ name: string; near: readonly string[] }>(
    ({ name }) => `There is no story \`${name}\`.`,
    ({ near }) =>
      `${near.length > 1 ? `Did you mean one of ${list(near)}? ` : nearest(near[0])}A story is named by its folder, such as \`river-levels\`, or by one of its files.`,
  ),
  'translation-of-itself': error<{ of: string }>(
    ({ of }) => `The article says it is a translation of \`${of}\`, which is no original.`,
    () => 'Let `translation: { of: … }` name the edition the story was first written in.',
  ),
  'several-originals': error<{ editions: readonly string[] }>(
    ({ editions }) => `Each of ${list(editions)} looks like the original of this story.`,
    () => 'In the translations, add `translation: { of: … }` with the edition they were made from.',
  ),
  'duplicate-story': error<{ id: string; other: string }>(
    ({ id, other }) => `The story id \`${id}\` is already used by ${other}.`,
    () => 'Rename one of the two folders: the id identifies the story for ever.',
  ),
  'duplicate-url': error<{ url: string; other: string }>(
    ({ url, other }) => `The address ${url} is already that of ${other}.`,
    () => 'Give one of the two another `slug`, or another id.',
  ),
  'alias-taken': error<{ url: string; other: string }>(
    ({ url, other }) => `The old address ${url} is that of ${other}, so that nothing can lead away from it.`,
    () => 'Remove it here; an old address leads to one place, and not to itself.',
  ),
  'url-vanishes': error<{ url: string; remedy: 'alias' | 'withdraw' | 'restore' | 'term'; id?: string }>(
    ({ url, remedy }) =>
      `Readers${remedy === 'term' ? ', subscribers' : ''} and search engines know the address ${url}, and nothing would be there any more.`,
    ({ url, remedy, id = '' }) =>
      ({
        term: `Write its old id below the entry that takes its place, so that its page and feeds lead there: \`aliases: [${id || '…'}]\`; --allow-vanishing lets them go.`,
        alias: `Add \`${url}\` to \`aliases\`, so that it leads to the new address (\`npm run check -- --fix\` does so).`,
        withdraw: 'Write `status: withdrawn`, so that the address says so; --allow-vanishing lets it go.',
        restore: `Put the file back with \`status: withdrawn\`, or add \`${url}\` to the \`aliases\` of what takes its place; --allow-vanishing lets it go.`,
      })[remedy],
  ),
  'edition-moved': error<{ edition: string; from: string; to: string; isSameHost: boolean }>(
    ({ edition, from, to }) =>
      `Readers, subscribers and search engines know \`${edition}\` at ${from}, and it would be at ${to}.`,
    ({ isSameHost }) =>
      `Let the host lead readers on, as docs/addresses.md says, and build once with --allow-vanishing.${isSameHost ? ' `npm run check -- --fix` writes the old addresses of texts into their `aliases`.' : ''}`,
  ),
  'origin-reserved': warning<{ origin: string; key: string }>(
    ({ origin }) =>
      `\`${origin}\` is a name for examples and tests that nobody can have: no reader comes there.`,
    ({ key }) =>
      `Write in \`${key}\` where readers find the site, build it and deploy again: the addresses in pages, feeds and sitemaps begin with it.`,
  ),
  'updated-before-published': error(
    () => '`updated` is earlier than `published`.',
    () => 'Correct one of the two times.',
  ),
  'image-missing': error<{ src: string; nearest?: string | undefined }>(
    ({ src }) =>
      /^\.[^./]/.test(src)
        ? `The image \`${src}\` is a hidden file, and those are not read.`
        : `The image \`${src}\` is not in the story folder.`,
    (p) => `${nearest(p.nearest)}Put the file beside the text, or correct the name.`,
  ),
  'image-kind': error<{
    src: string;
    kind: keyof typeof instead | null;
    /** What its bytes say it is, whatever its name says. */
    actual?: string | undefined;
    nearest?: string | undefined;
  }>(
    ({ src, actual }) =>
      `\`${src}\` is of a kind that is not published${actual ? `: ${actual.toUpperCase()}` : ''}.`,
    (p) => `${nearest(p.nearest)}${instead[p.kind ?? 'unknown']}`,
  ),
  'image-misnamed': error<{ src: string; kind: string }>(
    ({ src, kind }) => `\`${src}\` is a picture of another kind than its name says: ${kind.toUpperCase()}.`,
    ({ kind }) => `Let its name end in \`.${kind}\`, here and in the text.`,
  ),
  'image-recoded': warning<{ src: string; kind: string }>(
    ({ src, kind }) =>
      `\`${src}\` is a picture of another kind than its name says: ${kind.toUpperCase()}. What is published is converted, in more bytes or with less detail.`,
    ({ kind }) => `Let its name end in \`.${kind}\`, here and in the text.`,
  ),
  'image-clash': error<{ src: string; other: string }>(
    ({ src, other }) =>
      `\`${src}\` and \`${other}\` would be published under one name, or under names that many machines take for one.`,
    () =>
      'Give one of the two another name, not only other capitals or another spelling of the same letters.',
  ),
  'image-unreadable': error<{ src: string; damage?: 'empty' | 'cut' | undefined }>(
    ({ src, damage }) =>
      damage === 'empty'
        ? `\`${src}\` is empty: it has no bytes at all.`
        : damage
          ? `\`${src}\` is damaged or cut off: it can't be read to its end.`
          : `\`${src}\` is not an image that can be read.`,
    ({ damage }) =>
      damage
        ? 'Fetch or export the file again.'
        : 'Use a JPEG, PNG, WebP, AVIF, GIF or SVG file that opens in a browser.',
  ),
  'image-large': error<{ src: string; megapixels: number; limit: number }>(
    ({ src, megapixels, limit }) =>
      `\`${src}\` has ${megapixels} megapixels, all frames counted; no more than ${limit} are decoded.`,
    () => 'Make it smaller: nothing wider than 1600 pixels is published.',
  ),
  'image-unsized': error<{ src: string }>(
    ({ src }) => `\`${src}\` does not say how large it is, so that no page can leave room for it.`,
    () =>
      'Give its `svg` element a `viewBox`, as in `viewBox="0 0 1200 800"`, or a `width` and a `height` above 0.',
  ),
  'image-still': warning<{ src: string }>(
    ({ src }) => `\`${src}\` moves, and only its first picture is published.`,
    () => 'Save it as GIF or animated WebP to keep it moving.',
  ),
  'image-location': warning<{ src: string }>(
    ({ src }) => `\`${src}\` says where it was taken; that is left out of what is published.`,
    () => 'Remove the place from the file too if the repository is read by others than the newsroom.',
  ),
  'image-device': warning<{ src: string }>(
    ({ src }) =>
      `\`${src}\` names the device it was made with, or its owner; that is left out of what is published.`,
    () => 'Remove it from the file too if the repository is read by others than the newsroom.',
  ),
  'image-active': warning<{ src: string; leftOut: readonly string[] }>(
    ({ src, leftOut }) => `\`${src}\` holds more than a drawing. Left out: ${leftOutOf(leftOut)}.`,
    () => 'Look at the published drawing, or save the file as plain SVG.',
  ),
  'image-untranslated': warning<{ key: string }>(
    ({ key }) => `The ${key} of the image is still in the original's language.`,
    ({ key }) => `Add \`image: { ${key}: … }\` in this language.`,
  ),
  'card-characters': warning<{ characters: readonly string[] }>(
    ({ characters }) =>
      `No face that social cards are drawn with has ${characters.map(codePoint).join(', ')}.`,
    () =>
      'Nothing needs doing: previews of links show the picture of the story instead. For a card, write it without.',
  ),

  'markdown-too-complex': warning(
    () => 'The text has more marks or nesting here than any story needs; it is shown without formatting.',
    () => 'Remove what does not belong there, such as pasted code or a broken table.',
  ),

  // Blocks, links and images in texts
  'unknown-directive': error<{ name: string; known: readonly string[]; nearest?: string | undefined }>(
    ({ name }) => `There is no block \`${blockName(name)}\`.`,
    (p) => `${nearest(p.nearest && blockName(p.nearest))}Blocks are ${list(p.known)}.`,
  ),
  'directive-attribute': error<{
    name: string;
    attribute: string;
    known: readonly string[];
    nearest?: string | undefined;
  }>(
    ({ name, attribute }) => `\`${blockName(name)}\` has no attribute \`${attribute}\`.`,
    (p) =>
      nearest(p.nearest) +
      (p.known.length > 0 ? `Its attributes are ${list(p.known)}.` : 'It has none at all.'),
  ),
  'directive-attribute-missing': error<{ name: string; attribute: string }>(
    ({ name, attribute }) => `\`${blockName(name)}\` needs the attribute \`${attribute}\`.`,
    ({ name, attribute }) => `Write \`${blockName(name)}{${attribute}="…"}\`.`,
  ),
  'directive-label': error<{ name: string; wanted: string | null }>(
    ({ name, wanted }) =>
      wanted
        ? `\`${blockName(name)}\` doesn't give ${wanted}.`
        : `\`${blockName(name)}\` can't have text in brackets.`,
    ({ name, wanted }) => {
      if (wanted) return `Write it in brackets: \`${blockName(name)}[${wanted}]\`.`;
      return leafBlocks.includes(name)
        ? 'Write it as an attribute, in braces.'
        : 'Write it below, on a line of its own.';
    },
  ),
  'directive-content': error<{ name: string; expected: string }>(
    ({ name, expected }) => `\`${blockName(name)}\` must hold ${expected}.`,
    ({ name, expected }) =>
      `Put ${expected} between \`${blockName(name)}\` and the closing \`:::\`, without anything else.`,
  ),
  'directive-unclosed': error<{ name: string; colons: string }>(
    ({ name }) => `\`${blockName(name)}\` is never closed, so that it takes in all that follows.`,
    ({ colons }) =>
      `End it with a line \`${colons}\`; a block around other blocks needs more colons than they have.`,
  ),
  'directive-leaf': error<{ name: string }>(
    ({ name }) => `\`${blockName(name)}\` has two colons: it stands on one line and holds nothing.`,
    ({ name }) => `Write \`${blockName(name)}{…}\` without a closing line.`,
  ),
  'directive-unread': error<{ name: string }>(
    ({ name }) => `\`${blockName(name)}\` can’t be read here, so that readers see it as it is written.`,
    ({ name }) =>
      `Write \`${blockName(name)}{name="…"}\` on a line of its own, every value in quotation marks.`,
  ),
  'directive-malformed': error(
    () => 'This line begins with `:::` but neither opens nor closes a block.',
    () =>
      'Write `:::name[label]{attribute="…"}` without spaces before the braces, and end the block with a line `:::`.',
  ),
  'duplicate-id': error<{ id: string }>(
    ({ id }) => `The id \`${id}\` is used twice in this text.`,
    () => 'Give each post an id of its own: readers link to it.',
  ),
  'timeline-time': error<{ text: string }>(
    ({ text }) => `“${text}” does not begin with a time.`,
    () => 'Begin it with `2026-01-21:`, or `2026`, `2026-01`, `18:30` or `2026-01-21 18:30` and a colon.',
  ),
  'link-broken': error<{ kind: 'story' | 'page'; id: string; nearest?: string | undefined }>(
    ({ kind, id }) => `There is no ${kind} \`${id}\`.`,
    (p) => `${nearest(p.nearest)}A link names the folder of a ${p.kind}: \`${p.kind}:<id>\` or \`../<id>/\`.`,
  ),
  'link-hidden': warning<{ kind: 'story' | 'page'; id: string }>(
    ({ kind, id }) => `The ${kind} \`${id}\` is not public now, so that readers see no link.`,
    () => 'Nothing needs doing if it will be: the link appears with it.',
  ),
  'media-missing': error<{ src: string; nearest?: string | undefined }>(
    ({ src }) => `There is no file \`${src}\` beside the text.`,
    (p) => `${nearest(p.nearest)}Put the file beside the text, or correct the name.`,
  ),
  'media-kind': error<{ src: string; name: string; wanted: readonly string[] }>(
    ({ src, name }) => `\`${src}\` is no file that \`${name}\` can play.`,
    ({ wanted }) =>
      `Export it as a file that all browsers play, and give the name of that: ${list(wanted.map((one) => `.${one}`))}.`,
  ),
  'media-unreadable': error<{ src: string; flaw: string; actual: string | null }>(
    ({ src, flaw, actual }) =>
      ({
        empty: `\`${src}\` is empty: it has no bytes at all.`,
        cut: `\`${src}\` ends before the end that it tells: it was not copied whole.`,
        misnamed: `\`${src}\` is a file of another kind than its name says: ${containers[actual ?? ''] ?? actual}.`,
        pictureless: `\`${src}\` is called a film and has no picture.`,
        slow: `\`${src}\` could not be read within a minute.`,
      })[flaw] ?? `\`${src}\` is damaged, or holds nothing that can be read.`,
    ({ flaw, actual }) =>
      ({
        misnamed: renamed(actual),
        pictureless:
          actual === 'webm'
            ? 'If it is sound alone, export it as M4A or MP3, and show it by `:::audio`.'
            : 'If it is sound alone, let its name end in `.m4a` and show it by `:::audio`.',
        slow: 'Try again when the machine has less to do; if that is of no use, export the file again.',
      })[flaw] ?? 'Fetch or export the file again.',
  ),
  'captions-malformed': error<{ src: string; what: string }>(
    ({ src, what }) =>
      ({
        header: `\`${src}\` does not begin with the line \`WEBVTT\`.`,
        timing: `\`${src}\` has a time here that no browser can read.`,
        order: `\`${src}\` has a time here that is before the one above it, or ends before it begins.`,
      })[what] ?? `\`${src}\` has no words here.`,
    () =>
      'Captions are WebVTT: `WEBVTT`, an empty line, then lines such as `00:01:02.500 --> 00:01:04.000` with words below them.',
  ),
  'media-location': warning<{ src: string; kind: string }>(
    ({ src }) => `\`${src}\` says where it was recorded. That is left out of what is published.`,
    () => 'Take it out of the file as well if others can see the repository and the place must not be known.',
  ),
  'media-channels': warning<{ src: string; kind: string }>(
    ({ src }) => `\`${src}\` has more than two channels of sound, some of which many readers won't hear.`,
    () => 'Mix it down to stereo or mono.',
  ),
  'media-people': warning<{ src: string; kind: string }>(
    ({ src, kind }) =>
      `\`${src}\` says who made it or with what, and that is published: ${kind === 'document' ? 'documents are left as they are' : 'files of its kind are left as they are'}.`,
    () => 'If nobody should know, export it without properties and comments.',
  ),
  'media-coding': warning<{ src: string; kind: string }>(
    ({ src }) => `\`${src}\` is coded in a way that not all browsers play, such as HEVC of phones.`,
    ({ kind }) =>
      kind === 'video'
        ? 'Export it as H.264 with AAC: phones call that “most compatible”.'
        : 'Export it as AAC or MP3.',
  ),
  'audio-command': error<{ detail: string; story: string; edition: string }>(
    ({ detail, story, edition }) => `\`${story}\` was not recorded for \`${edition}\`: the command ${detail}`,
    () =>
      'Nothing was written of it. The command is `audio: { command: … }` in content/publication.yaml; what it said itself stands above.',
  ),
  'audio-no-command': error(
    () => 'No command is named that reads texts aloud.',
    () => 'Name one in content/publication.yaml: `audio: { command: node tools/read-aloud.mjs }`.',
  ),
  'audio-unnamed': error<{ src: string; story: string }>(
    ({ src }) => `\`${src}\` can’t be named in this front matter, or somebody changed the file meanwhile.`,
    ({ story }) => `Nothing was written. Run it again: \`npm run audio -- ${story}\`.`,
  ),
  'audio-stale': warning<{ src: string; story: string }>(
    ({ src }) =>
      `\`${src}\` was made before the text was changed: listeners hear something else than readers read.`,
    ({ story }) => `Make it anew: \`npm run audio -- ${story}\`.`,
  ),
  'video-captions': warning<{ src: string; name: string }>(
    ({ src }) =>
      `The video \`${src}\` has no captions in this edition, so that some readers get nothing of what is said.`,
    ({ name }) => `Put WebVTT captions beside it: \`${name}\`.`,
  ),
  'video-poster': warning<{ src: string; poster: string | null }>(
    ({ src, poster }) =>
      poster === null
        ? `The video \`${src}\` has no picture before it is played.`
        : `\`${poster}\` is not as high and wide as the video \`${src}\`, so that the page jumps when it is played.`,
    () => 'Put a still of it, whole, beside the text: `poster=still.jpg`.',
  ),
  'audio-transcript': warning<{ src: string; name: string }>(
    ({ src }) => `What is said in \`${src}\` can't be read.`,
    ({ name }) => `Write it between \`:::audio\` and \`:::\`, or put a WebVTT file beside it: \`${name}\`.`,
  ),
  'link-file': error<{ name: string; kind: keyof typeof linked | null }>(
    ({ name }) => `No link can lead to \`${name}\`: files of its kind are not published as they are.`,
    ({ kind }) => linked[kind ?? 'unknown'],
  ),
  'anchor-missing': error<{ anchor: string; nearest?: string | undefined; elsewhere?: boolean }>(
    ({ anchor }) => `Nothing has the id \`${anchor}\` where the link leads.`,
    (p) =>
      nearest(p.nearest && `#${p.nearest}`) +
      (p.elsewhere
        ? 'A link to a heading of another page ends in its id: `#h-how-we-counted` for “How we counted”.'
        : 'A link to a heading names its words: `#how-we-counted` for “How we counted”.'),
  ),
  'address-missing': error<{ path: string }>(
    ({ path }) => `Nothing is published at \`${path}\`.`,
    () =>
      'Link to a story or page by its id, `story:<id>` or `page:<id>`: its address may change, the link holds.',
  ),
  'raw-html': warning<{ tag: string }>(
    ({ tag }) =>
      `HTML is not rendered: readers see nothing of \`<${tag}>\`, nor of a block that begins with it.`,
    ({ tag }) =>
      tag === 'br'
        ? 'End the line with a backslash for a line break.'
        : 'Write it in Markdown or with a `:::` block, or link to what it shows; to show the tag itself, put it in backticks.',
  ),
  'stray-directive': warning<{ written: string; name: string }>(
    ({ written }) => `\`${written}\` is no block, and readers see it as it is written.`,
    ({ name }) =>
      `Blocks stand between \`:::\` lines; link to what \`${name}\` would show, on a line of its own. To show the words, put them in backticks.`,
  ),
  'embed-unknown': warning<{ url: string; known: readonly string[] }>(
    ({ url }) => `Nobody is known who shows \`${url}\` in a frame: readers see a link.`,
    ({ known }) =>
      `Pages of ${known.join(', ')} can be shown. Of those, write the address that a browser shows once the page is open, not a shortened one; for any other page, write an ordinary link.`,
  ),
  'embed-lacks': warning<{ what: string }>(
    ({ what }) => `What is shown could not be had whole: ${what}.`,
    () => 'Fill it in by hand in the block, or run the command again later.',
  ),
  'footnote-undefined': warning<{ label: string }>(
    ({ label }) => `There is no note \`[^${label}]\`, so that readers see the brackets.`,
    ({ label }) => `Add the note on a line of its own: \`[^${label}]: …\`.`,
  ),
  'footnote-unused': warning<{ label: string }>(
    ({ label }) => `Nothing refers to the note \`[^${label}]\`, so that readers don't see it.`,
    ({ label }) => `Put \`[^${label}]\` where it belongs in the text, or delete the note.`,
  ),
  'reference-undefined': warning<{ label: string }>(
    ({ label }) => `There is no address \`[${label}]\`, so that readers see the brackets.`,
    ({ label }) => `Add it on a line of its own: \`[${label}]: https://…\`.`,
  ),
  'address-spaces': warning<{ address: string }>(
    ({ address }) =>
      `\`${address}\` has spaces, so that readers see it with its brackets, and neither link nor picture.`,
    ({ address }) => `Put it in \`<\` and \`>\`: \`(<${address}>)\`.`,
  ),
  'link-scheme': warning<{ scheme: string }>(
    ({ scheme }) => `Links that begin with \`${scheme}:\` are taken out.`,
    () => 'Link to `https:`, `http:` or `mailto:`, or to a story with `story:`.',
  ),
  'image-alt': error<{ src: string }>(
    ({ src }) => `The image \`${src}\` has no words for readers who don't see it.`,
    ({ src }) => `Say what it shows: \`![…](${src})\`, or \`alt="…"\` of a block that names it.`,
  ),
  'image-remote': error<{ src: string }>(
    ({ src }) => `The image \`${src}\` is not the publication's own: its host would learn of every reader.`,
    () => 'Put the file into the story folder, if you may.',
  ),

  // Prose
  'mixed-digits': warning<{ digits: string }>(
    ({ digits }) => `\`${digits}\` is written in other digits than the numbers around it.`,
    () =>
      'Write all numbers of a text in one kind of digits; to compare them, put equal numbers side by side.',
  ),
  'ascii-punctuation': warning<{ mark: string; wanted: string }>(
    ({ mark }) => `\`${mark}\` is not a mark of this script.`,
    ({ wanted }) => `Write \`${wanted}\`.`,
  ),
  tatweel: warning(
    () => 'The word is stretched with tatweel (U+0640), so that searches miss it.',
    () => 'Delete the tatweel; a font stretches words where that is wanted.',
  ),
  misspelling: warning<{ word: string; wanted: string }>(
    ({ word }) => `\`${word}\` is misspelt.`,
    ({ word, wanted }) =>
      `Write \`${wanted}\`; put \`${word}\` in quotation marks if you write about the word.`,
  ),
  'straight-quote': warning<{ mark: string }>(
    ({ mark }) =>
      `What \`${mark}\` opens or closes can't be told, so that it stays straight and may turn its neighbours round.`,
    ({ mark }) =>
      `Write both marks of the quotation, each close to its words and apart from others; write \`\\${mark}\` if it is no quotation mark.`,
  ),
  'mark-spacing': warning<{ mark: string; side: 'before' | 'behind' | 'inside' | 'outside' }>(
    ({ mark, side }) =>
      ({
        before: `There is a space before \`${mark}\`.`,
        behind: `There is no space behind \`${mark}\`.`,
        inside: `There is a space just inside \`${mark}\`.`,
        outside: `A word touches \`${mark}\` from outside.`,
      })[side],
    ({ side }) =>
      side === 'before' || side === 'inside' ? 'Delete the space.' : 'Put a space between them.',
  ),
  'repeated-mark': warning<{ marks: string; wanted: string }>(
    ({ marks }) => `\`${marks}\` repeats a mark.`,
    ({ wanted }) => `Write \`${wanted}\`.`,
  ),
  'doubled-word': warning<{ word: string }>(
    ({ word }) => `\`${word}\` stands there twice.`,
    () => 'Delete one of the two.',
  ),
  'doubled-space': warning(
    () => 'There is more than one space between two words.',
    () => 'Leave one.',
  ),
  'foreign-run': warning<{ count: number; limit: number }>(
    ({ count }) => `${count} words in another script follow each other, in a sentence of this language.`,
    ({ limit }) =>
      `Translate them, or quote them in a paragraph of their own, which is marked with its language (up to ${limit} are fine).`,
  ),
  'heading-skipped': warning<{ level: number; above: number }>(
    ({ level, above }) => `A heading of level ${level} follows one of level ${above}.`,
    ({ above }) =>
      `Begin it with ${'#'.repeat(above + 1)}: levels are how readers who listen find their way.`,
  ),
  'heading-empty': error(
    () => 'The heading has no words.',
    () => 'Write them after `#`, or delete the line; to show the mark itself, write `\\#`.',
  ),
  'empty-link': error<{ missing: 'text' | 'address' }>(
    ({ missing }) => (missing === 'text' ? 'The link has no text to click on.' : 'The link leads nowhere.'),
    ({ missing }) =>
      missing === 'text' ? 'Write its text in the brackets.' : 'Write its address in the parentheses.',
  ),
  'over-long': warning<{ key: string; length: number; limit: number }>(
    ({ key, length, limit }) => `The ${key} has ${length} letters; lists and search results show ${limit}.`,
    ({ limit }) => `Bring it down to ${limit}, or at least say what matters in the first ${limit}.`,
  ),

  // Publication and strings
  'slug-script': warning<{ slug: string; original: string }>(
    ({ slug, original }) =>
      `The address of this edition is that of \`${original}\`, in another script than its readers': \`${slug}\`.`,
    () =>
      'Give this edition a `slug` of its own; if it is published already, its old address goes into `aliases`.',
  ),
  'story-folder': warning<{ folder: string; month: string }>(
    ({ folder, month }) => `The story lies in \`${folder}\` and was published in ${month}.`,
    ({ month }) => `Move its folder to stories/${month}/; no address changes.`,
  ),
  'time-in-future': warning<{ key: string }>(
    ({ key }) => `\`${key}\` is a time that has yet to come, and readers are shown it already.`,
    () => 'Write when it happened; a text appears later by `published` alone.',
  ),
  'security-expired': warning(
    () => 'The contact for security has expired, so that nobody may rely on security.txt.',
    () => 'See that the contact is right, and set `security.expires` to a day within the next year.',
  ),

  'strings-missing': error<{ file: string; language: string; count: number; forms: readonly string[] }>(
    ({ language, count }) => `None of the ${count} strings of the site is there in \`${language}\`.`,
    ({ file, forms }) =>
      `Copy a language you read to \`${file}\` and translate it; counted strings need the plural forms ${list(forms)}.`,
  ),
  'older-cldr': warning<{ language: string; cldr: string; since: number; node: string }>(
    ({ language, cldr, since, node }) =>
      `Node ${node} writes dates or names in \`${language}\` by CLDR ${cldr}, and newer ones by ${since}: built elsewhere, pages read otherwise.`,
    () =>
      'Build with the Node that the newsroom’s package.json brings, or with one of the same version everywhere.',
  ),
  'face-missing': warning<{ name: string; script: string }>(
    ({ name, script }) =>
      `The face of the script \`${script}\` is in the package \`${name}\`, which is not installed.`,
    ({ name }) => `Install ${name}, in one exact version; without it readers see a face of their own device.`,
  ),
  'string-missing': error<{ key: string; language: string }>(
    ({ key, language }) => `The string \`${key}\` is missing in \`${language}\`.`,
    () => 'Translate it: readers never see another language in its place.',
  ),
  'string-unknown': error<{ key: string; nearest?: string | undefined }>(
    ({ key }) => `The string \`${key}\` is used nowhere.`,
    (p) => `${nearest(p.nearest)}Remove it, or correct its name.`,
  ),
  'string-plural': error<{ key: string; form: string; language: string }>(
    ({ key, form, language }) =>
      `The counted string \`${key}\` has no form \`${form}\`, which \`${language}\` needs.`,
    ({ key, form }) => `Add \`${key}_${form}\`.`,
  ),
  'string-unknown-variable': error<{ key: string; variable: string }>(
    ({ key, variable }) => `The string \`${key}\` has a variable \`{{${variable}}}\` that nothing fills.`,
    () => 'Use the variables of the base dictionary only.',
  ),
  'string-variable': error<{ key: string; variable: string }>(
    ({ key, variable }) => `The string \`${key}\` does not show \`{{${variable}}}\`.`,
    ({ variable }) => `Put \`{{${variable}}}\` where it belongs in the sentence.`,
  ),

  // The newsroom's theme and code
  'theme-unknown': warning<{ name: string; known: readonly string[]; nearest?: string | undefined }>(
    ({ name }) => `\`${name}\` is nothing that a theme has: nobody reads it.`,
    (p) => `${nearest(p.nearest)}A theme has ${list(p.known)}.`,
  ),
  'slot-unknown': error<{ name: string; nearest?: string | undefined }>(
    ({ name }) => `\`${name}\` is no part of pages that can be replaced.`,
    (p) =>
      `${nearest(p.nearest)}\`npm run theme\` lists them all. Components that others import go into a folder of their own, such as \`theme/components/parts/\`.`,
  ),
  'public-taken': error<{ url: string }>(
    ({ url }) => `Warraq makes what is at ${url}, so that no file of the theme can stand there.`,
    () => 'Give it another name; what is in the file that Warraq makes is said in content/publication.yaml.',
  ),
  'slot-taken': error<{ name: string }>(
    ({ name }) => `\`${name}\` is there already; nothing was written.`,
    () => 'Remove it or rename it first, if you want Warraq’s own in its place.',
  ),
  'slot-changed': warning<{ name: string; lines: number }>(
    ({ name, lines }) =>
      `Warraq’s own \`${name}\` has changed since this one was made from it (${lines} ${lines === 1 ? 'line' : 'lines'}).`,
    ({ name }) =>
      `\`npm run doctor\` shows the difference. Take over what you want, then say so: \`npm run theme -- accept ${name}\`.`,
  ),
  'slot-unrecorded': warning<{ name: string }>(
    ({ name }) => `Nothing says which \`${name}\` of Warraq’s own this one was made from.`,
    ({ name }) => `If it was made from today’s, say so: \`npm run theme -- accept ${name}\`.`,
  ),
  'theme-syntax': error<{ detail: string }>(
    ({ detail }) => `Astro can’t compile this: ${detail}`,
    () => 'Correct it; https://docs.astro.build/ explains how components are written.',
  ),
  'theme-failed': error<{ detail: string; url: string }>(
    ({ detail, url }) => `The page ${url} can’t be rendered with this: ${detail}`,
    () => 'Look at what it expects: `docs/reference/theme.md` says what each part of a page is given.',
  ),
  'theme-file-missing': error<{ name: string }>(
    ({ name }) => `\`${name}\` is not in the theme.`,
    () => 'Put the file there, or correct its name; it is relative to this file.',
  ),
  'theme-asset': error<{ name: string }>(
    ({ name }) => `There is no file \`theme/public/${name}\`, so that pages would show a broken one.`,
    () => 'Put the file there, or correct its name.',
  ),
  'theme-string': error<{ name: string; nearest?: string | undefined }>(
    ({ name }) => `There is no string \`theme.${name}\`.`,
    ({ name, nearest: near }) =>
      `${nearest(near)}Write it into the file of each language in \`locales/\`: \`{ "theme.${name}": "…" }\`.`,
  ),
  'theme-inline': error<{ what: string }>(
    ({ what }) => `${what} does nothing here: browsers are told to refuse it.`,
    () =>
      'Write a `<script>` or `<style>` without `is:inline` and `define:vars`; hand it what it needs in a `data-` attribute, and give elements a class.',
  ),
  'theme-source': error<{ origin: string; key: string }>(
    ({ origin }) => `Browsers are told to load nothing from ${origin}, and to send nothing there.`,
    ({ origin, key }) => `If you trust it, write into theme/policy.yaml: \`${key}: [${origin}]\`.`,
  ),
  'theme-policy': warning<{ what: string }>(
    ({ what }) => `The theme lets pages do more than Warraq’s own do: ${what}.`,
    () => 'Nothing needs to be done if you know this; readers trust you with it.',
  ),
  'service-policy': warning<{ what: string }>(
    ({ what }) => `Settings let pages do more than Warraq’s own do: ${what}.`,
    () => 'Nothing needs to be done if you know this; readers trust you with it.',
  ),
  'token-unknown': error<{ name: string; nearest?: string | undefined }>(
    ({ name }) => `\`${name}\` is nothing that the design is made of.`,
    (p) =>
      `${nearest(p.nearest)}docs/reference/theme.md lists what can be set; properties of your own go into your components.`,
  ),
  'token-other': error<{ what: string }>(
    ({ what }) =>
      `tokens.css sets what the design is made of, and nothing else: \`${what}\` does not belong here.`,
    () =>
      'Set custom properties (`--accent: …`) and add faces (`@font-face`); other rules go into the `<style>` of a component.',
  ),
  'token-value': error<{ name: string; wanted: string }>(
    ({ name, wanted }) => `\`${name}\` must be ${wanted}.`,
    () => 'The first is the colour in light, the second in dark.',
  ),
  'theme-code': error<{ detail: string }>(
    ({ detail }) => `This code fails: ${detail}`,
    () => 'Correct it; the file and the line are those of the newsroom’s own code.',
  ),
  'theme-export': error<{ wanted: string; detail: string }>(
    ({ wanted, detail }) => `The file is no ${wanted}: ${detail}`,
    ({ wanted }) => `docs/extend.md shows a ${wanted} that works.`,
  ),
  'block-taken': error<{ name: string }>(
    ({ name }) => `\`:::${name}\` is a block of Warraq’s own.`,
    () => 'Give the file another name: texts use it as that of the block.',
  ),
  'block-failed': error<{ name: string; detail: string; code: string }>(
    ({ name, detail }) => `\`:::${name}\` can’t be shown: ${detail}`,
    ({ code }) => `The block’s code stops at ${code}.`,
  ),
  'block-dropped': error<{ name: string; lost: readonly string[] }>(
    ({ name, lost }) =>
      `\`:::${name}\` writes what must not reach readers, and it is left out: ${leftOutOf(lost)}.`,
    ({ name }) =>
      `Change theme/blocks/${name}.ts: blocks are text, pictures and links, with classes that begin with \`${name}\`.`,
  ),
  'directive-attribute-value': error<{ name: string; attribute: string; wanted: string }>(
    ({ name, attribute, wanted }) => `\`${attribute}\` of \`${blockName(name)}\` must be ${wanted}.`,
    ({ attribute }) => `Correct the value: \`${attribute}="…"\`.`,
  ),
  'custom-rule': error<{ check: string; message: string; hint: string }>(
    ({ message }) => message,
    ({ hint, check }) => `${hint} (A rule of this newsroom: theme/checks/${check}.ts.)`,
  ),
  'custom-advice': warning<{ check: string; message: string; hint: string }>(
    ({ message }) => message,
    ({ hint, check }) => `${hint} (A rule of this newsroom: theme/checks/${check}.ts.)`,
  ),

  // Import of wire copy
  'import-unreadable': error<{ name: string }>(
    ({ name }) => `\`${name}\` is not a file or folder that can be read.`,
    () => 'Give paths of files or folders, as seen from the folder you are in.',
  ),
  'import-unknown': error<{ name: string }>(
    ({ name }) => `\`${name}\` is nothing that can be imported.`,
    () => 'docs/import.md lists what can be: save it in one of those formats, or leave it out.',
  ),
  'import-large': error<{ name: string; megabytes: number; limit: number }>(
    ({ name, megabytes, limit }) =>
      `\`${name}\` has ${megabytes} MB; files of its format are read whole, and ${limit} MB of them at most.`,
    () => 'Split it, or leave pictures out of it.',
  ),
  'import-broken': error<{ format: string; why: string }>(
    ({ format, why }) => `It can’t be read as ${format}: ${why}.`,
    () => 'Open it in the program that made it, save it again, and import that.',
  ),
  'import-unsafe': error<{ what: string }>(
    ({ what }) => `It was refused: ${what}, which no honest file has.`,
    () => 'Ask who sent it for another copy; open this one nowhere.',
  ),
  'import-encoding': error<{ encoding: string }>(
    ({ encoding }) => `\`${encoding}\` is the name of no encoding.`,
    () => 'Write a name such as utf-8, utf-16le, windows-1256 or iso-8859-6.',
  ),
  'import-empty': error(
    () => 'It holds no text of a story.',
    () => 'Import text with a paragraph on each line, or with blank lines between paragraphs.',
  ),
  'import-language': error<{ editions: readonly string[] }>(
    () => 'The text is in the language of no edition.',
    ({ editions }) =>
      `Import text of one of the editions (${list(editions)}), or add an edition to publication.yaml.`,
  ),
  'import-id-taken': error<{ id: string }>(
    ({ id }) => `The story id \`${id}\` is that of another story, which this text is not in.`,
    () => 'Give the new story another id with --id.',
  ),
  'import-kill-failed': error<{ guid: string }>(
    ({ guid }) => `Its origin withdrew this text (\`${guid}\`), and it could not be marked as withdrawn.`,
    () => 'Write `status: withdrawn` into its front matter, which was changed meanwhile or can’t be read.',
  ),
  'import-damaged': warning<{ what: string; count: number }>(
    ({ what, count }) => `The file is not well-formed here (${what}); there are ${count} such places.`,
    () => 'What could be read was taken. Compare the number of texts with that of the old site.',
  ),
  'import-not-ghost': error(
    () => 'The file looks like an export of Ghost, but holds no posts that can be read.',
    () => 'Make the export again (Settings, Import/Export) and give the JSON file as it is.',
  ),
  'import-not-a-feed': error(
    () => 'The file looks like a feed, but can’t be read as RSS, Atom or JSON Feed.',
    () => 'Look at it with a validator of feeds, and give the file as the site sends it.',
  ),
  'import-front-matter': error<{ message: string }>(
    ({ message }) => `The front matter can’t be read (${message}), so the text was left out.`,
    () => 'Mend it in the file and import the folder again: what is there already stays as it is.',
  ),

  // The press
  'output-foreign': error<{ folder: string }>(
    ({ folder }) => `\`${folder}\` holds files that Warraq did not write.`,
    () => 'Choose an empty folder with --out, or let --force replace what is there.',
  ),
  'newsroom-taken': error<{ folder: string }>(
    ({ folder }) => `\`${folder}\` is not empty; nothing was written.`,
    () => 'Choose a folder that is not there yet, as in `npm create warraq@latest our-paper`.',
  ),
  'upgrade-by-hand': error<{ what: string }>(
    ({ what }) => `This can't be rewritten without a person: ${what}.`,
    () => 'Both names may be there: keep one, under the new name, and run `npm run upgrade` again.',
  ),
  'output-overlaps': error<{ folder: string; other: string }>(
    ({ folder, other }) => `\`${folder}\` can't be the published folder: it would mix with \`${other}\`.`,
    () => 'Choose a folder of its own with --out.',
  ),
  'live-obstacle': error<{ folder: string }>(
    ({ folder }) => `\`${folder}\` is there already and is no link to a site that changes all at once.`,
    () => 'Move it away, or choose another place with --out: Warraq makes the link itself.',
  ),
  'output-live': error<{ folder: string }>(
    ({ folder }) => `\`${folder}\` is a link to a site that changes all at once.`,
    () => 'Build with --live, as before. For a plain folder choose another place with --out.',
  ),
  'disk-full': error<{ file: string }>(
    ({ file }) => `There is no room on the disk to write \`${file}\`.`,
    () =>
      'Make room and build again: nothing that readers see is broken, and the next build ends as if nothing had been.',
  ),
  'disk-unwritable': error<{ file: string; reason: string }>(
    ({ file, reason }) => `The system keeps Warraq from \`${file}\`: ${reason}.`,
    () =>
      'See who owns it, and whether it or its disk is read-only. Then build again: nothing that readers see is broken.',
  ),
  'cache-locked': error<{ folder: string; pid: number | undefined }>(
    ({ folder, pid }) =>
      `Another build${pid ? ` (process ${pid})` : ''} works with \`${folder}\`, and does not end.`,
    () => 'Wait for it, or stop it, and build again; a build that is stopped breaks nothing.',
  ),
  'cache-damaged': warning<{ folder: string }>(
    ({ folder }) =>
      `What \`${folder}\` remembers of the last build is not as that build left it; it is forgotten, and everything is made again.`,
    () => 'Nothing needs doing; if it happens again, have the disk looked at.',
  ),
  'rollback-nothing': error<{ folder: string }>(
    ({ folder }) => `There is no earlier site to show at \`${folder}\`.`,
    () => 'A site built with --live keeps the one before it, unless the build after was killed: build again.',
  ),
  'rollback-unknown': error<{ folder: string }>(
    ({ folder }) =>
      `Nobody knows what was withdrawn or deleted since the site before at \`${folder}\`: the cache of the last build was new.`,
    () => 'Bring content back to what should be shown, and build again with --live.',
  ),
  'site-missing': error<{ folder: string }>(
    ({ folder }) => `There is no site in \`${folder}\`.`,
    () => 'Build it first: `npm run build`.',
  ),
  'deploy-target': error<{ name: string | undefined; known: readonly string[] }>(
    ({ name, known }) =>
      known.length === 0
        ? 'No `content/deploy.yaml` says where the site goes.'
        : name === undefined
          ? `The site can go to several targets: ${list(known)}.`
          : `There is no target \`${name}\`.`,
    ({ known }) =>
      known.length === 0
        ? 'Write that file, as in `targets: { live: { to: folder, path: /srv/site } }`.'
        : `Say which: \`npm run deploy -- ${known[0]}\`.`,
  ),
  'deploy-secret': error<{ variable: string }>(
    ({ variable }) => `The variable \`${variable}\` is not set, and its value is needed.`,
    () => 'Set it where the command runs: as a secret of the job, or in the environment of the service.',
  ),
  'deploy-deletes': error<{ count: number; limit: number }>(
    ({ count, limit }) =>
      `The deploy would remove ${count} files, more than the ${limit} that are allowed; nothing was changed.`,
    () => 'See whether the site was built whole. If so, allow as many with `--allow-deletes`.',
  ),
  'deploy-overtaken': error<{ target: string; detail: string }>(
    ({ target, detail }) => `Another deploy to \`${target}\` came between: ${detail}.`,
    () => 'Let one deploy end before the next, then deploy again: it compares what both have touched.',
  ),
  'deploy-failed': error<{ target: string; detail: string }>(
    ({ target, detail }) => `\`${target}\` does not take the site: ${detail}`,
    () => 'Mend that and deploy again: it goes on where this one ended.',
  ),
  'deploy-foreign': warning<{ target: string; changed: readonly string[]; added: readonly string[] }>(
    ({ target, changed, added }) => {
      const parts = [
        ...(changed.length > 0 ? [`changed or removed ${leading(changed)}`] : []),
        ...(added.length > 0 ? [`put there ${leading(added)}`] : []),
      ];
      return `Another hand was at \`${target}\`: it ${parts.join(', and ')}.`;
    },
    () => 'What was changed is as it was built again; what was put there stays until its owner removes it.',
  ),
  'deploy-untold': warning<{ channel: string; waiting: number; reason: string }>(
    ({ channel, waiting, reason }) =>
      `${channel} was not told of ${waiting} ${waiting === 1 ? 'address' : 'addresses'}: ${reason}`,
    () => 'They wait for the next deploy; `npm run deploy -- --retry` tries again at once.',
  ),
  'announce-channel': error<{ name: string | undefined; known: readonly string[] }>(
    ({ name, known }) =>
      known.length === 0
        ? 'No `content/announce.yaml` says where stories are announced.'
        : `There is no channel \`${name}\`.`,
    ({ known }) =>
      known.length === 0
        ? 'Write that file, as in `channels: { news: { to: telegram, chat: "@our-paper", token: TELEGRAM_TOKEN } }`.'
        : `There are ${list(known)}.`,
  ),
  'announce-many': error<{ channel: string; count: number; limit: number }>(
    ({ channel, count, limit }) =>
      `${count} stories would be announced in \`${channel}\` at once, more than the ${limit} that are allowed; none was.`,
    () => 'See whether they are new. If so, allow as many with `--allow-posts`.',
  ),
  'announce-doubt': warning<{ channel: string; story: string; edition: string; why: 'arrived' | 'nameless' }>(
    ({ channel, story, edition, why }) =>
      why === 'arrived'
        ? `Nobody knows whether ${story} (${edition}) was posted in \`${channel}\`: the answer was lost.`
        : `The post of ${story} (${edition}) in \`${channel}\` is to be changed, and the channel never said how it calls it.`,
    ({ story, why }) =>
      why === 'arrived'
        ? `Look there. If it is missing, run again with \`--doubts repeat=${story}\`, which posts it while the story is there; if it is there, with \`--doubts keep=${story}\`.`
        : `Change or delete it there by hand, and run again with \`--doubts keep=${story}\`.`,
  ),
  'announce-refused': warning<{ channel: string; story: string; edition: string; reason: string }>(
    ({ channel, story, edition, reason }) =>
      `\`${channel}\` does not take what is to be said of ${story} (${edition}): ${reason}`,
    () => 'It is tried again when the story changes, or with `--retry`.',
  ),
  'announce-edition': warning<{ channel: string; edition: string; count: number }>(
    ({ channel, edition, count }) =>
      `\`${channel}\` has ${count} ${count === 1 ? 'post' : 'posts'} of the edition \`${edition}\`, which there is not any more.`,
    () => 'They stay. Delete them there by hand if they are not to; `withdrawn: leave` says that posts stay.',
  ),
  'secret-malformed': error<{ variable: string; expected: string }>(
    ({ variable, expected }) => `The value of the variable \`${variable}\` can’t be used: ${expected}`,
    () => 'Set it anew where the command runs.',
  ),
  'announce-waiting': warning<{ channel: string; count: number; reason: string }>(
    ({ channel, count, reason }) =>
      `${count} ${count === 1 ? 'post waits' : 'posts wait'} to be announced in \`${channel}\`: ${reason}`,
    () =>
      'The next run tries again when it is time, and `--retry` at once. A story is announced once its page is there: deploy first.',
  ),
  'digest-name': error<{ name: string | undefined; known: readonly string[] }>(
    ({ name, known }) =>
      known.length === 0
        ? 'No `content/announce.yaml` says what digests there are.'
        : name === undefined
          ? `There are several digests: ${list(known)}.`
          : `There is no digest \`${name}\`.`,
    ({ known }) =>
      known.length === 0
        ? 'Write that file, as in `digests: { daily: { by: file, edition: …, folder: mail, from: "news@paper.example" } }`.'
        : `Say which: \`npm run digest -- ${known[0]}\`.`,
  ),
  'digest-failed': error<{ digest: string; reason: string }>(
    ({ digest, reason }) => `The digest \`${digest}\` was not sent: ${reason}`,
    () => 'Mend that and run it again: a digest that was sent is not sent twice.',
  ),
  'digest-doubt': error<{ digest: string }>(
    ({ digest }) => `Nobody knows whether the digest \`${digest}\` was sent: the answer was lost.`,
    () =>
      'Look there. If it is missing, run again with `--doubts repeat`, which sends it; if it is there, with `--doubts keep`.',
  ),
  'paper-empty': error<{ what: string; edition: string }>(
    ({ what, edition }) => `Of ${what} the edition \`${edition}\` has no article that readers can see.`,
    () => 'Name another day with `--date`, or a section or a story that has one: nothing was written.',
  ),
  'paper-font': error<{ file: string }>(
    ({ file }) => `Warraq has no font \`${file}\` to print with.`,
    () => 'Name a file of its folder `src/styles/fonts`, such as `naskh-arabic-400.woff2`.',
  ),
  'paper-browser': error(
    () => 'No browser starts that could print.',
    () =>
      'Install the package `playwright-core`, and Chrome or Edge; or name a program that is made of Chromium with `--browser`.',
  ),
  'port-taken': error<{ port: number }>(
    ({ port }) => `Something else listens on port ${port}.`,
    () => 'Stop it, or choose another port, as in `npm run preview -- --port 4322`.',
  ),
  'revision-unknown': error<{ revision: string; detail: string }>(
    ({ revision, detail }) => `Git can't say what changed since \`${revision}\`: ${detail}`,
    () => 'Name a commit, a tag or a branch that this clone has, or build without --since.',
  ),
  'content-changed': error(
    () => 'The file changed while the site was being built.',
    () => 'Run the build again.',
  ),
  'render-failed': error<{ url: string; detail: string }>(
    ({ url, detail }) => `The page ${url} can't be rendered: ${detail}`,
    () => 'This is a mistake in a template or a string, not in the story; the stack is below.',
  ),
  'render-indirect': warning<{ template: string }>(
    ({ template }) => `Pages of the template “${template}” are rendered more slowly than they could be.`,
    () =>
      'They are right. Astro is of another version than Warraq was made with, or makes them another way: install what the lockfile says.',
  ),

  ...auditRules,
} satisfies Record<string, { severity: Severity }>;

export type RuleId = keyof typeof catalogue;

/** The parameters that a rule's words are made with. */
export type RuleParams<R extends RuleId> = Parameters<(typeof catalogue)[R]['message']>[0];
