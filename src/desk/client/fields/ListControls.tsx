import { useEffect, useRef } from 'preact/hooks';
import type { Json } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';
import { labelOf } from '../shared/field-label.ts';
import {
  asList,
  asText,
  attributesOf,
  type ControlProps,
  type FieldShape,
  labelId,
  orNothing,
} from './control.ts';
import { Label } from './Label.tsx';

const without = (list: readonly Json[], index: number) => list.filter((_, at) => at !== index);
const filled = (list: Json[]): Json => (list.length > 0 ? list : null);

/** Changes a list so that the keyboard follows: into what is added, and to the button that adds when something goes. */
function useListFocus(change: ControlProps['change']) {
  const list = useRef<HTMLUListElement>(null);
  // How many from the end the child is that the keyboard goes to once the list is drawn.
  const next = useRef<number | null>(null);
  useEffect(() => {
    const child = next.current === null ? null : [...(list.current?.children ?? [])].at(next.current);
    next.current = null;
    child?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  });
  const changeTo = (child: number) => (value: Json) => {
    next.current = child;
    change(value);
  };
  return { list, added: changeTo(-2), removed: changeTo(-1) };
}

/** A list of texts, one a line. */
export function LinesControl(props: ControlProps) {
  const { t } = useDesk();
  const { field, value, change, id } = props;
  const lines = asList(value).map(asText);
  const attributes = attributesOf(props);
  const { list, added, removed } = useListFocus(change);
  return (
    <ul class="entries" ref={list} aria-labelledby={labelId(id)}>
      {lines.map((line, index) => (
        <li key={index} class="line">
          <input
            {...attributes}
            id={index === 0 ? id : undefined}
            aria-label={`${labelOf(t, field.path)} ${index + 1}`}
            type="text"
            value={line}
            onInput={({ currentTarget }) => change(lines.with(index, currentTarget.value))}
            onBlur={() => change(filled(lines.filter((one) => orNothing(one) !== null)))}
          />
          <RemoveButton {...props} remove={() => removed(filled(without(lines, index)))} />
        </li>
      ))}
      <AddButton {...props} add={() => added([...lines, ''])} />
    </ul>
  );
}

/** A list of things with fields of their own, such as corrections. */
export function EntriesControl(props: ControlProps) {
  const { field, value, change, id } = props;
  const entries = asList(value);
  const { list, added, removed } = useListFocus(change);
  return (
    <ul class="entries" ref={list} aria-labelledby={labelId(id)}>
      {entries.map((entry, index) => (
        <li key={index} class="entry">
          {field.entry?.map((part) => (
            <EntryField
              key={part.path.join('.')}
              {...props}
              part={part}
              index={index}
              entry={entry}
              changeEntry={(next) => change(entries.with(index, next))}
            />
          ))}
          <RemoveButton {...props} remove={() => removed(filled(without(entries, index)))} />
        </li>
      ))}
      <AddButton {...props} add={() => added([...entries, {}])} />
    </ul>
  );
}

interface EntryProps extends ControlProps {
  part: FieldShape;
  index: number;
  entry: Json;
  changeEntry(next: Json): void;
}

function EntryField({ part, index, entry, changeEntry, ...props }: EntryProps) {
  const { t } = useDesk();
  const name = part.path.at(-1) ?? '';
  const said = entry !== null && typeof entry === 'object' && !Array.isArray(entry) ? entry : {};
  const id = `${props.id}-${index}-${name}`;
  const set = (value: Json) => {
    const { [name]: _, ...others } = said;
    changeEntry(value === null ? others : { ...said, [name]: value });
  };
  return (
    <div class="field">
      <Label id={id} field={part}>
        {labelOf(t, [props.field.path[0], name])}
      </Label>
      <props.control
        {...props}
        field={part}
        value={said[name] ?? null}
        inherited={null}
        id={id}
        describedBy={undefined}
        isWrong={false}
        change={set}
      />
    </div>
  );
}

const RemoveButton = ({ isReadOnly, remove }: ControlProps & { remove(): void }) => {
  const { t } = useDesk();
  return isReadOnly ? null : (
    <button type="button" class="quiet" onClick={remove}>
      {t('remove')}
    </button>
  );
};

const AddButton = ({ isReadOnly, add }: ControlProps & { add(): void }) => {
  const { t } = useDesk();
  return isReadOnly ? null : (
    <li>
      <button type="button" class="quiet" onClick={add}>
        {t('addOne')}
      </button>
    </li>
  );
};
