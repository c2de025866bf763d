import { useRef } from 'preact/hooks';
import { useDesk } from '../shared/desk.ts';
import { labelOf } from '../shared/field-label.ts';
import { upload } from '../shared/upload.ts';
import { asText, type ControlProps } from './control.ts';

/** A picture beside the text: one that is there, or one that is sent or dropped. */
export function PictureControl(props: ControlProps) {
  const desk = useDesk();
  const { item, value, inherited, change, isReadOnly, field } = props;
  const name = asText(value ?? inherited);
  const shown = item.item.value.pictures.find((one) => one.name === name);
  const take = async (file: File | undefined) => {
    const taken = file && (await upload(desk, item, file));
    if (taken) change(taken);
  };
  return (
    <fieldset
      class="picture"
      aria-label={labelOf(desk.t, field.path)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (!isReadOnly) void take(event.dataTransfer?.files[0]);
      }}
    >
      {shown && <img src={shown.path} alt="" width={shown.width} height={shown.height} />}
      <div>
        <PictureChoice {...props} />
        {!isReadOnly && <UploadButton take={take} />}
      </div>
    </fieldset>
  );
}

function PictureChoice({ value, inherited, change, item, id, field, ...props }: ControlProps) {
  const { t } = useDesk();
  return (
    <select
      id={id}
      value={asText(value)}
      disabled={props.isReadOnly}
      required={field.required}
      aria-describedby={props.describedBy}
      aria-invalid={props.isWrong || undefined}
      onInput={({ currentTarget }) => change(currentTarget.value || null)}
    >
      <option value="">
        {inherited === null ? t('noPicture') : t('asOriginal', { value: asText(inherited) })}
      </option>
      {item.item.value.pictures.map((one) => (
        <option key={one.name}>{one.name}</option>
      ))}
    </select>
  );
}

function UploadButton({ take }: { take(file: File | undefined): Promise<void> }) {
  const { t } = useDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          void take(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
      <button type="button" onClick={() => input.current?.click()}>
        {t('uploadPicture')}
      </button>
      <small>{t('orDrop')}</small>
    </>
  );
}
