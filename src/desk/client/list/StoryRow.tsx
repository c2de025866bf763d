import type { EditionInfo, StoryRow as Row, Todo } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';
import { Link } from '../shared/Link.tsx';
import { optional } from '../shared/strings.ts';

/** A story in the list: its titles in each edition, how far they are, and what waits. */
export function StoryRow({ row }: { row: Row }) {
  const { session, vocabularies, edition } = useDesk();
  const { kind, id, section, original, editions, todo } = row;
  const others = session.editions.filter((one) => one.id !== original && editions[one.id]);
  return (
    <li class="row">
      <div>
        {section && <p class="kicker">{nameOf(vocabularies.value.sections, section)}</p>}
        <h2>
          <Link to={{ view: 'item', kind, id }}>
            <Title title={editions[original]?.title ?? id} edition={edition(original)} />
          </Link>
        </h2>
        {others.map((one) => (
          <p key={one.id} class="other">
            <Title title={editions[one.id]?.title} edition={one} />
          </p>
        ))}
        <Circumstances row={row} />
      </div>
      <div class="states">
        <Stages row={row} />
        <Todos todo={todo} />
      </div>
    </li>
  );
}

const nameOf = (choices: readonly { value: string; label: string }[], value: string) =>
  choices.find((one) => one.value === value)?.label ?? value;

/** A title in its own language, on the side where the list begins. */
const Title = ({ title, edition }: { title: string | undefined; edition: EditionInfo | undefined }) => (
  <bdi lang={edition?.language} dir={edition?.direction}>
    {title}
  </bdi>
);

/** Who has a story, and when it changed. */
function Circumstances({ row: { editions, changed, at } }: { row: Row }) {
  const { t, formats, vocabularies } = useDesk();
  const ids = Object.values(editions).flatMap(({ assignee, review }) =>
    [assignee ?? [], review ?? []].flat(),
  );
  const people = [...new Set(ids)].map((one) => nameOf(vocabularies.value.people, one));
  return (
    <p class="small">
      {people.length > 0 && <span>{t('withWhom', { names: formats.list(people) })} </span>}
      {changed ? (
        <span>{t('changedBy', { name: changed.by, time: formats.dateTime(changed.at) })}</span>
      ) : (
        <time dateTime={new Date(at).toISOString()}>{formats.dateTime(at)}</time>
      )}
    </p>
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
