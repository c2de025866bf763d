import type { Text } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';

interface Props {
  texts: readonly Text[];
  chosen: readonly string[];
  change(chosen: string[]): void;
}

/** Some of the editions of an item. */
export function EditionChoice({ texts, chosen, change }: Props) {
  const { t, edition } = useDesk();
  const toggle = (id: string, isOn: boolean) =>
    change(isOn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset>
      <legend>{t('editions')}</legend>
      {texts.map((one) => (
        <label key={one.edition} class="choice">
          <input
            type="checkbox"
            checked={chosen.includes(one.edition)}
            onInput={({ currentTarget }) => toggle(one.edition, currentTarget.checked)}
          />{' '}
          <bdi lang={one.language}>{edition(one.edition)?.label ?? one.file}</bdi>{' '}
          <small>{t(`stage.${one.stage}`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
