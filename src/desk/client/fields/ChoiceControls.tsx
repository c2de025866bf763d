import type { Choice } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';
import { optional, type Translate } from '../shared/strings.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { asList, asText, type ControlProps, type FieldShape, labelId } from './control.ts';

const nameOf = (choices: readonly Choice[], value: string) =>
  choices.find((one) => one.value === value)?.label ?? value;

/** Choices by the names that the desk has for them, as for kinds of stories. */
function namedChoices(t: Translate, { path, choices = [] }: FieldShape): Choice[] {
  return choices.map((one) => ({
    ...one,
    label: optional(t, `choice.${path.join('.')}.${one.value}`, one.label),
  }));
}

/** One of a list. */
export function ChoiceControl({ field, value, inherited, change, isReadOnly, ...props }: ControlProps) {
  const { t } = useDesk();
  const choices = namedChoices(t, field);
  const written = asText(value);
  const above = asText(inherited);
  const isUnknown = written !== '' && !choices.some((one) => one.value === written);
  const mustChoose = field.required && above === '';
  const none = t(mustChoose ? 'chooseOne' : 'noChoice');
  const nothing = above === '' ? none : t('asOriginal', { value: nameOf(choices, above) });
  return (
    <select
      id={props.id}
      value={written}
      disabled={isReadOnly}
      required={field.required}
      aria-describedby={props.describedBy}
      aria-invalid={props.isWrong || undefined}
      onInput={({ currentTarget }) => change(currentTarget.value === '' ? null : currentTarget.value)}
    >
      {(!mustChoose || written === '') && <option value="">{nothing}</option>}
      {isUnknown && <option value={written}>{written}</option>}
      {choices.map((one) => (
        <option key={one.value} value={one.value} lang={one.language} dir={one.direction}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

/** Several of a list, in the order in which they were chosen; a long list has a search. */
export function ChoicesControl(props: ControlProps) {
  const { t, formats } = useDesk();
  const { field, value, inherited, id, describedBy } = props;
  const { choices = [] } = field;
  const chosen = asList(value).map(asText);
  const shown = chosen.length > 0 ? chosen : asList(inherited).map(asText);
  const names = formats.list(shown.map((one) => nameOf(choices, one)));
  const says = chosen.length > 0 ? names : names === '' ? t('noChoice') : t('asOriginal', { value: names });
  return (
    <details class="choices">
      <summary id={id} aria-labelledby={`${labelId(id)} ${id}`} aria-describedby={describedBy}>
        {says}
      </summary>
      <ChoiceList {...props} chosen={chosen} />
    </details>
  );
}
