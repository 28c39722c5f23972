import { Checkbox, Form, Input, InputNumber, Radio } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { CustomerSelect } from '../customer/ProfileFields';
import { useText } from '../text';
import type { CustomerRef } from '../work';
import { SCALES, type Question, type Survey } from './model';

interface ResponseFields {
  customer: string | null;
  answers: Record<string, string | number | string[] | null>;
}

interface ResponseDrawerProps {
  survey: Survey;
  /** Whose answers they are; chosen in the form, or nobody's, when absent. */
  customer: CustomerRef | undefined;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** What somebody answered, written down for them: a form made of the questions. */
export function ResponseDrawer({ survey, customer, open, onClose, onSaved }: ResponseDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<ResponseFields>();
  const save = async (typed: ResponseFields) => {
    const given = survey.questions.filter(({ id }) => !empty(typed.answers?.[id]));
    await api.post(`surveys/${survey.id}/responses`, {
      customer: customer?.id ?? typed.customer ?? null,
      answers: given.map((question) => answer(question, typed.answers[question.id]!)),
    });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<ResponseFields>
      title={
        customer
          ? t('surveys.recordOf', { name: customer.name ?? customer.id })
          : t('surveys.record')
      }
      open={open}
      onClose={onClose}
      form={form}
      initial={{ customer: null, answers: {} }}
      saveLabel={t('customer.save')}
      save={save}
      fieldOf={(name) => (name.startsWith('answers/') ? name.split('/') : [name])}
    >
      {!customer && (
        <Form.Item name="customer" label={t('surveys.who')} extra={t('surveys.whoHint')}>
          <CustomerSelect />
        </Form.Item>
      )}
      {survey.questions.map((question) => (
        <Form.Item
          key={question.id}
          name={['answers', question.id]}
          label={question.text}
          rules={[{ required: question.required, message: t('surveys.answerMissing') }]}
        >
          {field(question)}
        </Form.Item>
      ))}
    </EditDrawer>
  );
}

function field({ kind, choices }: Question) {
  const options = choices.map((choice) => ({ value: choice, label: choice }));
  const scale = SCALES[kind];
  if (scale) {
    const [least, most] = scale;
    const values = Array.from({ length: most - least + 1 }, (_, index) => least + index);
    return (
      <Radio.Group
        optionType="button"
        options={values.map((value) => ({ value, label: String(value) }))}
      />
    );
  }
  switch (kind) {
    case 'choice':
      return <Radio.Group options={options} />;
    case 'choices':
      return <Checkbox.Group options={options} />;
    case 'number':
      return <InputNumber className="lv-full" />;
    default:
      return <Input.TextArea rows={3} maxLength={4000} />;
  }
}

function empty(value: ResponseFields['answers'][string] | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

function answer({ id, kind }: Question, value: string | number | string[]) {
  if (kind === 'text') return { question: id, text: value };
  if (kind === 'choice') return { question: id, choices: [value] };
  return kind === 'choices' ? { question: id, choices: value } : { question: id, number: value };
}
