import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  PlusOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { EditDrawer } from '@livery/console-sdk';
import { useChanging } from '../changing';
import { useText } from '../text';
import { QUESTION_KINDS, choosing, type QuestionKind, type Survey } from './model';

interface QuestionFields {
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
  const changing = useChanging();
  const [form] = Form.useForm<{ questions: QuestionFields[] }>();
  const save = async ({ questions }: { questions: QuestionFields[] }) => {
    const saved = await changing<Survey>({
      path: `surveys/${survey.id}`,
      body: {
        questions: questions.map(({ choices, ...question }) => ({
          ...question,
          choices: choosing(question.kind) ? linesOf(choices) : [],
        })),
      },
      version: survey.version,
      onNewer: onSaved,
    });
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
      initial={{
        questions: survey.questions.map(({ kind, text, required, choices }) => ({
          kind,
          text,
          required,
          choices: choices.join('\n'),
        })),
      }}
      saveLabel={t('customer.save')}
      save={save}
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
