import { Button, Drawer, Form, type FormInstance } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from '../language';
import { Problem } from '../problem';
import { useNarrow } from './narrow';
import { ProblemNote } from './ProblemNote';

export interface EditDrawerProps<V extends object> {
  title: string;
  open: boolean;
  onClose: () => void;
  /** What the fields begin with, each time that the drawer opens. */
  initial: Partial<V>;
  form: FormInstance<V>;
  saveLabel: string;
  /** Saves; what it throws is shown at the fields that it names. */
  save: (values: V) => Promise<void>;
  /** Whether a fault belongs to a field of the form; those that do not are shown above. */
  fieldOf?: (name: string) => (string | number)[] | undefined;
  width?: number;
  footer?: ReactNode;
  /** To look at only. */
  readOnly?: boolean;
  children: ReactNode;
}

/** A form in a drawer: Enter saves, faults appear where they belong, nothing is lost on a fault. */
export function EditDrawer<V extends object>(props: EditDrawerProps<V>) {
  const { form, open, initial, onClose } = props;
  const { t } = useTranslation('sdk');
  const narrow = useNarrow();
  const [problem, setProblem] = useState<Problem>();
  const [saving, setSaving] = useState(false);

  useEffect(() => {
    if (!open) return;
    setProblem(undefined);
    form.resetFields();
    form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0]);
    // Only opening begins the form anew; a value that changes behind it must not undo typing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);

  const submit = async (values: V) => {
    setSaving(true);
    setProblem(undefined);
    try {
      await props.save(values);
    } catch (fault) {
      setProblem(showAtFields(form, Problem.from(fault), props.fieldOf));
    } finally {
      setSaving(false);
    }
  };

  return (
    <Drawer
      title={props.title}
      open={open}
      onClose={onClose}
      size={narrow ? '100%' : (props.width ?? 560)}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <div className="lv-drawer-foot">
          {props.footer}
          <span className="lv-grow" />
          <Button onClick={onClose}>{t(props.readOnly ? 'action.close' : 'action.cancel')}</Button>
          {!props.readOnly && (
            <Button type="primary" loading={saving} onClick={() => form.submit()}>
              {props.saveLabel}
            </Button>
          )}
        </div>
      }
    >
      <Form<V>
        form={form}
        layout="vertical"
        scrollToFirstError
        onFinish={(values) => void submit(values)}
      >
        {problem && <ProblemNote problem={problem} />}
        {props.children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </Form>
    </Drawer>
  );
}

/** Puts each fault at its field; returns the problem when some of it has no field to stand at. */
function showAtFields<V extends object>(
  form: FormInstance<V>,
  problem: Problem,
  fieldOf: (name: string) => (string | number)[] | undefined = (name) => [name],
): Problem | undefined {
  const known = problem.errors.flatMap((error) => {
    const name = fieldOf(error.field);
    return name && isField(form.getFieldsValue(), name) ? [{ name, errors: [error.detail] }] : [];
  });
  form.setFields(known as unknown as Parameters<typeof form.setFields>[0]);
  if (known[0]) form.scrollToField(known[0].name as never, { block: 'center' });
  return known.length > 0 && known.length === problem.errors.length ? undefined : problem;
}

function isField(values: unknown, name: (string | number)[]): boolean {
  const [first, ...rest] = name;
  if (first === undefined) return true;
  if (typeof values !== 'object' || values === null || !(first in values)) return false;
  return isField((values as Record<string | number, unknown>)[first], rest);
}
