import {
  DataTable,
  Nothing,
  Page,
  ProblemPage,
  usePaged,
  useResource,
  useRoute,
  type Column,
} from '@livery/console-sdk';
import type { Import, Warning } from '../model';
import { Reasons } from '../quarantine/Reasons';
import { useText } from '../text';
import { nameOf } from './name';

/** The records of an import that were taken in, and that a person should look at. */
export function WarningsPage() {
  const { t } = useText();
  const { params } = useRoute();
  const path = `imports/${encodeURIComponent(params.import!)}`;
  const { value: found, problem, reload } = useResource<Import>(path);
  const paged = usePaged<Warning>(`${path}/warnings`);
  const columns: Column<Warning>[] = [
    {
      key: 'line',
      title: t('item.record'),
      heading: true,
      render: ({ line, externalId }) => (
        <>
          {externalId}
          <div className="lv-quiet lv-small">{t('item.line', { line })}</div>
        </>
      ),
    },
    {
      key: 'reasons',
      title: t('item.reasons'),
      render: ({ reasons }) => <Reasons reasons={reasons} waitingFor={null} />,
    },
  ];
  if (problem && !found) return <ProblemPage problem={problem} onRetry={() => void reload()} />;
  return (
    <Page
      title={t('warnings.title')}
      subtitle={found ? `${nameOf(found.file)} · ${found.connection.name}` : ''}
      back={{ to: '/imports', label: t('imports.title') }}
    >
      <DataTable
        label={t('warnings.title')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('warnings.none')} />}
      />
    </Page>
  );
}
