import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Radio, Skeleton } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Link,
  Nothing,
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { DayField } from '../customer/DayField';
import { CustomerSelect } from '../customer/ProfileFields';
import { WRITE, type OwnedVehicle, type VehicleRole } from '../model';
import { useText } from '../text';

/** Who owned and who drove a vehicle, and when. */
export function RolesSection({ vehicle }: { vehicle: OwnedVehicle }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const path = `vehicles/${vehicle.id}/roles`;
  const paged = usePaged<VehicleRole>(path, { limit: 20, version: String(vehicle.version) });
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  const [adding, setAdding] = useState(false);
  const remove = async ({ id, version }: VehicleRole) => {
    try {
      await api.delete(`${path}/${id}`, { ifMatch: version });
    } catch (fault) {
      notify.failed(fault);
    }
    await paged.reload();
  };
  const add = can(WRITE) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t('roles.add')}
    </Button>
  );
  return (
    <Section title={t('roles.title')} extra={add}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {!loading && !problem && items.length === 0 && <Nothing title={t('roles.none')} />}
      <ul className="lv-rows">
        {items.map((one) => (
          <Row key={one.id} one={one} onRemove={can(WRITE) ? () => void remove(one) : undefined} />
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('timeline.more')}
        </Button>
      )}
      <RoleDrawer
        path={path}
        open={adding}
        onClose={() => setAdding(false)}
        onSaved={() => void paged.reload()}
      />
    </Section>
  );
}

function Row({ one, onRemove }: { one: VehicleRole; onRemove: (() => void) | undefined }) {
  const { t } = useText();
  const format = useFormat();
  const { customer, role, since, until } = one;
  const present = role === 'owner' && until === null;
  const time = [since && format.date(since), until ? format.date(until) : t('roles.today')];
  return (
    <li>
      <span>
        <Link to={`/customers/${customer.id}`}>{customer.name}</Link>
        <span className="lv-quiet">
          {t(`roles.${role}`)} · {time.map((day) => day || '…').join(' – ')}
        </span>
      </span>
      {onRemove && !present && (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('contacts.removeOf', { name: customer.name })}
          onClick={onRemove}
        />
      )}
    </li>
  );
}

interface Values {
  customer: string | null;
  role: VehicleRole['role'];
  since: string | null;
  until: string | null;
}

interface RoleDrawerProps {
  path: string;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

function RoleDrawer({ path, open, onClose, onSaved }: RoleDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<Values>();
  const save = async (values: Values) => {
    await api.post(path, values);
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<Values>
      title={t('roles.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={{ customer: null, role: 'driver', since: null, until: null }}
      saveLabel={t('customer.save')}
      save={save}
      width={440}
    >
      <Form.Item name="role" label={t('roles.role')}>
        <Radio.Group
          options={(['driver', 'owner'] as const).map((value) => ({
            value,
            label: t(value === 'driver' ? 'roles.driver' : 'roles.formerOwner'),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="customer"
        label={t('customer.title')}
        rules={[{ required: true, message: t('customer.choose') }]}
      >
        <CustomerSelect />
      </Form.Item>
      <div className="lv-pair">
        <DayField name="since" label={t('roles.since')} />
        <DayField name="until" label={t('roles.until')} />
      </div>
    </EditDrawer>
  );
}
