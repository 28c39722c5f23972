// @vitest-environment happy-dom
import { Form, Input, type FormInstance } from 'antd';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { EditDrawer } from './EditDrawer';

interface Values {
  name: string;
}

function Drawer({
  save,
  onForm,
}: {
  save: () => Promise<void>;
  onForm: (f: FormInstance) => void;
}) {
  const [form] = Form.useForm<Values>();
  onForm(form);
  return (
    <EditDrawer<Values>
      title="Edit"
      open
      onClose={() => undefined}
      form={form}
      initial={{ name: 'Anna' }}
      saveLabel="Save"
      save={save}
    >
      <Form.Item name="name">
        <Input />
      </Form.Item>
    </EditDrawer>
  );
}

test('Enter pressed twice saves once', async () => {
  let saved: () => void = () => undefined;
  const save = vi.fn(() => new Promise<void>((resolve) => (saved = resolve)));
  let form: FormInstance | undefined;
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(<Drawer save={save} onForm={(one) => (form = one)} />);
  await vi.waitFor(() => expect(form?.getFieldValue('name')).toBe('Anna'));

  form!.submit();
  await vi.waitFor(() => expect(save).toHaveBeenCalled());
  form!.submit();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(save).toHaveBeenCalledOnce();

  saved();
  await vi.waitFor(() => expect(document.querySelector('.ant-btn-loading')).toBeNull());
  form!.submit();
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  root.unmount();
});
