import { Form, Input, Select } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { useEdited } from '../edited';
import { StaffName } from '../Named';
import { StaffSelect } from '../staff/StaffSelect';
import { useText } from '../text';
import { METHODS, type Survey } from './model';

interface SurveyFields {
  title: string;
  goal: string | null;
  method: Survey['method'];
  responsible: string | null;
}

interface SurveyDrawerProps {
  survey?: Survey;
  open: boolean;
  onClose: () => void;
  onSaved: (survey: Survey) => void;
}

/** What a survey is for, how it asks, and who is responsible. */
export function SurveyDrawer({ survey, open, onClose, onSaved }: SurveyDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<SurveyFields>();
  const { seen, edited } = useEdited<Survey, SurveyFields>({
    value: survey,
    open,
    path: `surveys/${survey?.id}`,
    fields: [
      { name: 'title', label: t('surveys.name') },
      { name: 'goal', label: t('surveys.goal') },
      {
        name: 'method',
        label: t('surveys.method'),
        show: (method: Survey['method']) => t(`surveys.method.${method}`),
      },
      {
        name: 'responsible',
        label: t('surveys.responsible'),
        show: (id: string) => <StaffName id={id} />,
      },
    ],
    valuesOf: fieldsOf,
  });
  const save = async (typed: SurveyFields) => {
    const from = seen.current;
    const saved = from
      ? await api.patch<Survey>(`surveys/${from.id}`, typed, { ifMatch: from.version })
      : await api.post<Survey>('surveys', typed);
    onClose();
    onSaved(saved);
  };
  return (
    <EditDrawer<SurveyFields>
      title={t(survey ? 'surveys.edit' : 'surveys.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={survey ? fieldsOf(survey) : { method: 'phone' }}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
    >
      <Form.Item
        name="title"
        label={t('surveys.name')}
        rules={[{ required: true, whitespace: true, message: t('surveys.nameMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="goal" label={t('surveys.goal')} extra={t('surveys.goalHint')}>
        <Input.TextArea rows={4} maxLength={2000} />
      </Form.Item>
      <Form.Item name="method" label={t('surveys.method')}>
        <Select
          options={METHODS.map((one) => ({ value: one, label: t(`surveys.method.${one}`) }))}
        />
      </Form.Item>
      <Form.Item name="responsible" label={t('surveys.responsible')}>
        <StaffSelect label={t('surveys.responsible')} known={survey?.responsible} />
      </Form.Item>
    </EditDrawer>
  );
}

function fieldsOf({ title, goal, method, responsible }: Survey): SurveyFields {
  return { title, goal, method, responsible: responsible.id };
}
