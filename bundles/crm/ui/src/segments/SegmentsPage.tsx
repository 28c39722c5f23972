import { AppstoreAddOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import {
  Clipped,
  DataTable,
  Link,
  Nothing,
  Page,
  useApi,
  useFormat,
  useNavigate,
  useNotify,
  usePaged,
  usePolling,
  useSession,
  type Column,
} from '@livery/console-sdk';
import { useCatalogue } from '../criteria/CriteriaEditor';
import { useNames } from '../criteria/names';
import { useWords } from '../criteria/words';
import { isCriterion } from '../criteria/tree';
import { useText } from '../text';
import { SegmentState } from './SegmentState';
import { Trend } from './Trend';
import { CUSTOMER, WRITE_SEGMENTS, type Segment } from './model';

/** The segments of the store: who is in them is kept up to date. */
export function SegmentsPage() {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const navigate = useNavigate();
  const notify = useNotify();
  const paged = usePaged<Segment>('segments');
  const columns = useColumns(paged.items);
  const [adding, setAdding] = useState(false);
  const counting = paged.items.some((one) => one.state === 'active' && !one.evaluatedAt);
  usePolling(async () => {
    if (counting) await paged.reload();
  }, 3_000);
  const addPresets = async () => {
    setAdding(true);
    try {
      const { items } = await api.post<{ items: Segment[] }>('segments/presets');
      notify.done(t('segments.presetsAdded', { count: items.length }));
      await paged.reload();
    } catch (fault) {
      notify.failed(fault);
    }
    setAdding(false);
  };
  const actions = can(WRITE_SEGMENTS) && (
    <>
      <Button
        icon={<AppstoreAddOutlined aria-hidden />}
        loading={adding}
        onClick={() => void addPresets()}
      >
        {t('segments.addPresets')}
      </Button>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => navigate('/segments/new')}
      >
        {t('segments.add')}
      </Button>
    </>
  );
  return (
    <Page title={t('segments.title')} subtitle={t('segments.subtitle')} actions={actions}>
      <DataTable
        label={t('segments.title')}
        columns={columns}
        paged={paged}
        pageOf={({ id }) => `/segments/${id}`}
        empty={<Nothing title={t('segments.none')} hint={t('segments.noneHint')} />}
      />
    </Page>
  );
}

function useColumns(segments: readonly Segment[]): Column<Segment>[] {
  const { t } = useText();
  const format = useFormat();
  const criteria = segments.map(({ criterion }) => criterion);
  const words = useWords(useNames(useCatalogue(CUSTOMER).value, criteria));
  return useMemo(
    () => [
      {
        key: 'name',
        title: t('field.called'),
        heading: true,
        render: ({ id, name }) => <Link to={`/segments/${id}`}>{name}</Link>,
      },
      {
        key: 'criterion',
        title: t('segments.who'),
        render: ({ criterion, withheld }) =>
          withheld ? (
            <span className="lv-quiet lv-small">{t('segments.withheld')}</span>
          ) : words && isCriterion(criterion) ? (
            <span className="lv-reasons lv-small">
              <Clipped text={words.text(criterion)} />
            </span>
          ) : null,
      },
      {
        key: 'members',
        title: t('segments.members'),
        align: 'end',
        render: ({ members }) => <span className="lv-numbers">{format.number(members)}</span>,
      },
      { key: 'trend', title: t('segments.trend'), render: (one) => <Trend segment={one} /> },
      { key: 'state', title: t('segments.state'), render: (one) => <SegmentState segment={one} /> },
    ],
    [t, format, words],
  );
}
