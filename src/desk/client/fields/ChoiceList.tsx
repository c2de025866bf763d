import { useState } from 'preact/hooks';
import { folded } from '../../../language/search/folded.ts';
import type { Choice } from '../../protocol.ts';
import { matches } from '../find.ts';
import { useDesk } from '../shared/desk.ts';
import type { ControlProps } from './control.ts';

/** How many choices are looked through without a search. */
const fewChoices = 12;

/** Choices to tick; those that are written and unknown come first. */
export function ChoiceList({ field, change, isReadOnly, chosen }: ControlProps & { chosen: string[] }) {
  const [query, setQuery] = useState('');
  const { choices = [] } = field;
  const toggle = (value: string, isOn: boolean) => {
    const next = isOn ? [...chosen, value] : chosen.filter((one) => one !== value);
    change(next.length > 0 ? next : null);
  };
  const shown = [...unknown(choices, chosen), ...choices].filter(({ label, value }) =>
    matches(folded(`${label} ${value}`), query),
  );
  return (
    <div class="choice-list">
      {choices.length > fewChoices && <Search query={query} setQuery={setQuery} />}
      <ul>
        {shown.map((one) => (
          <li key={one.value}>
            <Tick
              choice={one}
              isOn={chosen.includes(one.value)}
              isReadOnly={isReadOnly}
              toggle={(isOn) => toggle(one.value, isOn)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

const unknown = (choices: readonly Choice[], chosen: readonly string[]): Choice[] =>
  chosen
    .filter((value) => !choices.some((one) => one.value === value))
    .map((value) => ({ value, label: value }));

function Search({ query, setQuery }: { query: string; setQuery(query: string): void }) {
  const { t } = useDesk();
  return (
    <input
      type="search"
      dir="auto"
      aria-label={t('searchChoices')}
      placeholder={t('searchChoices')}
      value={query}
      onInput={({ currentTarget }) => setQuery(currentTarget.value)}
    />
  );
}

interface TickProps {
  choice: Choice;
  isOn: boolean;
  isReadOnly: boolean;
  toggle(isOn: boolean): void;
}

const Tick = ({ choice: { label, language, direction }, isOn, isReadOnly, toggle }: TickProps) => (
  <label>
    <input
      type="checkbox"
      checked={isOn}
      disabled={isReadOnly}
      onInput={({ currentTarget }) => toggle(currentTarget.checked)}
    />{' '}
    <span lang={language} dir={direction}>
      {label}
    </span>
  </label>
);
