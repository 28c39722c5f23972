import { useKindName } from '../kinds';
import type { QuarantineItem } from '../model';
import { useText } from '../text';

/** Why a record was not taken in, and what it waits for. */
export function Reasons({ item }: { item: QuarantineItem }) {
  const { t } = useText();
  const kindName = useKindName();
  const { reasons, waitingFor } = item;
  return (
    <ul className="lv-reasons">
      {reasons.map(({ field, code, detail }) => (
        <li key={`${field} ${code}`}>{detail}</li>
      ))}
      {waitingFor && (
        <li>
          {t('item.waitingFor', { kind: kindName(waitingFor.kind), id: waitingFor.externalId })}
        </li>
      )}
    </ul>
  );
}
