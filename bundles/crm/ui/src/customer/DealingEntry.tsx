import {
  CarOutlined,
  DashboardOutlined,
  MessageOutlined,
  SafetyCertificateOutlined,
  ShoppingOutlined,
  ToolOutlined,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useFormat } from '@livery/console-sdk';
import { PAYERS, type Dealing, type DealingKind } from '../model';
import { useText } from '../text';

/** The source of what people enter by hand. */
const STAFF = 'staff';

export const DEALING_ICONS: Record<DealingKind, ReactNode> = {
  rental: <CarOutlined aria-hidden />,
  'service-visit': <ToolOutlined aria-hidden />,
  'vehicle-sale': <ShoppingOutlined aria-hidden />,
  'insurance-policy': <SafetyCertificateOutlined aria-hidden />,
  'test-drive': <DashboardOutlined aria-hidden />,
  inquiry: <MessageOutlined aria-hidden />,
};

interface DealingEntryProps {
  dealing: Dealing;
  onOpen?: (() => void) | undefined;
}

/** A dealing as a history shows it. */
export function DealingEntry({ dealing, onOpen }: DealingEntryProps) {
  const { t } = useText();
  const format = useFormat();
  const { vehicle, amount, source, externalId } = dealing;
  const own = dealing.rental ?? dealing.vehicleSale ?? dealing.testDrive ?? dealing.inquiry;
  const model = own?.model ?? vehicle?.model;
  const kind = t(`timeline.kind.${dealing.kind}`);
  return (
    <div className="lv-entry">
      <div className="lv-entry-head">
        {onOpen ? (
          <Button type="link" className="lv-entry-open" onClick={onOpen}>
            {kind}
          </Button>
        ) : (
          <strong>{kind}</strong>
        )}
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
          {source === STAFF ? t('dealing.byStaff') : `${source} ${externalId}`}
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
  const { rental, serviceVisit, vehicleSale, insurancePolicy, testDrive, inquiry } = dealing;
  const way = [rental?.pickUpPlace, rental?.returnPlace].filter(Boolean);
  const odometer = serviceVisit?.odometerKm ?? null;
  const adviser = (serviceVisit ?? vehicleSale ?? testDrive ?? inquiry)?.adviser;
  const words = [
    rental?.days != null && t('timeline.days', { count: rental.days }),
    way.length > 0 && (way[0] === way[1] ? way[0] : way.join(' → ')),
    rental?.bookingChannel,
    rental?.paymentMethod,
    serviceVisit?.work,
    odometer !== null && t('timeline.odometer', { km: format.number(odometer) }),
    vehicleSale?.configuration,
    insurancePolicy?.insurer,
    insurancePolicy?.policyKind,
    inquiry?.channel,
    inquiry?.note,
    testDrive?.note,
    adviser && t('timeline.adviser', { name: adviser }),
    ...PAYERS.map((payer) => {
      const paid = paidBy(dealing, payer);
      return paid && t(`payer.pays.${payer}`, { amount: format.money(paid) });
    }),
  ].filter(Boolean);
  return words.length > 0 && <div>{words.join(' · ')}</div>;
}

function paidBy({ serviceVisit }: Dealing, payer: (typeof PAYERS)[number]) {
  if (payer === 'customer') return serviceVisit?.paidByCustomer;
  return payer === 'insurer' ? serviceVisit?.paidByInsurer : serviceVisit?.paidByWarranty;
}
