import { Form, Input, Select } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { useChanging } from '../changing';
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
  const changing = useChanging();
  const [form] = Form.useForm<SurveyFields>();
  const save = async (typed: SurveyFields) => {
    const saved = survey
      ? await changing<Survey>({
          path: `surveys/${survey.id}`,
          body: typed,
          version: survey.version,
          onNewer: onSaved,
        })
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
      initial={
        survey
          ? {
              title: survey.title,
              goal: survey.goal,
              method: survey.method,
              responsible: survey.responsible.id,
            }
          : { method: 'phone' }
      }
      saveLabel={t('customer.save')}
      save={save}
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
