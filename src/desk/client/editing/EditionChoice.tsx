import type { Item, Text } from '../../protocol.ts';
import { useDesk } from '../shared/desk.ts';
import { textLabel } from '../shared/text-label.ts';

interface Props {
  item: Pick<Item, 'kind' | 'id'>;
  texts: readonly Text[];
  chosen: readonly string[];
  change(chosen: string[]): void;
}

/** Some of the editions of an item. */
export function EditionChoice({ item: { kind, id }, texts, chosen, change }: Props) {
  const desk = useDesk();
  const { t } = desk;
  const toggle = (edition: string, isOn: boolean) =>
    change(isOn ? [...chosen, edition] : chosen.filter((one) => one !== edition));
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
          <bdi lang={one.language}>{textLabel(desk, { kind, id, edition: one.edition })}</bdi>{' '}
          <small>{t(`stage.${one.stage}`)}</small>
        </label>
      ))}
    </fieldset>
  );
}
