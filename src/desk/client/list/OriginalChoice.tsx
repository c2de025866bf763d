import type { EditionInfo } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';

interface Props {
  able: readonly EditionInfo[];
  chosen: string;
  choose(edition: string): void;
}

/** In which edition a story is written first. */
export function OriginalChoice({ able, chosen, choose }: Props) {
  const { t } = useDesk();
  return (
    <fieldset>
      <legend>{t('writtenFirstIn')}</legend>
      {able.map(({ id, language, label }) => (
        <label key={id} class="choice">
          <input type="radio" name="edition" checked={chosen === id} onInput={() => choose(id)} />{' '}
          <bdi lang={language}>{label}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
