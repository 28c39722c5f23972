import { Button, Form, Input, Select } from 'antd';
import { EditDrawer, useApi, useSession } from '@livery/console-sdk';
import { MomentField } from '../MomentField';
import { StaffSelect } from '../staff/StaffSelect';
import { useEdited } from '../edited';
import { useRemoval } from '../removal';
import { useText } from '../text';
import { DELETE_LEADS, LEAD_STAGES, WRITE_LEADS, type Lead } from '../work';
import { useLeadVersions } from './versions';

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
  onDeleted: () => void;
}

/** A lead, new or edited. */
export function LeadDrawer(props: LeadDrawerProps) {
  const { lead, open, stage, onClose, onSaved, onDeleted } = props;
  const { t } = useText();
  const api = useApi();
  const askToRemove = useRemoval();
  const { person, can } = useSession();
  const [form] = Form.useForm<LeadFields>();
  const chosen = Form.useWatch('stage', form);
  const { seen, edited } = useEdited<Lead, LeadFields>({
    value: lead,
    open,
    path: `leads/${lead?.id}`,
    fields: useLeadVersions(),
    valuesOf: (one) => ({ ...fieldsOf(one), mobile: one.mobile }),
  });

  const save = async (typed: LeadFields) => {
    // Of a number that is kept only the mask is known: what is left empty stays.
    const { mobile, ...others } = typed;
    const body = mobile ? typed : others;
    const from = seen.current;
    const saved = from
      ? await api.patch<Lead>(`leads/${from.id}`, body, { ifMatch: from.version })
      : await api.post<Lead>('leads', typed);
    onClose();
    onSaved(saved);
  };

  const left = () => {
    onClose();
    onDeleted();
  };
  const remove = (gone: Lead) =>
    askToRemove({
      title: t('leads.deleteTitle', { name: gone.name }),
      hint: t('leads.deleteHint'),
      path: `leads/${gone.id}`,
      version: seen.current?.version,
      told: t('leads.deleted', { name: gone.name }),
      gone: left,
      failed: (stale) => stale && left(),
    });

  const initial: Partial<LeadFields> = lead
    ? { ...fieldsOf(lead), stage: stage ?? lead.stage }
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
      edited={edited}
      readOnly={!can(WRITE_LEADS)}
      footer={
        lead &&
        !lead.customer &&
        can(DELETE_LEADS) && (
          <Button danger onClick={() => remove(lead)}>
            {t('customer.delete')}
          </Button>
        )
      }
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

/** All but the mobile, of which only the mask is known. */
function fieldsOf(lead: Lead): Partial<LeadFields> {
  const { name, email, source, model, note, stage, reason, nextStep, nextDueAt } = lead;
  const owner = lead.owner.id;
  return { name, email, source, model, note, stage, reason, owner, nextStep, nextDueAt };
}
