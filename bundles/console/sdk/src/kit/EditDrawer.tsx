import { Button, Drawer, Form, type FormInstance } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../language';
import { Problem } from '../problem';
import { useNarrow } from './narrow';
import { ProblemNote } from './ProblemNote';
import { useVersions, type Edited } from './useVersions';

/** Where a value stands in the form. */
export type FieldName = (string | number)[];

export interface EditDrawerProps<V extends object> {
  title: string;
  open: boolean;
  onClose: () => void;
  /** What the fields begin with, each time that the drawer opens. */
  initial: Partial<V>;
  form: FormInstance<V>;
  saveLabel: string;
  /** Faults that are known before anything is saved, each shown at its field. */
  faults?: readonly { name: FieldName; detail: string }[];
  /** Saves; what it throws is shown at the fields that it names. */
  save: (values: V) => Promise<void>;
  /** Lets the person choose between both versions when somebody else was faster. */
  edited?: Edited<V> | undefined;
  /** Whether a fault belongs to a field of the form; those that do not are shown above. */
  fieldOf?: (name: string) => FieldName | undefined;
  /** What may help with a problem, shown below it. */
  helpFor?: (problem: Problem) => ReactNode;
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
  const underWay = useRef(false);
  const versions = useVersions();
  const faulty = useRef<readonly FieldName[]>([]);

  const show = (faults: readonly { name: FieldName; detail: string }[]) => {
    const before = faulty.current.map((name) => ({ name, errors: [] as string[] }));
    const now = faults.map(({ name, detail }) => ({ name, errors: [detail] }));
    form.setFields([...before, ...now] as unknown as Parameters<typeof form.setFields>[0]);
    faulty.current = faults.map(({ name }) => name);
  };
  // A fault that the server found is over once its field is changed: no rule of the form knows it.
  const forget = (changed: unknown) => {
    const over = faulty.current.filter((name) => isField(changed, name));
    const cleared = over.map((name) => ({ name, errors: [] as string[] }));
    form.setFields(cleared as unknown as Parameters<typeof form.setFields>[0]);
    faulty.current = faulty.current.filter((name) => !over.includes(name));
  };

  const begin = () => {
    setProblem(undefined);
    form.resetFields();
    form.setFieldsValue(initial as Parameters<typeof form.setFieldsValue>[0]);
    show(props.faults ?? []);
  };

  const submit = async (values: V) => {
    // Enter comes twice before the button could look busy, and once more while the drawer closes.
    if (underWay.current || !open || props.readOnly) return;
    underWay.current = true;
    setSaving(true);
    setProblem(undefined);
    show([]);
    try {
      await versions.save({
        values,
        send: props.save,
        edited: props.edited,
        onDecided: (decided) =>
          form.setFieldsValue(decided as Parameters<typeof form.setFieldsValue>[0]),
      });
    } catch (fault) {
      const failed = Problem.from(fault);
      const known = atFields(form.getFieldsValue(), failed, props.fieldOf);
      show(known);
      if (known[0]) form.scrollToField(known[0].name as never, { block: 'center' });
      const all = known.length > 0 && known.length === failed.errors.length;
      setProblem(all ? undefined : failed);
    } finally {
      underWay.current = false;
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
        className="lv-form"
        form={form}
        layout="vertical"
        scrollToFirstError
        onValuesChange={forget}
        onFinish={(values) => void submit(values)}
      >
        {problem && <ProblemNote problem={problem}>{props.helpFor?.(problem)}</ProblemNote>}
        {props.children}
        <button type="submit" hidden aria-hidden tabIndex={-1} />
        <Opening open={open} begin={begin} />
      </Form>
      {versions.dialog}
    </Drawer>
  );
}

/**
 * Begins the form anew when the drawer opens, and only then: a value that changes behind it must not
 * undo typing. It stands after the fields, so that they are there when it does.
 */
function Opening({ open, begin }: { open: boolean; begin: () => void }) {
  useEffect(() => {
    if (open) begin();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [open]);
  return null;
}

/** The faults that have a field to stand at. */
function atFields(
  values: unknown,
  problem: Problem,
  fieldOf: (name: string) => FieldName | undefined = (name) => [name],
): { name: FieldName; detail: string }[] {
  return problem.errors.flatMap(({ field, detail }) => {
    const name = fieldOf(field);
    return name && isField(values, name) ? [{ name, detail }] : [];
  });
}

function isField(values: unknown, name: FieldName): boolean {
  const [first, ...rest] = name;
  if (first === undefined) return true;
  if (typeof values !== 'object' || values === null || !(first in values)) return false;
  return isField((values as Record<string | number, unknown>)[first], rest);
}
