import { useEffect, useState } from 'preact/hooks';
import type { DeskProblem } from '../../protocol.ts';
import { Refused } from '../connection/requests.ts';
import { type Desk, tellRefusal, useDesk } from '../shared/desk.ts';
import { go } from '../shared/route.ts';

const settleMs = 300;

/** What a new story or page begins with. Its id is proposed, and says at once if it can't be had. */
export function NewView({ kind }: { kind: 'story' | 'page' }) {
  const desk = useDesk();
  const { t, session, user, vocabularies } = desk;
  const able = session.editions.filter(({ id }) => (user.roles[id] ?? 'translator') !== 'translator');
  const [edition, setEdition] = useState(able[0]?.id ?? '');
  const [title, setTitle] = useState('');
  const [section, setSection] = useState('');
  const [ownId, setOwnId] = useState<string | null>(null);
  const [refused, setRefused] = useState<readonly DeskProblem[]>([]);
  const proposed = useProposal(desk, title, edition);
  const id = ownId ?? proposed.id;
  const chosen = desk.edition(edition);
  const problems = refused.length > 0 ? refused : ownId === null ? proposed.problems : [];
  const create = async () => {
    try {
      await make(desk, kind, { id, edition, title: title.trim(), ...(section === '' ? {} : { section }) });
    } catch (error) {
      if (error instanceof Refused && error.problems.length > 0) setRefused(error.problems);
      else tellRefusal(t, error);
    }
  };
  return (
    <form
      class="new narrow"
      onInput={() => setRefused([])}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h1>{t(kind === 'story' ? 'newStory' : 'newPage')}</h1>
      <fieldset>
        <legend>{t('writtenFirstIn')}</legend>
        {able.map((one) => (
          <label key={one.id} class="choice">
            <input
              type="radio"
              name="edition"
              checked={edition === one.id}
              onChange={() => setEdition(one.id)}
            />{' '}
            <bdi lang={one.language}>{one.label}</bdi>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="new-title">{t('field.title')}</label>
        <input
          id="new-title"
          required
          lang={chosen?.language}
          dir={chosen?.direction}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </div>
      {kind === 'story' && (
        <SectionField choices={vocabularies.value.sections} value={section} set={setSection} />
      )}
      <div class="field">
        <label for="new-id">{t('idOf')}</label>
        <input
          id="new-id"
          required
          dir="ltr"
          spellcheck={false}
          autocapitalize="none"
          value={id}
          aria-invalid={problems.length > 0 || undefined}
          aria-describedby="new-id-notes"
          onInput={({ currentTarget }) => setOwnId(currentTarget.value)}
        />
        <div id="new-id-notes" class="notes" role="status">
          {problems.length === 0 && <p>{t('idStays')}</p>}
          {problems.map(({ rule, message, hint }) => (
            <p key={rule} class="error">
              <bdi>{message}</bdi> {hint && <bdi>{hint}</bdi>}
            </p>
          ))}
        </div>
      </div>
      <div class="actions">
        <button type="submit" class="primary">
          {t('create')}
        </button>
      </div>
    </form>
  );
}

interface Begun {
  id: string;
  edition: string;
  title: string;
  section?: string;
}

async function make({ requests }: Desk, kind: 'story' | 'page', body: Begun): Promise<void> {
  const item =
    kind === 'story'
      ? await requests.send('createStory', { body })
      : await requests.send('createPage', { body });
  go({ view: 'item', kind: item.kind, id: item.id }, { replaces: true });
}

/** The id that the server proposes for a title, once nobody has typed for a moment. */
function useProposal({ requests, t }: Desk, title: string, edition: string) {
  const [proposed, setProposed] = useState<{ id: string; problems: readonly DeskProblem[] }>({
    id: '',
    problems: [],
  });
  useEffect(() => {
    if (title.trim() === '') return undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      requests.send('proposeId', { body: { title, edition } }).then(
        (found) => !isOver && setProposed(found),
        (error: unknown) => tellRefusal(t, error),
      );
    }, settleMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [title, edition, requests, t]);
  return proposed;
}

interface SectionProps {
  choices: readonly { value: string; label: string }[];
  value: string;
  set(value: string): void;
}

function SectionField({ choices, value, set }: SectionProps) {
  const { t } = useDesk();
  return (
    <div class="field">
      <label for="new-section">{t('field.section')}</label>
      <select
        id="new-section"
        required
        value={value}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      >
        <option value="">{t('noChoice')}</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
