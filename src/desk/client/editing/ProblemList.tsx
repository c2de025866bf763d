import type { DeskProblem } from '../../protocol.ts';
import { labelOf } from '../fields/control.ts';
import type { TextSession } from '../model/text-session.ts';
import { useDesk } from '../shared/desk.ts';

interface Props {
  session: TextSession;
  goTo(line: number, column: number): void;
}

/** What `check` says of a text as it is typed; each leads to its place. */
export function ProblemList({ session, goTo }: Props) {
  const { t } = useDesk();
  const { problems } = session.checked.value;
  return (
    <details class="group problems">
      <summary>
        {t('problems')}{' '}
        <span class={problems.length > 0 ? 'badge wrong' : 'badge'}>
          {t('problemCount', { count: problems.length })}
        </span>
      </summary>
      <ul>
        {problems.map((one, index) => (
          <li key={index} class={one.severity}>
            <strong>{one.severity === 'error' ? t('error') : t('warning')}</strong> <bdi>{one.message}</bdi>{' '}
            {one.hint && <bdi class="hint">{one.hint}</bdi>} <Place {...{ one, session, goTo }} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Place({ one, session, goTo }: Props & { one: DeskProblem }) {
  const { t } = useDesk();
  const { path, line, column = 1 } = one;
  if (path) {
    return (
      <button
        type="button"
        class="quiet"
        onClick={() => showField(`${session.place.edition}-${path.join('-')}`)}
      >
        {labelOf(t, path)}
      </button>
    );
  }
  return line === undefined ? null : (
    <button type="button" class="quiet" onClick={() => goTo(line, column)}>
      {t('goToPlace', { line })}
    </button>
  );
}

/** Opens the group that a field is in, and puts the cursor there. */
function showField(id: string): void {
  const field = document.getElementById(id);
  const group = field?.closest<HTMLDetailsElement>('details.group');
  if (group) group.open = true;
  field?.focus();
}
