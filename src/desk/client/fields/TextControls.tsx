import { GrowingText } from '../shared/GrowingText.tsx';
import { asText, attributesOf, type ControlProps, orNothing } from './control.ts';

/** One line, a name in addresses, an address or a number. */
export function LineControl(props: ControlProps) {
  const { field, value, inherited, change } = props;
  if (field.type === 'line' && field.language !== null) return <WordsControl {...props} />;
  const isNumber = field.type === 'number';
  return (
    <input
      {...attributesOf(props)}
      type="text"
      inputMode={isNumber ? 'decimal' : field.type === 'address' ? 'url' : undefined}
      spellcheck={field.language !== null}
      value={asText(value)}
      placeholder={asText(inherited)}
      onInput={({ currentTarget }) => {
        const text = orNothing(currentTarget.value);
        change(isNumber && text !== null && Number.isFinite(Number(text)) ? Number(text) : text);
      }}
    />
  );
}

/** A headline, or several sentences: without line breaks, and as high as they are. */
export function WordsControl(props: ControlProps) {
  const { field, value, inherited, change } = props;
  return (
    <GrowingText
      {...attributesOf(props)}
      rows={field.type === 'line' ? 1 : 2}
      value={asText(value)}
      placeholder={asText(inherited)}
      change={(text) => change(orNothing(text))}
    />
  );
}

export function BooleanControl(props: ControlProps) {
  const { id, value, inherited, change, isReadOnly, describedBy } = props;
  return (
    <input
      id={id}
      type="checkbox"
      checked={(value ?? inherited) === true}
      disabled={isReadOnly}
      aria-describedby={describedBy}
      onInput={({ currentTarget }) => change(currentTarget.checked ? true : null)}
    />
  );
}
