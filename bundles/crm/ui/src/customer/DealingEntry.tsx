import { useFormat } from '@livery/console-sdk';
import type { Dealing } from '../model';
import { useText } from '../text';

/** A dealing as a history shows it. */
export function DealingEntry({ dealing }: { dealing: Dealing }) {
  const { t } = useText();
  const format = useFormat();
  const { vehicle, amount, source, externalId } = dealing;
  const model = dealing.rental?.model ?? vehicle?.model;
  return (
    <div className="lv-entry">
      <div className="lv-entry-head">
        <strong>{t(`timeline.kind.${dealing.kind}`)}</strong>
        {amount && <span className="lv-numbers">{format.money(amount)}</span>}
      </div>
      <div className="lv-quiet">
        {period(dealing, format.dateTime)}
        {vehicle?.plate && (
          <>
            {' · '}
            <span className="lv-whole">{vehicle.plate}</span>
          </>
        )}
        {model && ` · ${model}`}
      </div>
      <Details dealing={dealing} />
      {source && (
        <div className="lv-quiet lv-small">
          {source} {externalId}
        </div>
      )}
    </div>
  );
}

function period(dealing: Dealing, dateTime: (value: string | null) => string): string {
  const begun = dateTime(dealing.at);
  return dealing.endedAt ? `${begun} – ${dateTime(dealing.endedAt)}` : begun;
}

function Details({ dealing }: { dealing: Dealing }) {
  const { t } = useText();
  const format = useFormat();
  const { rental, serviceVisit } = dealing;
  const way = [rental?.pickUpPlace, rental?.returnPlace].filter(Boolean);
  const odometer = serviceVisit?.odometerKm ?? null;
  const words = [
    rental?.days != null && t('timeline.days', { count: rental.days }),
    way.length > 0 && (way[0] === way[1] ? way[0] : way.join(' → ')),
    rental?.bookingChannel,
    rental?.paymentMethod,
    serviceVisit?.work,
    odometer !== null && t('timeline.odometer', { km: format.number(odometer) }),
    serviceVisit?.adviser && t('timeline.adviser', { name: serviceVisit.adviser }),
  ].filter(Boolean);
  return words.length > 0 && <div>{words.join(' · ')}</div>;
}
