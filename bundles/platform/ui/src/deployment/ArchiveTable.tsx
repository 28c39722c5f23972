import { Button, Space, Tag } from 'antd';
import { DataTable, Nothing, useFormat, type Column, type Resource } from '@livery/console-sdk';
import { useText } from '../text';
import { ArchiveOrigin } from './ArchiveOrigin';
import { useOnePage } from './list';
import type { Archive, Change, Module, ModuleSet } from './model';

const DIGITS = 12;
const byId = ({ id }: Archive) => id;

interface ArchiveTableProps {
  archives: Resource<{ items: Archive[] }>;
  modules: Module[];
  /** The present set, and those that can be gone back to. */
  sets: ModuleSet[];
  onAsk?: ((change: Change) => void) | undefined;
  onRemove: (archive: Archive) => void;
}

/** The archives that are kept: those that run, and those that could. */
export function ArchiveTable({ archives, modules, sets, onAsk, onRemove }: ArchiveTableProps) {
  const { t } = useText();
  const format = useFormat();
  const paged = useOnePage(archives, byId);
  const entries = sets.flatMap((set) => set.modules);
  const isHeld = ({ id, module, version }: Archive) =>
    entries.some((one) => one.archive === id || (one.module === module && one.canary === version));
  const present = (archive: Archive) => modules.find(({ id }) => id === archive.module);
  const columns: Column<Archive>[] = [
    {
      key: 'module',
      title: t('deployment.module'),
      heading: true,
      render: ({ module, version }) => `${module} ${version}`,
    },
    {
      key: 'origin',
      title: t('deployment.origin'),
      render: ({ origin, signer }) => (
        <>
          <ArchiveOrigin origin={origin} />
          {signer && ` ${signer}`}
        </>
      ),
    },
    {
      key: 'archive',
      title: t('deployment.archive'),
      render: ({ id }) => (
        <code className="lv-code" title={id}>
          {id.slice(0, DIGITS)}
        </code>
      ),
    },
    {
      key: 'added',
      title: t('deployment.addedAt'),
      render: ({ addedAt }) => (
        <span className="lv-nowrap lv-numbers">{format.dateTime(addedAt)}</span>
      ),
    },
  ];
  if (onAsk) {
    columns.push({
      key: 'actions',
      title: t('deployment.actions'),
      render: (archive) => {
        const module = present(archive);
        if (archive.id === module?.archive || archive.id === module?.canary?.archive)
          return <Tag>{t('deployment.inUse')}</Tag>;
        const kind = module ? 'update' : 'install';
        return (
          <Space wrap>
            <Button size="small" onClick={() => onAsk({ kind, archive: archive.id })}>
              {t(`deployment.${kind}`)}
            </Button>
            {module && (
              <Button size="small" onClick={() => onAsk({ kind: 'canary', archive: archive.id })}>
                {t('deployment.beside')}
              </Button>
            )}
            {!isHeld(archive) && (
              <Button size="small" danger onClick={() => onRemove(archive)}>
                {t('deployment.remove')}
              </Button>
            )}
          </Space>
        );
      },
    });
  }
  return (
    <DataTable
      label={t('deployment.archives')}
      columns={columns}
      paged={paged}
      empty={<Nothing title={t('deployment.noArchives')} />}
    />
  );
}
