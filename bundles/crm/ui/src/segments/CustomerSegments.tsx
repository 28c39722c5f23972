import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import {
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  useResource,
  useRoute,
} from '@livery/console-sdk';
import { WhyOf } from '../criteria/Why';
import { useText } from '../text';
import { CUSTOMER, type CustomerSegment } from './model';

/** The segments that the customer of the page is in, and why. */
export function CustomerSegments() {
  const { t } = useText();
  const format = useFormat();
  const { params } = useRoute();
  const customer = params.customer!;
  const [open, setOpen] = useState<string>();
  const found = useResource<{ items: CustomerSegment[] }>(
    `customers/${encodeURIComponent(customer)}/segments`,
  );
  const items = found.value?.items ?? [];
  return (
    <Section title={t('segments.title')}>
      {found.problem && <ProblemNote problem={found.problem} onRetry={() => void found.reload()} />}
      {found.loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {found.value && items.length === 0 && <Nothing title={t('segments.inNone')} />}
      <ul className="lv-rows">
        {items.map((segment) => (
          <li key={segment.id}>
            <div className="lv-grow">
              <div className="lv-grow">
                <div className="lv-entry-head">
                  <Link to={`/segments/${segment.id}`}>{segment.name}</Link>
                  <Button
                    size="small"
                    aria-expanded={open === segment.id}
                    onClick={() => setOpen(open === segment.id ? undefined : segment.id)}
                  >
                    {t('segments.why')}
                  </Button>
                </div>
                <div className="lv-quiet lv-small">
                  {t('segments.entered', { when: format.date(segment.enteredAt) })}
                </div>
                {segment.treatment && <div className="lv-lines">{segment.treatment}</div>}
                {open === segment.id && (
                  <WhyOf population={CUSTOMER} value={segment.criterion} customer={customer} />
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
