import { EditOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { EditDrawer, NOTHING, Section, useApi, useSession } from '@livery/console-sdk';
import { useEdited } from '../edited';
import { useText } from '../text';
import { WRITE_SURVEYS, type Survey } from './model';

interface ConclusionSectionProps {
  survey: Survey;
  onChanged: (survey: Survey) => void;
}

/** What was found, in words. */
export function ConclusionSection({ survey, onChanged }: ConclusionSectionProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const [form] = Form.useForm<{ conclusion: string }>();
  const [editing, setEditing] = useState(false);
  const path = `surveys/${survey.id}`;
  const { seen, edited } = useEdited<Survey, { conclusion: string }>({
    value: survey,
    open: editing,
    path,
    fields: [{ name: 'conclusion', label: t('surveys.conclusion') }],
    valuesOf: ({ conclusion }) => ({ conclusion: conclusion ?? '' }),
  });
  const save = async (typed: { conclusion: string }) => {
    const { version } = seen.current ?? survey;
    const saved = await api.patch<Survey>(path, typed, { ifMatch: version });
    setEditing(false);
    onChanged(saved);
  };
  return (
    <Section
      title={t('surveys.conclusion')}
      extra={
        can(WRITE_SURVEYS) && (
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setEditing(true)}>
            {t('surveys.conclude')}
          </Button>
        )
      }
    >
      <p className="lv-lines lv-flat">{survey.conclusion ?? NOTHING}</p>
      <EditDrawer<{ conclusion: string }>
        title={t('surveys.conclusion')}
        open={editing}
        onClose={() => setEditing(false)}
        form={form}
        initial={{ conclusion: survey.conclusion ?? '' }}
        saveLabel={t('customer.save')}
        save={save}
        edited={edited}
      >
        <Form.Item name="conclusion" label={t('surveys.conclusion')}>
          <Input.TextArea autoFocus rows={10} maxLength={4000} />
        </Form.Item>
      </EditDrawer>
    </Section>
  );
}
