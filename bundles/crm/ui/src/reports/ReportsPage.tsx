import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import {
  DataTable,
  Nothing,
  NOTHING,
  Page,
  useFormat,
  useNavigate,
  usePaged,
  useSession,
  type Column,
} from '@livery/console-sdk';
import { useText } from '../text';
import { WRITE_REPORTS, type Report } from './model';

/** The reports that the store keeps. */
export function ReportsPage() {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const navigate = useNavigate();
  const paged = usePaged<Report>('reports');
  const add = (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => navigate('/reports/new')}
    >
      {t('reports.add')}
    </Button>
  );
  const columns: Column<Report>[] = [
    { key: 'name', title: t('field.called'), heading: true, render: ({ name }) => name },
    {
      key: 'pinnedFor',
      title: t('reports.pinnedFor'),
      render: ({ pinnedFor }) => (pinnedFor ? t(`reports.audience.${pinnedFor}`) : NOTHING),
    },
    {
      key: 'updatedAt',
      title: t('reports.updatedAt'),
      render: ({ updatedAt }) => <span className="lv-nowrap">{format.date(updatedAt)}</span>,
    },
  ];
  return (
    <Page title={t('reports.title')} subtitle={t('reports.subtitle')} actions={add}>
      <DataTable
        label={t('reports.title')}
        columns={columns}
        paged={paged}
        pageOf={(report) => `/reports/${report.id}`}
        empty={
          <Nothing
            title={t('reports.none')}
            hint={t('reports.noneHint')}
            action={can(WRITE_REPORTS) ? add : undefined}
          />
        }
      />
    </Page>
  );
}
