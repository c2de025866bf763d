import type { DeskProblem, Field } from '../../protocol.ts';
import { Control } from '../fields/Control.tsx';
import { asText } from '../fields/control.ts';
import { Label } from '../fields/Label.tsx';
import { samePath, typedValue } from '../model/draft.ts';
import type { ItemSession } from '../model/item-session.ts';
import { shownProblems } from '../model/shown-problems.ts';
import type { TextSession } from '../model/text-session.ts';
import { useDesk } from '../shared/desk.ts';
import { labelOf } from '../shared/field-label.ts';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { groupsOf } from './field-groups.ts';
import { fieldId } from './show-field.ts';

interface Props {
  item: ItemSession;
  session: TextSession;
}

/** The front matter of a text: what readers see first, and the rest in groups that open. */
export function FieldForm({ item, session }: Props) {
  const { t } = useDesk();
  const { base } = session.typed.value;
  const problems = shownProblems(session);
  const isReadOnly = !base.may.write;
  const shown = (field: Field) => (
    <FieldRow key={field.path.join('.')} {...{ field, item, session, problems, isReadOnly }} />
  );
  const { first, groups } = groupsOf(base.fields);
  return (
    <div class="fields">
      {first.map(shown)}
      {groups.map(({ name, fields }) => (
        <details key={name} class="group">
          <summary>
            {t(`group.${name}`)} <Wrong problems={problems} fields={fields} />
          </summary>
          {fields.map(shown)}
        </details>
      ))}
    </div>
  );
}

const about = (problems: readonly DeskProblem[], { path }: Field) =>
  problems.filter((one) => one.path && samePath(one.path, path));

/** How many problems a closed group hides. */
function Wrong({ problems, fields }: { problems: readonly DeskProblem[]; fields: readonly Field[] }) {
  const { t } = useDesk();
  const count = fields.flatMap((field) => about(problems, field)).length;
  return count === 0 ? null : <span class="badge wrong">{t('problemCount', { count })}</span>;
}

interface RowProps extends Props {
  field: Field;
  problems: readonly DeskProblem[];
  isReadOnly: boolean;
}

function FieldRow({ field, item, session, problems, isReadOnly }: RowProps) {
  const { path, inherited, fixed } = field;
  const id = fieldId(session.place.edition, path);
  const own = about(problems, field);
  const value = typedValue(session.typed.value, path);
  const hasNotes = own.length > 0 || fixed === true;
  return (
    <div class="field">
      <FieldLabel id={id} field={field} text={asText(value)} />
      <Control
        {...{ field, item, value, inherited, id }}
        isReadOnly={isReadOnly || fixed === true}
        describedBy={hasNotes ? `${id}-notes` : undefined}
        isWrong={own.some(({ severity }) => severity === 'error')}
        change={(next) => session.setField({ path, value: next })}
      />
      {hasNotes && <FieldNotes id={`${id}-notes`} isFixed={fixed === true} problems={own} />}
    </div>
  );
}

function FieldLabel({ id, field, text }: { id: string; field: Field; text: string }) {
  const { t } = useDesk();
  const { path, required, inherited, limit } = field;
  return (
    <Label id={id} field={field}>
      {labelOf(t, path)}
      {required && inherited === null && <span class="required"> {t('required')}</span>}
      {limit !== undefined && <Length text={text} limit={limit} />}
    </Label>
  );
}

interface NotesProps {
  id: string;
  isFixed: boolean;
  problems: readonly DeskProblem[];
}

/** What is to be said of a field. */
function FieldNotes({ id, isFixed, problems }: NotesProps) {
  const { t } = useDesk();
  return (
    <div id={id} class="notes">
      {isFixed && <p>{t('onlyAsText')}</p>}
      {problems.map((one) => (
        <p key={one.rule} class={one.severity}>
          <ProblemWords problem={one} />
        </p>
      ))}
    </div>
  );
}

/** How long a text is, where the house says how long it may be. */
function Length({ text, limit }: { text: string; limit: number }) {
  const { formats } = useDesk();
  const { length } = [...new Intl.Segmenter().segment(text)];
  return (
    <span class={length > limit ? 'length over' : 'length'}>
      {' '}
      <bdi dir="ltr">
        {formats.number(length)}/{formats.number(limit)}
      </bdi>
    </span>
  );
}
