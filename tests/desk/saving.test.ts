import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import english from '../../locales/en.json' with { type: 'json' };
import type { Field, Item, Text } from '../../src/desk/protocol.ts';
import { openRoom, type Room, type Visitor } from './room.ts';

let room: Room;
let editor: Visitor;
beforeAll(async () => {
  room = await openRoom();
  editor = room.visitor();
  await editor.ask('GET', '/desk/api/session');
});
afterAll(() => room.close());

const item = async (kind: string, id: string): Promise<Item> =>
  (await editor.ask('GET', `/desk/api/${kind}/${id}`)).json;
const textIn = (of: Item, edition: string) => of.texts.find((one) => one.edition === edition) as Text;
const text = async (id: string, edition: string) => textIn(await item('story', id), edition);
const bodyOf = ({ text: whole, bodyStart }: Text) => whole.slice(bodyStart);
const save = (id: string, edition: string, body: object) =>
  editor.ask('PUT', `/desk/api/story/${id}/${edition}`, body);

describe('a save', () => {
  it('changes no byte of what nobody changed: every text of the demo, with each of its fields', async () => {
    const stories: Item[] = (await editor.ask('GET', '/desk/api/stories?limit=500')).json.stories;
    const pages: Item[] = (await editor.ask('GET', '/desk/api/pages')).json.pages;
    let saved = 0;
    for (const { kind, id } of [...stories, ...pages])
      for (const one of (await item(kind, id)).texts.filter(({ exists }) => exists)) {
        const fields = one.fields
          .filter(({ value }) => value !== null)
          .map(({ path, value }: Field) => ({ path, value }));
        const answer = await editor.ask('PUT', `/desk/api/${kind}/${id}/${one.edition}`, {
          base: one.text,
          body: bodyOf(one),
          fields,
        });
        expect(answer.json).toMatchObject({ changed: false, commit: null });
        saved += 1;
      }
    expect(saved).toBe(47);
    expect(room.git('status', '--short')).toBe('');
  }, 60_000);

  it('of one key changes its line alone, and is a commit by who is there', async () => {
    const before = await text('eclipse-2034', 'ar');
    const { json } = await save('eclipse-2034', 'ar', {
      base: before.text,
      fields: [{ path: ['title'], value: 'كسوف: 20 آذار' }],
    });
    expect(json).toMatchObject({
      changed: true,
      merged: false,
      commit: expect.stringMatching(/^[\da-f]{40}$/),
    });
    expect(room.git('diff', '--numstat')).toMatch(
      /^1\t1\tcontent\/stories\/2034\/03\/eclipse-2034\/ar\.md\n$/,
    );
    expect(room.git('log', '-1', '--format=%an %ae %s', 'desk/story/eclipse-2034')).toBe(
      'At this machine here@news.example Edit eclipse-2034 (ar)\n',
    );
    expect(room.git('log', '--format=%s', 'main')).toBe('The demo\n');
  });

  it('of one word changes that word, and keeps the line breaks of Windows', async () => {
    const file = 'content/stories/2034/03/eclipse-2034/en.md';
    room.write(file, room.read(file).replaceAll('\n', '\r\n'));
    const before = await text('eclipse-2034', 'en');
    const body = bodyOf(before).replaceAll('\r\n', '\n').replace('eclipse', 'ECLIPSE');
    await save('eclipse-2034', 'en', { base: before.text, body });
    expect(room.read(file)).toBe(
      before.text.slice(0, before.bodyStart) + bodyOf(before).replace('eclipse', 'ECLIPSE'),
    );
  });

  it('takes in what changed on disk meanwhile, and never writes over it', async () => {
    const before = await text('two-rivers', 'en').catch(() => null);
    const id = before?.exists ? 'two-rivers' : 'paper-in-baghdad';
    const own = await text(id, 'en');
    const lines = bodyOf(own).split('\n');
    const words = lines.flatMap((line, index) => (/^\p{L}/u.test(line) ? [index] : []));
    const [first = 0, last = 0] = [words[0], words.at(-1)];
    const with_ = (index: number, line: string) =>
      own.text.slice(0, own.bodyStart) + lines.with(index, line).join('\n');
    room.write(own.file, with_(first, 'Theirs.'));
    const merged = await save(id, 'en', { base: own.text, body: lines.with(last, 'Mine.').join('\n') });
    expect(merged.json).toMatchObject({ merged: true, changed: true });
    expect(room.read(own.file)).toBe(
      own.text.slice(0, own.bodyStart) + lines.with(first, 'Theirs.').with(last, 'Mine.').join('\n'),
    );
    const conflict = await save(id, 'en', {
      base: own.text,
      body: lines.with(first, 'Also mine.').join('\n'),
    });
    expect(conflict.status).toBe(409);
    expect(conflict.json.parts).toContainEqual({
      base: `${lines[first]}\n`,
      theirs: 'Theirs.\n',
      mine: 'Also mine.\n',
    });
    expect(room.read(own.file)).toContain('Theirs.');
  });
});

describe('a translation that two begin', () => {
  const id = 'where-the-hamza-sits';
  it('is shown before it is saved with the picture of its original and the time it has', async () => {
    const draft = { base: '', body: 'Begun', fields: [{ path: ['section'], value: 'culture' }] };
    const checked = await editor.ask('POST', `/desk/api/story/${id}/en/check`, draft);
    // The cursor is in a line of the body; what is found is in lines of the file.
    expect(checked.json.bodyLine).toBe(checked.json.blocks.at(-1).line);
    const shown = await editor.ask('POST', `/desk/api/story/${id}/en/preview`, draft);
    expect(shown.json.path).not.toContain('1970');
    const page = await editor.ask('GET', shown.json.path);
    expect(page.text).toMatch(/data-block="\d+">Begun/);
    expect(page.text).not.toContain('1970');
    expect(page.text).not.toContain(english.onlyHereNotice);
    expect(page.text).toContain('<picture');
  });

  const begin = (title: string, body: string) =>
    save(id, 'en', { base: '', body, fields: [{ path: ['title'], value: title }] });

  it('is one text where they agree, and told with both where they do not', async () => {
    const [first, second] = [await begin('Hamza', 'It sits.'), await begin('Hamza', 'It sits.')];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(first.json.text.text).toMatch(/\nIt sits\.\n$/);
    const other = await begin('The hamza', 'It sits.\n');
    expect(other.status).toBe(409);
    expect(other.json).toMatchObject({ problems: [{ rule: 'desk-conflict' }], theirs: first.json.text.text });
    const late = { base: '', body: 'It sits.\n', fields: [{ path: ['title'], value: 'Hamza' }] };
    const checked = await editor.ask('POST', `/desk/api/story/${id}/en/check`, late);
    expect(checked.status).toBe(200);
    await editor.ask('POST', `/desk/api/story/${id}/discard`, undefined);
  });
});

describe('a story', () => {
  it('is begun in Arabic, translated beside it, handed to review, published into main, and changed again', async () => {
    const begun = await editor.ask('POST', '/desk/api/stories', {
      id: 'night-library',
      edition: 'ar',
      title: 'مكتبة: تفتح ليلًا',
      section: 'culture',
    });
    expect(begun.status).toBe(201);
    const fields = [
      { path: ['description'], value: 'تفتح المكتبة حتى منتصف الليل.' },
      { path: ['authors'], value: ['science-desk'] },
    ];
    const own = textIn(begun.json, 'ar');
    const saved = await save('night-library', 'ar', {
      base: own.text,
      body: 'فتحت المكتبة أبوابها.\n\nوحضر مئة قارئ.\n',
      fields,
    });
    expect(saved.json.text.problems).toEqual([]);
    const english = [
      { path: ['title'], value: 'A library opens at night' },
      { path: ['description'], value: 'It stays open until midnight.' },
    ];
    const translated = await save('night-library', 'en', {
      base: '',
      body: 'The library opened.\n\nA hundred readers came.\n',
      fields: english,
    });
    expect(translated.json.text).toMatchObject({ stage: 'draft', recorded: true });
    expect(translated.json.text.blocks.map(({ pair }: { pair: number }) => pair)).toEqual([1, 2, 3, 4]);
    const review = await editor.ask('POST', '/desk/api/story/night-library/ar/move', {
      to: 'review',
      review: 'science-desk',
      base: saved.json.text.text,
    });
    expect(review.json.text.stage).toBe('review');
    const published = await editor.ask('POST', '/desk/api/story/night-library/publish', {
      editions: ['ar', 'en'],
    });
    expect(published.status).toBe(200);
    expect(published.json.item.texts.map(({ stage }: Text) => stage)).toEqual(['published', 'published']);
    expect(room.git('log', '-1', '--format=%s %P', 'main').trim().split(' ')).toHaveLength(4);
    expect(
      room.git('status', '--short', '--', 'content/stories/2026', `content/${folderOf(published.json.item)}`),
    ).not.toContain('night-library');
    const live = textIn(published.json.item, 'ar');
    await save('night-library', 'ar', { base: live.text, body: bodyOf(live).replace('مئة', 'مئتا') });
    expect(room.git('diff', '-U0', '--', live.file).split('\n').slice(-3, -1)).toEqual([
      '-وحضر مئة قارئ.',
      '+وحضر مئتا قارئ.',
    ]);
    const back = await editor.ask('POST', '/desk/api/story/night-library/discard', undefined);
    expect(textIn(back.json, 'ar').text).toBe(live.text);
    expect(room.git('for-each-ref', 'refs/desk/discarded/story/night-library')).not.toBe('');
  });

  it('that was published meanwhile with other words in a line is told with both, and then goes out', async () => {
    const id = 'paper-in-baghdad';
    const own = await text(id, 'ar');
    const lines = bodyOf(own).split('\n');
    const at = lines.findIndex((line) => /^\p{L}/u.test(line));
    const inBody = (line: string) => lines.with(at, line).join('\n');
    await save(id, 'ar', { base: own.text, body: inBody('ما كتبناه.') });
    const file = own.file;
    const mine = room.read(file);
    // Somebody else publishes from another checkout.
    const theirs = own.text.slice(0, own.bodyStart) + inBody('ما نُشر.');
    room.write(file, theirs);
    room.git('commit', '-qm', 'From elsewhere', '--', file);
    room.write(file, mine);
    const refused = await editor.ask('POST', `/desk/api/story/${id}/publish`, { editions: ['ar'] });
    expect(refused.status).toBe(409);
    expect(refused.json).toMatchObject({ mine, theirs, problems: [{ rule: 'desk-merge-conflict', file }] });
    expect(refused.json.parts).toContainEqual({
      base: `${lines[at]}\n`,
      mine: 'ما كتبناه.\n',
      theirs: 'ما نُشر.\n',
    });
    expect(room.read(file)).toBe(theirs);
    const { changes } = await item('story', id);
    expect(changes?.map(({ action, edition }) => [action, edition])).toEqual([
      ['take-in', null],
      ['edit', 'ar'],
    ]);
    const both = own.text.slice(0, own.bodyStart) + inBody('ما نُشر وما كتبناه.');
    const saved = await save(id, 'ar', { base: theirs, text: both, resolved: true });
    expect(saved.status).toBe(200);
    const published = await editor.ask('POST', `/desk/api/story/${id}/publish`, { editions: ['ar'] });
    expect(published.status).toBe(200);
    expect(room.git('show', `main:${file}`)).toBe(both);
    expect(room.git('log', '--format=%s', 'main')).toContain('From elsewhere');
    expect(room.git('status', '--short', '--', path.dirname(file))).toBe('');
  });

  it('is told with every text that was published meanwhile, and loses none', async () => {
    const id = 'paper-in-baghdad';
    const editions = ['ar', 'en'];
    const own = await Promise.all(editions.map((edition) => text(id, edition)));
    const withEnd = (one: Text, end: string) => `${one.text.trimEnd()} ${end}\n`;
    for (const one of own)
      await save(id, one.edition, { base: one.text, body: withEnd(one, 'Ours.').slice(one.bodyStart) });
    const mine = own.map(({ file }) => room.read(file));
    publishElsewhere(own.map((one) => [one.file, withEnd(one, 'Theirs.')]));
    const refused = await editor.ask('POST', `/desk/api/story/${id}/publish`, { editions });
    expect(refused.status).toBe(409);
    const told = [refused.json, ...refused.json.others];
    expect(told.map((one) => one.problems[0].file)).toEqual(own.map(({ file }) => file));
    expect(told.map((one) => one.mine)).toEqual(mine);
    for (const [index, one] of own.entries()) {
      expect(told[index].theirs).toBe(room.read(one.file));
      const body = withEnd(one, 'Both.');
      await save(id, one.edition, { base: told[index].theirs, text: body, resolved: true });
    }
    const published = await editor.ask('POST', `/desk/api/story/${id}/publish`, { editions });
    expect(published.status).toBe(200);
    for (const one of own) expect(room.git('show', `main:${one.file}`)).toBe(withEnd(one, 'Both.'));
  });

  it('stays as it is where what else is contested is no text, and says which file that is', async () => {
    const id = 'paper-in-baghdad';
    const own = await text(id, 'ar');
    const comments = `${path.dirname(own.file)}/comments.yaml`;
    await editor.ask('POST', `/desk/api/story/${id}/comments`, { text: 'Ours.' });
    await save(id, 'ar', { base: own.text, body: `${bodyOf(own).trimEnd()} عندنا.\n` });
    const before = [room.read(own.file), room.read(comments)];
    const branch = () => room.git('rev-parse', `desk/story/${id}`);
    publishElsewhere([
      [own.file, `${own.text.trimEnd()} عندهم.\n`],
      [comments, 'comments: [{ by: x, name: X, at: 2026-01-01T00:00:00Z, text: Theirs. }]\n'],
    ]);
    const saved = branch();
    const refused = await editor.ask('POST', `/desk/api/story/${id}/publish`, { editions: ['ar'] });
    expect(refused.status).toBe(409);
    expect(refused.json).toEqual({
      problems: [expect.objectContaining({ rule: 'desk-merge-by-hand', file: comments })],
    });
    expect([room.read(own.file), room.read(comments)]).toEqual(before);
    expect(branch()).toBe(saved);
    await editor.ask('POST', `/desk/api/story/${id}/discard`, undefined);
  });

  it('of a vocabulary that was published meanwhile is told with both', async () => {
    const [own] = (await item('vocabulary', 'topics')).texts as [Text];
    const [mine, theirs] = ['# Ours.', '# Theirs.'].map((line) => `${own.text.trimEnd()}\n${line}\n`);
    await editor.ask('PUT', '/desk/api/vocabulary/topics/all', { base: own.text, text: mine });
    publishElsewhere([[own.file, theirs ?? '']]);
    const refused = await editor.ask('POST', '/desk/api/vocabulary/topics/publish', { editions: ['all'] });
    expect(refused.json).toMatchObject({ mine, theirs, problems: [{ file: own.file }] });
    expect(room.read(own.file)).toBe(theirs);
  });

  it('that was withdrawn is published as that', async () => {
    const id = 'paper-in-baghdad';
    const own = await text(id, 'ar');
    await editor.ask('POST', `/desk/api/story/${id}/ar/move`, { to: 'withdrawn', base: own.text });
    await editor.ask('POST', `/desk/api/story/${id}/publish`, { editions: ['ar'] });
    expect(room.git('show', `main:${own.file}`)).toContain('status: withdrawn');
  });

  it('in any script has an id that people can read', async () => {
    const propose = async (title: string) =>
      (await editor.ask('POST', '/desk/api/propose-id', { title, edition: 'ar' })).json.id;
    expect(await propose('الشمس والقمر')).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(await propose('Été à Paris: 20 mars')).toBe('ete-a-paris-20-mars');
    expect(await propose('☀☀')).toMatch(/^\d{4}-\d\d-\d\d$/);
    const ofPage = { title: 'About', edition: 'en', kind: 'page' };
    expect((await editor.ask('POST', '/desk/api/propose-id', ofPage)).json).toEqual({
      id: 'about-2',
      problems: [],
    });
  });

  it('shows what is typed as its page, and what check says of it, and writes nothing', async () => {
    const own = await text('waiting-for-the-crescent', 'ar');
    const draft = {
      base: own.text,
      body: `${bodyOf(own)}\n\nجملة لم تُحفظ <script>alert(1)</script> [x](story:none).\n`,
    };
    const checked = await editor.ask('POST', '/desk/api/story/waiting-for-the-crescent/ar/check', draft);
    expect(checked.json.problems.map(({ rule }: { rule: string }) => rule)).toContain('link-broken');
    const shown = await editor.ask('POST', '/desk/api/story/waiting-for-the-crescent/ar/preview', draft);
    const page = await editor.ask('GET', shown.json.path);
    expect(page.text).toMatch(/data-block="\d+">جملة لم تُحفظ/);
    expect(page.text).not.toContain('<script>alert');
    expect(page.headers['content-security-policy']).toContain('sandbox allow-same-origin');
    expect(room.read(own.file)).toBe(own.text);
  });
});

describe('what is typed in an original and not saved', () => {
  /** The words of a translation's parts → what they are paired with. */
  const pairsOf = (of: Pick<Text, 'blocks'>, original: Pick<Text, 'blocks'>) =>
    new Map(of.blocks.map((one) => [one.text, one.pair && original.blocks[one.pair - 1]?.text]));

  it.each(['two-clocks-one-zone', 'six-plurals'])(
    'is new to the translation of %s, whose other parts stay beside what they say',
    async (id) => {
      const before = await item('story', id);
      const own = textIn(before, before.original);
      const other = before.texts.find((one) => one.exists && one !== own) as Text;
      const at = own.blocks.find(({ field, kind }) => !field && kind === 'paragraph')?.line ?? 0;
      const lines = own.text.split('\n').toSpliced(at, 0, '', 'A new paragraph.');
      const draft = { base: own.text, body: lines.join('\n').slice(own.bodyStart) };
      const { json } = await editor.ask('POST', `/desk/api/story/${id}/${own.edition}/check`, draft);
      expect(json.blocks).toHaveLength(own.blocks.length + 1);
      const beside = json.others[other.edition];
      expect(pairsOf(beside, json)).toEqual(pairsOf(other, own));
      expect([...pairsOf(other, own).values()].filter(Boolean).length).toBeGreaterThan(5);
      const fresh = json.blocks.findIndex((one: { text: string }) => one.text === 'A new paragraph.') + 1;
      expect(beside.removed).toMatchObject([{ state: 'added', number: fresh, now: 'A new paragraph.' }]);
      expect(beside.problems.map(({ rule }: { rule: string }) => rule)).toContain('translation-outdated');
      expect(Object.keys(json.others)).toEqual([other.edition]);
    },
  );

  it('is told word by word beside the part that says it, before it is saved and after', async () => {
    const of = await item('story', 'levantine-months');
    const [own, other] = [
      textIn(of, of.original),
      of.texts.find((one) => one.edition !== of.original) as Text,
    ];
    const part = own.blocks.find(({ field, kind }) => !field && kind === 'paragraph');
    const lines = own.text.split('\n');
    const at = (part?.line ?? 0) - 1;
    const body = lines.with(at, `${lines[at]} Wordadded.`).join('\n').slice(own.bodyStart);
    const wordsIn = ({ blocks }: Pick<Text, 'blocks'>) =>
      blocks.find(({ pair }) => pair === part?.number)?.stale?.words.map(({ change }) => change);
    const draft = { base: own.text, body };
    const checked = await editor.ask('POST', `/desk/api/story/levantine-months/${own.edition}/check`, draft);
    const typed = wordsIn(checked.json.others[other.edition]);
    expect(typed).toContain('added');
    expect(typed).not.toContain('removed');
    await save('levantine-months', own.edition, draft);
    expect(wordsIn(await text('levantine-months', other.edition))).toEqual(typed);
    await editor.ask('POST', '/desk/api/story/levantine-months/discard', undefined);
  });

  it('is taken in together with what is typed in the translation', async () => {
    const of = await item('story', 'six-plurals');
    const [own, other] = [
      textIn(of, of.original),
      of.texts.find((one) => one.edition !== of.original) as Text,
    ];
    const typed = (one: Text, words: string) => ({ base: one.text, body: `${bodyOf(one)}\n\n${words}\n` });
    const drafts = { ...typed(own, 'At the end.'), others: { [other.edition]: typed(other, 'Also here.') } };
    const { json } = await editor.ask('POST', `/desk/api/story/six-plurals/${own.edition}/check`, drafts);
    const [last, beside] = [json.blocks.at(-1), json.others[other.edition].blocks.at(-1)];
    expect([last.text, beside.text]).toEqual(['At the end.', 'Also here.']);
  });

  it('in another edition needs the same right as if it were alone', async () => {
    const own = await text('six-plurals', 'en');
    const draft = { base: own.text, body: 'x', others: { xx: { base: '', body: 'x' } } };
    const { status } = await editor.ask('POST', '/desk/api/story/six-plurals/en/check', draft);
    expect(status).toBe(403);
  });
});

describe('a problem that speaks of another text', () => {
  it('names it by its title and edition, and no file', async () => {
    const [own, other] = [await text('six-pens', 'en'), await text('six-plurals', 'en')];
    const slugOf = (one: Text) => one.fields.find(({ path }) => path[0] === 'slug');
    const [slug, title] = [slugOf(other)?.value ?? 'six-plurals', other.fields[0]?.value];
    const draft = { base: own.text, fields: [{ path: ['slug'], value: slug }] };
    const { json } = await editor.ask('POST', '/desk/api/story/six-pens/en/check', draft);
    const told = json.problems.find(({ rule }: { rule: string }) => rule === 'duplicate-url');
    expect(told.params.other).toBe(`“${title}” (English)`);
    for (const words of [told.message, told.hint, told.params.other]) expect(words).not.toContain('content/');
  });
});

/** Somebody publishes files from another checkout; those of the desk stay. */
function publishElsewhere(files: readonly (readonly [string, string])[]): void {
  const before = files.map(([file]) => room.read(file));
  for (const [file, written] of files) room.write(file, written);
  room.git('add', '--', ...files.map(([file]) => file));
  room.git('commit', '-qm', 'From elsewhere', '--', ...files.map(([file]) => file));
  for (const [index, [file]] of files.entries()) room.write(file, before[index] ?? '');
}

const folderOf = ({ folder }: Item) => folder.replace(/^content\//, '');
