import { useState } from 'preact/hooks';
import type { DeskProblem } from '../../protocol.ts';
import { Refused } from '../connection/requests.ts';
import { type Desk, tellRefusal, useDesk } from '../shared/desk.ts';
import { Form, FormField, Select } from '../shared/Form.tsx';
import { GrowingText } from '../shared/GrowingText.tsx';
import { go } from '../shared/route.ts';
import { useTitle } from '../shared/title.ts';
import { IdField } from './IdField.tsx';
import { OriginalChoice } from './OriginalChoice.tsx';
import { useProposal } from './use-proposal.ts';

interface Begun {
  id: string;
  edition: string;
  title: string;
  section: string;
}

const nothing: Begun = { id: '', edition: '', title: '', section: '' };

/** What a new story or page begins with. Its id is proposed, and says at once if it can't be had. */
export function NewView({ kind }: { kind: 'story' | 'page' }) {
  const desk = useDesk();
  const { t } = desk;
  const able = writable(desk);
  const [begun, setBegun] = useState({ ...nothing, edition: firstOf(desk)?.id ?? '' });
  const [refused, setRefused] = useState<readonly DeskProblem[]>([]);
  const proposed = useProposal(kind, begun.title, begun.edition);
  const set = (next: Partial<Begun>) => setBegun({ ...begun, ...next });
  const heading = t(kind === 'story' ? 'newStory' : 'newPage');
  useTitle(heading);
  const id = begun.id || proposed.id;
  const problems = refused.length > 0 || begun.id !== '' ? refused : proposed.problems;
  return (
    <Form
      class="new narrow"
      send={() => create(desk, kind, { ...begun, id }, setRefused)}
      typed={() => setRefused([])}
    >
      <h1>{heading}</h1>
      <OriginalChoice able={able} chosen={begun.edition} choose={(edition) => set({ edition })} />
      <TitleField {...begun} set={(title) => set({ title })} />
      {kind === 'story' && <SectionField {...begun} set={(section) => set({ section })} />}
      <IdField id={id} problems={problems} set={(own) => set({ id: own })} />
      <button type="submit" class="primary">
        {t('create')}
      </button>
    </Form>
  );
}

/** Editions in which the user may begin a story: translators may not. */
const writable = ({ session, user }: Desk) =>
  session.editions.filter(({ id }) => (user.roles[id] ?? 'translator') !== 'translator');

/** The one in the language of the interface, if there is one. */
const firstOf = (desk: Desk) => {
  const able = writable(desk);
  return able.find(({ language }) => language === desk.language.language) ?? able[0];
};

function TitleField({ edition, title, set }: Begun & { set(title: string): void }) {
  const desk = useDesk();
  const chosen = desk.edition(edition);
  return (
    <FormField id="new-title" label={desk.t('field.title')}>
      <GrowingText
        id="new-title"
        rows={1}
        required
        lang={chosen?.language}
        dir={chosen?.direction}
        value={title}
        change={set}
      />
    </FormField>
  );
}

function SectionField({ section, set }: Begun & { set(section: string): void }) {
  const { t, vocabularies } = useDesk();
  return (
    <FormField id="new-section" label={t('field.section')}>
      <Select
        id="new-section"
        required
        value={section}
        none={t('chooseSection')}
        choices={vocabularies.value.sections}
        change={set}
      />
    </FormField>
  );
}

/** Makes it, and opens it. */
async function create(
  { requests, t }: Desk,
  kind: 'story' | 'page',
  { section, ...begun }: Begun,
  refuse: (problems: readonly DeskProblem[]) => void,
): Promise<void> {
  try {
    const item =
      kind === 'page'
        ? await requests.send('createPage', { body: begun })
        : await requests.send('createStory', { body: section === '' ? begun : { ...begun, section } });
    go({ view: 'item', kind: item.kind, id: item.id }, { replaces: true });
  } catch (error) {
    if (error instanceof Refused && error.problems.length > 0) refuse(error.problems);
    else tellRefusal(t, error);
  }
}
