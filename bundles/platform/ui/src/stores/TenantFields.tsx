import { AutoComplete, Form, Input } from 'antd';
import type { TenantKind } from '../model';
import { useText } from '../text';

const optionsOf = (values: readonly string[]) => values.map((value) => ({ value }));
const ZONES = optionsOf(Intl.supportedValuesOf('timeZone'));
const CURRENCIES = optionsOf(Intl.supportedValuesOf('currency'));

/** The fields of a brand or a store. What they may hold, the server says. */
export function TenantFields({ kind }: { kind: TenantKind }) {
  const { t } = useText();
  return (
    <>
      <NameField />
      <Form.Item
        name="code"
        label={t('tenant.code')}
        extra={t('tenant.codeHint')}
        rules={[{ required: true, whitespace: true, message: t('tenant.codeMissing') }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      {kind === 'store' && (
        <Form.Item
          name="brand"
          label={t('tenant.brandCode')}
          extra={t('tenant.brandHint')}
          rules={[{ required: true, whitespace: true, message: t('tenant.brandMissing') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
      )}
      <PlaceFields />
    </>
  );
}

/** What can be changed later. */
export function ProfileFields() {
  return (
    <>
      <NameField />
      <PlaceFields />
    </>
  );
}

function NameField() {
  const { t } = useText();
  return (
    <Form.Item
      name="name"
      label={t('tenant.name')}
      rules={[{ required: true, whitespace: true, message: t('tenant.nameMissing') }]}
    >
      <Input autoFocus autoComplete="off" maxLength={200} />
    </Form.Item>
  );
}

function PlaceFields() {
  const { t } = useText();
  return (
    <>
      <div className="lv-pair">
        <Form.Item name="region" label={t('tenant.region')} extra={t('tenant.regionHint')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="currency" label={t('tenant.currency')} extra={t('tenant.currencyHint')}>
          <AutoComplete options={CURRENCIES} showSearch={{ filterOption: contains }} />
        </Form.Item>
      </div>
      <Form.Item name="timeZone" label={t('tenant.timeZone')}>
        <AutoComplete options={ZONES} showSearch={{ filterOption: contains }} />
      </Form.Item>
    </>
  );
}

function contains(typed: string, option: { value: string } | undefined): boolean {
  return option?.value.toLowerCase().includes(typed.trim().toLowerCase()) ?? false;
}
