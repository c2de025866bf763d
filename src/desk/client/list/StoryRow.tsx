import type { StoryRow as Row, Todo } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';
import { Link } from '../shared/Link.tsx';
import { optional } from '../shared/strings.ts';

/** A story in the list: its titles in each edition, how far they are, and what waits. */
export function StoryRow({ row }: { row: Row }) {
  const { t, formats, session, vocabularies, language, edition } = useDesk();
  const { kind, id, section, original, editions, todo, changed } = row;
  const first = editions[original];
  const own = edition(original);
  const others = session.editions.filter((one) => one.id !== original && editions[one.id]);
  const name = (choices: readonly { value: string; label: string }[], value: string) =>
    choices.find((one) => one.value === value)?.label ?? value;
  const who = Object.values(editions).flatMap(({ assignee, review }) =>
    [assignee, review].filter((one) => one !== null),
  );
  const people = [...new Set(who)].map((one) => name(vocabularies.value.people, one));
  return (
    <li class="row">
      <div>
        {section && <p class="kicker">{name(vocabularies.value.sections, section)}</p>}
        <h2>
          <Link to={{ view: 'item', kind, id }}>
            <bdi lang={own?.language} dir={own?.direction}>
              {first?.title ?? id}
            </bdi>
          </Link>
        </h2>
        {others.map((one) => (
          <p key={one.id} class="other">
            <bdi lang={one.language} dir={one.direction}>
              {editions[one.id]?.title}
            </bdi>
          </p>
        ))}
        <p class="small">
          {people.length > 0 && <span>{t('withWhom', { names: formats.list(people) })} </span>}
          {changed ? (
            <span>{t('changedBy', { name: changed.by, time: formats.dateTime(changed.at) })}</span>
          ) : (
            <time lang={language.language} dateTime={new Date(row.at).toISOString()}>
              {formats.dateTime(row.at)}
            </time>
          )}
        </p>
      </div>
      <div class="states">
        <Stages row={row} />
        <Todos todo={todo} />
      </div>
    </li>
  );
}

/** How far each edition is; a time that is to come is an embargo. */
function Stages({ row: { editions } }: { row: Row }) {
  const { t, session, now, formats } = useDesk();
  return (
    <ul class="stages">
      {session.editions.map(({ id, label, language }) => {
        const text = editions[id];
        const isAhead = text?.stage === 'published' && (text.published ?? 0) > now();
        return (
          <li key={id}>
            <bdi lang={language}>{label}</bdi>{' '}
            <span class={`stage ${isAhead ? 'embargoed' : (text?.stage ?? 'missing')}`}>
              {isAhead
                ? t('comesAt', { time: formats.dateTime(text?.published ?? 0) })
                : t(text ? `stage.${text.stage}` : 'noText')}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** States that the stages say already. */
const said = ['draft', 'missing', 'embargoed'];

function Todos({ todo }: { todo: readonly Todo[] }) {
  const { t, edition } = useDesk();
  const shown = todo.filter(({ state }) => !said.includes(state));
  return shown.length === 0 ? null : (
    <ul class="todo">
      {shown.map(({ state, edition: id, details }) => (
        <li key={state + id} title={details.join('\n')}>
          <bdi lang={edition(id)?.language}>{edition(id)?.label ?? id}</bdi>:{' '}
          {optional(t, `state.${state}`, state)}
        </li>
      ))}
    </ul>
  );
}
