import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Skeleton, Tag } from 'antd';
import { useState } from 'react';
import {
  EditDrawer,
  Nothing,
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useNotify,
  usePaged,
  useSession,
} from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { WRITE, type OdometerReading, type OwnedVehicle } from '../model';
import { useText } from '../text';

interface OdometerSectionProps {
  vehicle: OwnedVehicle;
  onChanged: () => void;
}

/** What the odometer showed; what does not fit is marked. */
export function OdometerSection({ vehicle, onChanged }: OdometerSectionProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const api = useApi();
  const notify = useNotify();
  const path = `vehicles/${vehicle.id}/odometer`;
  const paged = usePaged<OdometerReading>(path, { limit: 10 });
  const { items, loading, problem, hasMore, loadMore, loadingMore } = paged;
  const [adding, setAdding] = useState(false);
  const changed = () => {
    void paged.reload();
    onChanged();
  };
  const remove = async (id: string) => {
    try {
      await api.delete(`${path}/${id}`);
      changed();
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const add = can(WRITE) && (
    <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
      {t('odometer.add')}
    </Button>
  );
  return (
    <Section title={t('odometer.title')} extra={add}>
      {problem && <ProblemNote problem={problem} onRetry={() => void paged.reload()} />}
      {loading && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {!loading && !problem && items.length === 0 && <Nothing title={t('odometer.none')} />}
      <ul className="lv-rows">
        {items.map(({ id, at, km, source, implausible, removable }) => (
          <li key={id}>
            <span>
              <strong className="lv-numbers">
                {t('timeline.odometer', { km: format.number(km) })}
              </strong>
              <span className="lv-quiet">
                {format.date(at)} · {removable ? t('odometer.staff') : source}
              </span>
            </span>
            <span className="lv-nowrap">
              {implausible && <Tag color="warning">{t('odometer.implausible')}</Tag>}
              {removable && can(WRITE) && (
                <Button
                  type="text"
                  size="small"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('odometer.remove', { km: format.number(km) })}
                  onClick={() => void remove(id)}
                />
              )}
            </span>
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button onClick={loadMore} loading={loadingMore}>
          {t('timeline.more')}
        </Button>
      )}
      <ReadingDrawer path={path} open={adding} onClose={() => setAdding(false)} onSaved={changed} />
    </Section>
  );
}

interface ReadingDrawerProps {
  path: string;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

interface Values {
  km: number | null;
  at: string | null;
}

function ReadingDrawer({ path, open, onClose, onSaved }: ReadingDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<Values>();
  const save = async ({ km, at }: Values) => {
    await api.post(path, { km, at });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<Values>
      title={t('odometer.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={{ km: null, at: null }}
      saveLabel={t('customer.save')}
      save={save}
      width={400}
    >
      <Form.Item
        name="km"
        label={t('odometer.km')}
        rules={[{ required: true, message: t('odometer.kmMissing') }]}
      >
        <InputNumber className="lv-full" min={0} precision={0} autoFocus />
      </Form.Item>
      <MomentField name="at" label={t('odometer.at')} extra={t('odometer.atHint')} present past />
    </EditDrawer>
  );
}
