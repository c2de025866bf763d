import { useLayoutEffect, useRef } from 'preact/hooks';
import { asText, attributesOf, type ControlProps, orNothing } from './control.ts';

/** One line, a name in addresses, an address or a number. */
export function LineControl(props: ControlProps) {
  const { field, value, inherited, change } = props;
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

/** Several sentences; as high as they are. */
export function WordsControl(props: ControlProps) {
  const { value, inherited, change } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    current.style.blockSize = 'auto';
    current.style.blockSize = `${current.scrollHeight + 2}px`;
  }, [value]);
  return (
    <textarea
      {...attributesOf(props)}
      ref={area}
      rows={2}
      spellcheck
      value={asText(value)}
      placeholder={asText(inherited)}
      onInput={({ currentTarget }) => change(orNothing(currentTarget.value.replace(/\n/g, ' ')))}
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
