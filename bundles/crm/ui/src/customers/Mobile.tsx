import { ShareAltOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { NOTHING } from '@livery/console-sdk';
import type { CustomerSummary } from '../model';
import { useText } from '../text';

/** A mobile number, marked when other customers have the same. */
export function Mobile({
  customer,
}: {
  customer: Pick<CustomerSummary, 'mobile' | 'sharedMobile'>;
}) {
  if (!customer.mobile) return NOTHING;
  return (
    <span className="lv-numbers lv-nowrap">
      {customer.mobile}
      {customer.sharedMobile && <SharedMobile />}
    </span>
  );
}

/** Marks a mobile number that other customers have too. */
export function SharedMobile() {
  const { t } = useText();
  return (
    <Tooltip title={t('customer.sharedMobile')}>
      <span className="lv-mark" role="img" aria-label={t('customer.sharedMobile')} tabIndex={0}>
        <ShareAltOutlined aria-hidden />
      </span>
    </Tooltip>
  );
}
