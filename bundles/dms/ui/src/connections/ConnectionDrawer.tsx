import { ExperimentOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { EditDrawer, ProblemNote, useApi } from '@livery/console-sdk';
import type { Adapter, Connection, Settings } from '../model';
import { useText } from '../text';
import { MappingFields } from './mapping/MappingFields';
import { SettingFields } from './settings/SettingFields';
import { defaultsOf, hasMapping, settingsOf } from './settings/schema';
import { inVersion, STANDARD } from './settings/versions';
import { VersionField } from './settings/VersionField';
import { TestReport } from './test/TestReport';
import { useConnectionTest } from './test/useConnectionTest';

export interface ConnectionValues {
  name: string;
  adapter: string;
  adapterVersion: string;
  settings: Settings;
}

interface ConnectionDrawerProps {
  open: boolean;
  /** The connection to edit; a new one when absent. */
  connection: Connection | undefined;
  adapters: Adapter[];
  onClose: () => void;
  onSaved: (connection: Connection) => void;
}

/** A connection's settings, tried out before they are kept. */
export function ConnectionDrawer(props: ConnectionDrawerProps) {
  const { open, connection, adapters, onClose, onSaved } = props;
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<ConnectionValues>();
  const [adapterId, setAdapterId] = useState<string>();
  const adapterOf = (id: string | undefined) => adapters.find((one) => one.id === id);
  const [version, setVersion] = useState(STANDARD);
  const adapter = inVersion(adapterOf(adapterId), version);
  const test = useConnectionTest(form, adapter, connection);

  useEffect(() => {
    if (open) {
      setAdapterId(connection?.adapter ?? adapters[0]?.id);
      setVersion(connection?.adapterVersion ?? STANDARD);
    } else test.forget();
    // Adapters that arrive later must not throw away what was chosen.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open, adapters.length > 0]);

  const initial: Partial<ConnectionValues> = {
    name: connection?.name,
    adapter: connection?.adapter ?? adapters[0]?.id,
    adapterVersion: connection?.adapterVersion ?? STANDARD,
    settings: {
      ...defaultsOf(
        inVersion(
          adapterOf(connection?.adapter ?? adapters[0]?.id),
          connection?.adapterVersion ?? STANDARD,
        )?.settingsSchema,
      ),
      ...connection?.settings,
    },
  };
  const save = async (values: ConnectionValues) => {
    const settings = settingsOf(adapter, values.settings, connection?.settings);
    const adapterVersion = values.adapterVersion || null;
    const saved = connection
      ? await api.patch<Connection>(`connections/${connection.id}`, {
          name: values.name,
          adapterVersion,
          settings,
        })
      : await api.post<Connection>('connections', {
          name: values.name,
          adapter: adapterId,
          adapterVersion,
          settings,
        });
    onClose();
    onSaved(saved);
  };
  const choose = (id: string) => {
    setAdapterId(id);
    setVersion(STANDARD);
    form.setFieldValue('adapterVersion', STANDARD);
    form.setFieldValue('settings', defaultsOf(adapterOf(id)?.settingsSchema));
  };

  return (
    <EditDrawer<ConnectionValues>
      title={t(connection ? 'connection.editTitle' : 'connections.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={initial}
      saveLabel={t(connection ? 'connection.save' : 'connections.create')}
      save={save}
      fieldOf={(name) => fieldOf(name, adapter)}
      width={640}
      footer={
        <Button
          icon={<ExperimentOutlined aria-hidden />}
          loading={test.running}
          onClick={() => void test.run()}
        >
          {t('connection.test')}
        </Button>
      }
    >
      <Form.Item
        name="name"
        label={t('connection.name')}
        rules={[{ required: true, whitespace: true, message: t('connection.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item
        name="adapter"
        label={t('connection.adapter')}
        extra={adapter?.description}
        hidden={adapters.length < 2 && connection === undefined}
      >
        <Select
          disabled={connection !== undefined}
          onChange={choose}
          options={adapters.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <VersionField adapter={adapter} connection={connection} onChange={setVersion} />
      {adapter && <SettingFields adapter={adapter} stored={connection !== undefined} />}
      {test.problem && <ProblemNote problem={test.problem} />}
      {test.result && <TestReport result={test.result} fields={test.fields} />}
      {adapter && hasMapping(adapter) && <MappingFields adapter={adapter} header={test.header} />}
    </EditDrawer>
  );
}

/** Where a fault's field stands in the form: settings are named with or without their prefix. */
function fieldOf(name: string, adapter: Adapter | undefined): (string | number)[] {
  const [first, ...rest] = name.split('.');
  if (first === 'settings' && rest.length > 0) return ['settings', ...rest];
  const isSetting = adapter?.settingsSchema.properties?.[first!] !== undefined;
  return isSetting ? ['settings', first!, ...rest] : [name];
}
