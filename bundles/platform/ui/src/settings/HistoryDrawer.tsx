import { Drawer } from 'antd';
import {
  DataTable,
  Nothing,
  useFormat,
  useNarrow,
  usePaged,
  type Column,
} from '@livery/console-sdk';
import { useText } from '../text';
import type { SettingChange, SettingSchema } from './schema';
import { usePlainText } from './words';

interface HistoryDrawerProps {
  /** Where the settings of the place are. */
  path: string;
  code: string;
  schema: SettingSchema;
  onClose: () => void;
}

/** Who changed a setting here and when. */
export function HistoryDrawer({ path, code, schema, onClose }: HistoryDrawerProps) {
  const { t } = useText();
  const format = useFormat();
  const narrow = useNarrow();
  const shown = usePlainText(schema);
  const paged = usePaged<SettingChange>(`${path}/${code}/changes`);
  const columns: Column<SettingChange>[] = [
    { key: 'at', title: t('audit.at'), heading: true, render: ({ at }) => format.dateTime(at) },
    {
      key: 'person',
      title: t('audit.person'),
      render: ({ person }) => person?.name ?? t('audit.platform'),
    },
    { key: 'before', title: t('settings.before'), render: ({ before }) => shown(before) },
    { key: 'after', title: t('settings.after'), render: ({ after }) => shown(after) },
  ];
  return (
    <Drawer
      open
      title={t('settings.historyOf', { name: schema.title })}
      size={narrow ? '100%' : 640}
      onClose={onClose}
    >
      <DataTable
        label={t('settings.history')}
        columns={columns}
        paged={paged}
        empty={<Nothing title={t('settings.neverChanged')} />}
      />
    </Drawer>
  );
}
