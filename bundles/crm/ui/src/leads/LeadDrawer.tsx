import { Form, Input, Select } from 'antd';
import { useRef } from 'react';
import { EditDrawer, useApi, useSession } from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { StaffSelect } from '../staff/StaffSelect';
import { useChanging } from '../changing';
import { useText } from '../text';
import { LEAD_STAGES, WRITE_LEADS, type Lead } from '../work';

type LeadFields = Pick<
  Lead,
  | 'name'
  | 'mobile'
  | 'email'
  | 'source'
  | 'model'
  | 'note'
  | 'stage'
  | 'reason'
  | 'nextStep'
  | 'nextDueAt'
> & { owner: string };

interface LeadDrawerProps {
  /** The lead to edit; a new one when absent. */
  lead?: Lead | undefined;
  open: boolean;
  /** The stage to begin with, in place of the lead's own. */
  stage?: Lead['stage'] | undefined;
  onClose: () => void;
  onSaved: (lead: Lead) => void;
}

/** A lead, new or edited. */
export function LeadDrawer({ lead, open, stage, onClose, onSaved }: LeadDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const change = useChanging();
  const { person, can } = useSession();
  const [form] = Form.useForm<LeadFields>();
  const chosen = Form.useWatch('stage', form);
  const version = useRef(lead?.version);
  if (!open) version.current = lead?.version;

  const save = async (typed: LeadFields) => {
    // Of a number that is kept only the mask is known: what is left empty stays.
    const { mobile, ...others } = typed;
    const body = mobile ? typed : others;
    const saved = lead
      ? await change<Lead>({
          path: `leads/${lead.id}`,
          body,
          version: version.current,
          onNewer: (newest) => (version.current = newest.version),
          title: t('work.stale'),
        })
      : await api.post<Lead>('leads', typed);
    onClose();
    onSaved(saved);
  };

  const initial: Partial<LeadFields> = lead
    ? {
        name: lead.name,
        email: lead.email,
        source: lead.source,
        model: lead.model,
        note: lead.note,
        stage: stage ?? lead.stage,
        reason: lead.reason,
        owner: lead.owner.id,
        nextStep: lead.nextStep,
        nextDueAt: lead.nextDueAt,
      }
    : { stage: 'new', owner: person.id };
  const me = { id: person.id, name: person.displayName };
  return (
    <EditDrawer<LeadFields>
      title={t(lead ? 'leads.edit' : 'leads.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={initial}
      saveLabel={t('customer.save')}
      save={save}
      readOnly={!can(WRITE_LEADS)}
    >
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('customer.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={100} />
      </Form.Item>
      <div className="lv-pair">
        <Form.Item
          name="mobile"
          label={t('field.mobile')}
          extra={lead?.mobile && t('customer.numberKept')}
        >
          <Input type="tel" autoComplete="off" placeholder={lead?.mobile ?? ''} />
        </Form.Item>
        <Form.Item name="email" label={t('field.email')}>
          <Input type="email" autoComplete="off" />
        </Form.Item>
      </div>
      <div className="lv-pair">
        <Form.Item name="source" label={t('leads.source')}>
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="model" label={t('leads.model')}>
          <Input autoComplete="off" />
        </Form.Item>
      </div>
      <div className="lv-pair">
        <Form.Item name="stage" label={t('leads.stage')}>
          <Select
            options={LEAD_STAGES.map((one) => ({ value: one, label: t(`leads.stage.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name="owner" label={t('leads.owner')}>
          <StaffSelect label={t('leads.owner')} known={lead?.owner ?? me} />
        </Form.Item>
      </div>
      {(chosen === 'lost' || chosen === 'sleeping') && (
        <Form.Item
          name="reason"
          label={t('leads.reason')}
          rules={[{ required: chosen === 'lost', message: t('leads.reasonMissing') }]}
        >
          <Input autoComplete="off" maxLength={500} />
        </Form.Item>
      )}
      <div className="lv-pair">
        <Form.Item name="nextStep" label={t('leads.nextStep')}>
          <Input autoComplete="off" />
        </Form.Item>
        <MomentField name="nextDueAt" label={t('tasks.due')} />
      </div>
      <Form.Item name="note" label={t('field.note')}>
        <Input.TextArea rows={3} />
      </Form.Item>
    </EditDrawer>
  );
}
