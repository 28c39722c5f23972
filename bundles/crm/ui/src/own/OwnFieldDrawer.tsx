import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Switch } from 'antd';
import { EditDrawer, useApi } from '@livery/console-sdk';
import { useEdited } from '../edited';
import { useText } from '../text';
import { LANGUAGES, OWN_TYPES, type Labels, type OwnField, type OwnRecord } from './model';

interface FieldValues {
  code: string;
  type: OwnField['type'];
  refersTo: OwnField['refersTo'];
  labels: Labels;
  choices: { code: string; labels: Labels }[];
  required: boolean;
  searchable?: boolean;
}

interface OwnFieldDrawerProps {
  /** What a new field is added to. */
  record: OwnRecord;
  /** The one to change; a new one when absent. */
  field: OwnField | undefined;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

/** A field that the store adds. */
export function OwnFieldDrawer({ record, field, open, onClose, onSaved }: OwnFieldDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<FieldValues>();
  const yesNo = (said: boolean) => t(said ? 'criteria.yes' : 'criteria.no');
  const { seen, edited } = useEdited<OwnField, FieldValues>({
    value: field,
    open,
    path: `fields/${field?.id}`,
    fields: [
      ...LANGUAGES.map((language) => ({
        name: `labels.${language}`,
        label: t(`own.label.${language}`),
      })),
      {
        name: 'type',
        label: t('own.type'),
        show: (type: OwnField['type']) => t(`own.type.${type}`),
      },
      {
        name: 'refersTo',
        label: t('own.refersTo'),
        show: (to: OwnRecord) => t(`own.record.${to}`),
      },
      {
        name: 'choices',
        label: t('own.choices'),
        show: (choices: FieldValues['choices']) =>
          choices
            .map(({ code, labels }) => [code, ...Object.values(labels).filter(Boolean)].join(' '))
            .join(', '),
      },
      { name: 'required', label: t('own.required'), show: yesNo },
      { name: 'searchable', label: t('own.searchable'), show: yesNo },
    ],
    valuesOf,
  });
  const save = async (typed: FieldValues) => {
    const body = bodyOf(typed);
    const from = seen.current;
    if (from) await api.patch(`fields/${from.id}`, body, { ifMatch: from.version });
    else await api.post('fields', { record, ...body });
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<FieldValues>
      title={t(field ? 'own.edit' : 'own.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={field ? valuesOf(field) : { type: 'text', required: false, choices: [], labels: {} }}
      saveLabel={t('customer.save')}
      save={save}
      edited={edited}
      fieldOf={pathOf}
    >
      {LANGUAGES.map((language) => (
        <Form.Item key={language} name={['labels', language]} label={t(`own.label.${language}`)}>
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
      ))}
      <div className="lv-pair">
        <Form.Item
          name="code"
          label={t('own.code')}
          extra={t('own.codeHint')}
          rules={[{ required: true, message: t('own.codeMissing') }]}
        >
          <Input autoComplete="off" maxLength={60} disabled={field !== undefined} />
        </Form.Item>
        <Form.Item name="type" label={t('own.type')}>
          <Select
            options={OWN_TYPES.map((type) => ({ value: type, label: t(`own.type.${type}`) }))}
          />
        </Form.Item>
      </div>
      <OfType />
      <Form.Item name="required" label={t('own.required')} valuePropName="checked">
        <Switch />
      </Form.Item>
      {record !== 'dealing' && <Searchable />}
    </EditDrawer>
  );
}

/** Texts, numbers and choices can be looked for. */
function Searchable() {
  const { t } = useText();
  const type: unknown = Form.useWatch('type');
  return isSearchable(type) ? (
    <Form.Item
      name="searchable"
      label={t('own.searchable')}
      extra={t(`own.searchable.${type}`)}
      valuePropName="checked"
      getValueProps={(said?: boolean) => ({ checked: said ?? type === 'text' })}
    >
      <Switch />
    </Form.Item>
  ) : null;
}

function isSearchable(type: unknown): type is 'text' | 'number' | 'choice' {
  return type === 'text' || type === 'number' || type === 'choice';
}

/** What only some types have. */
function OfType() {
  const { t } = useText();
  const type: unknown = Form.useWatch('type');
  if (type === 'reference') {
    return (
      <Form.Item
        name="refersTo"
        label={t('own.refersTo')}
        rules={[{ required: true, message: t('own.refersToMissing') }]}
      >
        <Select
          options={(['customer', 'vehicle'] as const).map((one) => ({
            value: one,
            label: t(`own.record.${one}`),
          }))}
        />
      </Form.Item>
    );
  }
  return type === 'choice' ? <Choices /> : null;
}

function Choices() {
  const { t } = useText();
  return (
    <fieldset className="lv-fieldset">
      <legend>{t('own.choices')}</legend>
      <Form.List name="choices">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="lv-row-fields">
                <Form.Item
                  name={[name, 'code']}
                  rules={[{ required: true, message: t('own.codeMissing') }]}
                >
                  <Input
                    aria-label={t('own.choiceCode', { number: name + 1 })}
                    placeholder={t('own.code')}
                    autoComplete="off"
                  />
                </Form.Item>
                <div>
                  {LANGUAGES.map((language) => (
                    <Form.Item key={language} name={[name, 'labels', language]} noStyle>
                      <Input
                        className="lv-gap"
                        aria-label={`${t(`own.label.${language}`)} ${name + 1}`}
                        placeholder={t(`own.label.${language}`)}
                        autoComplete="off"
                        maxLength={60}
                      />
                    </Form.Item>
                  ))}
                </div>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('own.choiceRemove', { number: name + 1 })}
                  onClick={() => remove(name)}
                />
              </div>
            ))}
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ labels: {} })}>
              {t('own.choiceAdd')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function valuesOf(field: OwnField): FieldValues {
  const { code, type, refersTo, labels, required, searchable } = field;
  const choices = field.choices.map((choice) => ({ code: choice.code, labels: choice.labels }));
  return { code, type, refersTo, labels, choices, required, searchable };
}

/** What a type does not have is not sent. */
function bodyOf(typed: FieldValues) {
  return {
    code: typed.code.trim(),
    type: typed.type,
    refersTo: typed.type === 'reference' ? typed.refersTo : null,
    labels: typed.labels,
    choices: typed.type === 'choice' ? (typed.choices ?? []) : [],
    required: typed.required ?? false,
    searchable: isSearchable(typed.type) && (typed.searchable ?? null),
  };
}

/** `choices[0].code` as a path of the form; what is wrong with all names stands at the first. */
function pathOf(name: string): (string | number)[] {
  const path = name
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  return path.at(-1) === 'labels' ? [...path, LANGUAGES[0]] : path;
}
