import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { useEdited } from '../edited';
import { useText } from '../text';
import { QUESTION_KINDS, choosing, type QuestionKind, type Survey } from './model';

interface QuestionFields {
  /** Of one that is there already: by it segments and reports know it. */
  id?: string | null;
  kind: QuestionKind;
  text: string;
  required: boolean;
  /** One a line. */
  choices: string;
}

interface QuestionsDrawerProps {
  survey: Survey;
  open: boolean;
  onClose: () => void;
  onSaved: (survey: Survey) => void;
}

/** The questions of a survey in their order. */
export function QuestionsDrawer({ survey, open, onClose, onSaved }: QuestionsDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<{ questions: QuestionFields[] }>();
  const path = `surveys/${survey.id}`;
  const { seen, edited } = useEdited<Survey, { questions: QuestionFields[] }>({
    value: survey,
    open,
    path,
    fields: [
      {
        name: 'questions',
        label: t('surveys.questions'),
        show: (questions: QuestionFields[]) => <Asked questions={questions} />,
      },
    ],
    valuesOf: fieldsOf,
  });
  const save = async ({ questions }: { questions: QuestionFields[] }) => {
    const body = {
      questions: questions.map(({ choices, ...question }) => ({
        ...question,
        choices: choosing(question.kind) ? linesOf(choices) : [],
      })),
    };
    const { version } = seen.current ?? survey;
    const saved = await api.patch<Survey>(path, body, { ifMatch: version });
    onClose();
    onSaved(saved);
  };
  return (
    <EditDrawer<{ questions: QuestionFields[] }>
      title={t('surveys.questions')}
      open={open}
      onClose={onClose}
      form={form}
      width={720}
      initial={fieldsOf(survey)}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
      fieldOf={placeOf}
    >
      <Form.List name="questions">
        {(fields, { add, remove, move }) => (
          <>
            {fields.map(({ key, name }) => (
              <QuestionFieldset
                key={key}
                name={name}
                last={name === fields.length - 1}
                onMove={(by) => move(name, name + by)}
                onRemove={() => remove(name)}
              />
            ))}
            <Button
              icon={<PlusOutlined aria-hidden />}
              onClick={() => add({ kind: 'choice', text: '', required: false, choices: '' })}
            >
              {t('surveys.addQuestion')}
            </Button>
          </>
        )}
      </Form.List>
    </EditDrawer>
  );
}

function fieldsOf(survey: Survey): { questions: QuestionFields[] } {
  return {
    questions: survey.questions.map(({ choices, ...question }) => ({
      ...question,
      choices: choices.join('\n'),
    })),
  };
}

/** Questions to be read, as two versions of them are compared. */
function Asked({ questions }: { questions: QuestionFields[] }) {
  return (
    <ol>
      {questions.map(({ text, choices }, index) => (
        <li key={index}>{[text, ...linesOf(choices ?? '')].join(' / ')}</li>
      ))}
    </ol>
  );
}

/** Where a fault of the API stands in the form: `questions/0/choices/1` is of the choices of the first. */
function placeOf(name: string) {
  const [list, index, field] = name.split('/');
  return index === undefined || !field ? [name] : [list!, Number(index), field];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

interface QuestionFieldsetProps {
  name: number;
  last: boolean;
  onMove: (by: number) => void;
  onRemove: () => void;
}

function QuestionFieldset({ name, last, onMove, onRemove }: QuestionFieldsetProps) {
  const { t } = useText();
  const kind = Form.useWatch<QuestionKind | undefined>(['questions', name, 'kind']);
  const number = name + 1;
  return (
    <fieldset className="lv-fieldset">
      <legend>{t('surveys.questionNumber', { number })}</legend>
      <Form.Item name={[name, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item
        name={[name, 'text']}
        label={t('surveys.question')}
        rules={[{ required: true, whitespace: true, message: t('surveys.questionMissing') }]}
      >
        <Input autoComplete="off" maxLength={500} />
      </Form.Item>
      <div className="lv-pair">
        <Form.Item name={[name, 'kind']} label={t('surveys.kind')}>
          <Select
            options={QUESTION_KINDS.map((one) => ({ value: one, label: t(`surveys.kind.${one}`) }))}
          />
        </Form.Item>
        <Form.Item name={[name, 'required']} valuePropName="checked" label={t('surveys.answer')}>
          <Checkbox>{t('surveys.required')}</Checkbox>
        </Form.Item>
      </div>
      <Form.Item
        name={[name, 'choices']}
        label={t('surveys.choices')}
        extra={t('surveys.choicesHint')}
        hidden={!choosing(kind)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 12 }} />
      </Form.Item>
      <div className="lv-gap">
        <span className="lv-actions">
          <Button
            size="small"
            icon={<ArrowUpOutlined aria-hidden />}
            disabled={name === 0}
            aria-label={t('surveys.moveUp', { number })}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            icon={<ArrowDownOutlined aria-hidden />}
            disabled={last}
            aria-label={t('surveys.moveDown', { number })}
            onClick={() => onMove(1)}
          />
          <Button
            size="small"
            danger
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('surveys.removeQuestion', { number })}
            onClick={onRemove}
          />
        </span>
      </div>
    </fieldset>
  );
}
