import { useDesk } from '../shared/desk.ts';
import { wallTime, written, writtenTime } from '../shared/zone.ts';
import { asText, attributesOf, type ControlProps } from './control.ts';

/** A day and a time in the publication's zone, which is named beside it. */
export function TimeControl(props: ControlProps) {
  const { t, session, now } = useDesk();
  const { timeZone } = session;
  const { value, inherited, change, isReadOnly, id } = props;
  const zone = `${id}-zone`;
  const attributes = attributesOf(props);
  return (
    <div class="time">
      <input
        {...attributes}
        type="datetime-local"
        aria-describedby={[attributes['aria-describedby'], zone].filter(Boolean).join(' ')}
        value={wallTime(asText(value ?? inherited), timeZone)}
        onChange={({ currentTarget }) => {
          const wall = currentTarget.value;
          change(wall === '' ? null : writtenTime(wall, timeZone));
        }}
      />
      {!isReadOnly && (
        <button type="button" class="quiet" onClick={() => change(written(now(), timeZone))}>
          {t('now')}
        </button>
      )}
      <small id={zone}>
        {t('timesIn')} <bdi dir="ltr">{timeZone.replaceAll('_', ' ')}</bdi>
      </small>
    </div>
  );
}
