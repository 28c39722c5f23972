import { Form, Select } from 'antd';
import type { Adapter, Connection } from '../../model';
import { useText } from '../../text';
import { STANDARD, versionsOf } from './versions';

interface VersionFieldProps {
  adapter: Adapter | undefined;
  connection: Connection | undefined;
  onChange: (version: string) => void;
}

/** Which version of its adapter a connection asks for, where there is a choice. */
export function VersionField({ adapter, connection, onChange }: VersionFieldProps) {
  const { t } = useText();
  const versions = versionsOf(adapter, connection);
  const label = (version: string, canary: boolean, away: boolean) => {
    if (away) return t('connection.versionAway', { version });
    return canary ? t('connection.versionCanary', { version }) : version;
  };
  return (
    <Form.Item
      name="adapterVersion"
      label={t('connection.version')}
      extra={t('connection.versionHint')}
      hidden={versions.length === 0}
    >
      <Select
        onChange={onChange}
        options={[
          {
            value: STANDARD,
            label: t('connection.versionStandard', { version: adapter?.version ?? '' }),
          },
          ...versions.map(({ version, canary, away }) => ({
            value: version,
            label: label(version, canary, away),
          })),
        ]}
      />
    </Form.Item>
  );
}
