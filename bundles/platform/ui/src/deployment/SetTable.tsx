import { Button, Tag } from 'antd';
import { DataTable, Nothing, useFormat, type Column, type Resource } from '@livery/console-sdk';
import { useText } from '../text';
import { useOnePage } from './list';
import type { Change, ModuleSet } from './model';

const byNumber = ({ number }: ModuleSet) => String(number);

interface SetTableProps {
  sets: Resource<{ items: ModuleSet[] }>;
  onAsk?: ((change: Change) => void) | undefined;
}

/** What is to run, and what ran before and can be gone back to. */
export function SetTable({ sets, onAsk }: SetTableProps) {
  const { t } = useText();
  const format = useFormat();
  const paged = useOnePage(sets, byNumber);
  const newest = sets.value?.items[0]?.number;
  const columns: Column<ModuleSet & { id: string }>[] = [
    {
      key: 'number',
      title: t('deployment.set'),
      heading: true,
      render: ({ number, change }) => (
        <>
          {number} · {change.text}
        </>
      ),
    },
    {
      key: 'made',
      title: t('deployment.madeAt'),
      render: ({ madeAt }) => (
        <span className="lv-nowrap lv-numbers">{format.dateTime(madeAt)}</span>
      ),
    },
    {
      key: 'modules',
      title: t('deployment.module'),
      render: ({ modules }) => (
        <div className="lv-words">
          {modules
            .map(({ module, version, disabled, canary }) => {
              if (disabled) return t('deployment.offAt', { module, version });
              return canary
                ? t('deployment.besideAt', { module, version, canary })
                : `${module} ${version}`;
            })
            .join(', ')}
        </div>
      ),
    },
  ];
  if (onAsk) {
    columns.push({
      key: 'actions',
      title: t('deployment.actions'),
      render: ({ number }) =>
        number === newest ? (
          <Tag>{t('deployment.inUse')}</Tag>
        ) : (
          <Button size="small" onClick={() => onAsk({ kind: 'rollback', set: number })}>
            {t('deployment.rollback')}
          </Button>
        ),
    });
  }
  return (
    <DataTable
      label={t('deployment.sets')}
      columns={columns}
      paged={paged}
      empty={<Nothing title={t('deployment.none')} />}
    />
  );
}
