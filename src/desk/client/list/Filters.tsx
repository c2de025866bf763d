import type { Choice } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';
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
  const { t, formats, session, vocabularies } = useDesk();
  const { sections, people } = vocabularies.value;
  const editions = session.editions.map(({ id, label, language }) => ({ value: id, label, language }));
  const waiting = Object.entries(states).map(([value, count]) => ({
    value,
    label: `${optional(t, `state.${value}`, value)} (${formats.number(count)})`,
  }));
  const select = (name: string, choices: readonly Choice[]) => (
    <Select key={name} {...{ name, choices, change }} value={query.get(name) ?? ''} />
  );
  return (
    <search class="filters">
      <div class="field find">
        <label for="filter-q">{t('findStories')}</label>
        <input
          id="filter-q"
          type="search"
          dir="auto"
          value={query.get('q') ?? ''}
          onInput={({ currentTarget }) => change('q', currentTarget.value)}
        />
      </div>
      {select('state', waiting)}
      {select(
        'stage',
        stages.map((value) => ({ value, label: t(`stage.${value}`) })),
      )}
      {select('edition', editions)}
      {select('section', sections)}
      {select('who', people)}
      {session.git && (
        <label class="choice">
          <input
            type="checkbox"
            checked={query.get('changed') === '1'}
            onChange={({ currentTarget }) => change('changed', currentTarget.checked ? '1' : '')}
          />{' '}
          {t('onlyChanged')}
        </label>
      )}
    </search>
  );
}

interface SelectProps extends Pick<Props, 'change'> {
  name: string;
  value: string;
  choices: readonly Choice[];
}

function Select({ name, value, choices, change }: SelectProps) {
  const { t } = useDesk();
  const id = `filter-${name}`;
  const isKnown = value === '' || choices.some((one) => one.value === value);
  return (
    <div class="field">
      <label for={id}>{optional(t, `filter.${name}`, name)}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => change(name, currentTarget.value)}>
        <option value="">{t('any')}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value} lang={one.language} dir={one.direction}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
