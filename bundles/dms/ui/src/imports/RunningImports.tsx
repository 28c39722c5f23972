import { Skeleton } from 'antd';
import {
  Clipped,
  Link,
  Nothing,
  ProblemNote,
  Section,
  useFormat,
  usePaged,
  usePolling,
} from '@livery/console-sdk';
import type { Import } from '../model';
import { useText } from '../text';
import { ImportProgress } from './ImportProgress';
import { nameOf } from './name';

/** On the home page: what is coming in now, and what came last. */
export function RunningImports() {
  const { t } = useText();
  const format = useFormat();
  const paged = usePaged<Import>('imports', { limit: 5 });
  const { items, loading, problem } = paged;
  const running = items.some((one) => one.state === 'running');
  usePolling(paged.reload, running ? 1500 : 10_000);
  return (
    <Section title={t('running.title')} extra={<Link to="/imports">{t('running.all')}</Link>}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 5 }} />}
      {!loading && !problem && items.length === 0 && (
        <Nothing title={t('imports.none')} hint={t('imports.noneHint')} />
      )}
      <ul className="lv-rows">
        {items.slice(0, 5).map((one) => (
          <li key={one.id}>
            <span>
              <Clipped text={nameOf(one.file)} />
              <span className="lv-quiet">{one.connection.name}</span>
              <span className="lv-quiet">{format.ago(one.startedAt)}</span>
            </span>
            <ImportProgress value={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
