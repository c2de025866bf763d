import type { ComponentChildren } from 'preact';
import { useDesk } from './desk.ts';

interface FormProps {
  class?: string;
  send(): Promise<void>;
  /** Something was typed in it. */
  typed?(): void;
  children: ComponentChildren;
}

/** A form that the desk sends, rather than the browser. */
export const Form = ({ class: name, send, typed, children }: FormProps) => (
  <form
    class={name}
    onInput={typed}
    onSubmit={(event) => {
      event.preventDefault();
      void send();
    }}
  >
    {children}
  </form>
);

interface FieldProps {
  id: string;
  label: string;
  class?: string;
  children: ComponentChildren;
}

/** A label above what it names. */
export const FormField = ({ id, label, class: name, children }: FieldProps) => (
  <div class={name ? `field ${name}` : 'field'}>
    <label for={id}>{label}</label>
    {children}
  </div>
);

interface SelectProps {
  id: string;
  value: string;
  /** What is shown for nothing. */
  none: string;
  choices: readonly { value: string; label: string; language?: string; direction?: 'ltr' | 'rtl' }[];
  required?: boolean;
  change(value: string): void;
}

/**
 * One of a list, or nothing; what is not in the list is shown as it is. It listens to `input`, as every control does: a page
 * that is drawn again between that and `change` would take back what was chosen.
 */
export function Select({ id, value, none, choices, required, change }: SelectProps) {
  const isKnown = value === '' || choices.some((one) => one.value === value);
  return (
    <select
      id={id}
      value={value}
      required={required}
      onInput={({ currentTarget }) => change(currentTarget.value)}
    >
      <option value="">{none}</option>
      {!isKnown && <option value={value}>{value}</option>}
      {choices.map((one) => (
        <option key={one.value} value={one.value} lang={one.language} dir={one.direction}>
          {one.label}
        </option>
      ))}
    </select>
  );
}

interface AnswersProps {
  /** What the first button does; it is not there to be pressed as long as something is missing. */
  label: string;
  isMissing?: boolean;
  /** Whether it can't be taken back: then the keyboard begins at the button that does not do it. */
  isRisky?: boolean;
  /** Where the button sends no form. */
  press?(): Promise<void>;
  close(): void;
}

/** The buttons of a question. */
export function Answers({ label, isMissing = false, isRisky = false, press, close }: AnswersProps) {
  const { t } = useDesk();
  return (
    <div class="actions">
      <button
        type={press ? 'button' : 'submit'}
        class="primary"
        disabled={isMissing}
        onClick={press && (() => void press())}
      >
        {label}
      </button>
      <button type="button" autofocus={isRisky} onClick={close}>
        {t('cancel')}
      </button>
    </div>
  );
}
