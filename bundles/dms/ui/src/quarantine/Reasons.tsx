import { Clipped } from '@livery/console-sdk';
import { useRecordName } from '../kinds';
import type { QuarantineItem } from '../model';
import { useText } from '../text';

/** Why a record was not taken in, and what it waits for. */
export function Reasons({ reasons, waitingFor }: Pick<QuarantineItem, 'reasons' | 'waitingFor'>) {
  const { t } = useText();
  const recordName = useRecordName();
  return (
    <ul className="lv-reasons">
      {reasons.map(({ field, code, detail }) => (
        <li key={`${field} ${code}`}>
          {field && !detail.includes(field) && <span className="lv-quiet">{field} </span>}
          <Clipped text={detail} lines={3} />
        </li>
      ))}
      {waitingFor && (
        <li>
          {t('item.waitingFor', { kind: recordName(waitingFor.kind), id: waitingFor.externalId })}
        </li>
      )}
    </ul>
  );
}
