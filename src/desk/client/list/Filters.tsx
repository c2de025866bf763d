import { useDesk } from '../shared/desk.ts';
import { FormField, Select } from '../shared/Form.tsx';
import { optional } from '../shared/strings.ts';

interface Props {
  query: URLSearchParams;
  /** State → how many stories are in it. */
  states: Readonly<Record<string, number>>;
  change(name: string, value: string): void;
}

const stages = ['draft', 'review', 'ready', 'published', 'withdrawn'] as const;

/** What the list is narrowed by. */
export function Filters({ query, states, change }: Props) {
  const { t, session } = useDesk();
  return (
    <search class="filters">
      <FormField id="filter-q" label={t('findStories')} class="find">
        <input
          id="filter-q"
          type="search"
          dir="auto"
          value={query.get('q') ?? ''}
          onInput={({ currentTarget }) => change('q', currentTarget.value)}
        />
      </FormField>
      <Selects {...{ query, states, change }} />
      {session.git && (
        <label class="choice">
          <input
            type="checkbox"
            checked={query.get('changed') === '1'}
            onInput={({ currentTarget }) => change('changed', currentTarget.checked ? '1' : '')}
          />{' '}
          {t('onlyChanged')}
        </label>
      )}
    </search>
  );
}

function Selects({ query, states, change }: Props) {
  const { t, formats, session, vocabularies } = useDesk();
  const { sections, people } = vocabularies.value;
  const waiting = Object.entries(states).map(([value, count]) => ({
    value,
    label: `${optional(t, `state.${value}`, value)} (${formats.number(count)})`,
  }));
  const choices = {
    state: waiting,
    stage: stages.map((value) => ({ value, label: t(`stage.${value}`) })),
    edition: session.editions.map(({ id, label, language }) => ({ value: id, label, language })),
    section: sections,
    who: people,
  } as const;
  return Object.entries(choices).map(([name, of]) => (
    <FormField key={name} id={`filter-${name}`} label={t(`filter.${name as keyof typeof choices}`)}>
      <Select
        id={`filter-${name}`}
        value={query.get(name) ?? ''}
        none={t('any')}
        choices={of}
        change={(value) => change(name, value)}
      />
    </FormField>
  ));
}
