import { EditOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { EditDrawer, NOTHING, Section, useSession } from '@livery/console-sdk';
import { useChanging } from '../changing';
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
  const changing = useChanging();
  const [form] = Form.useForm<{ conclusion: string }>();
  const [editing, setEditing] = useState(false);
  const save = async (typed: { conclusion: string }) => {
    const saved = await changing<Survey>({
      path: `surveys/${survey.id}`,
      body: typed,
      version: survey.version,
      onNewer: onChanged,
    });
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
      >
        <Form.Item name="conclusion" label={t('surveys.conclusion')}>
          <Input.TextArea autoFocus rows={10} maxLength={4000} />
        </Form.Item>
      </EditDrawer>
    </Section>
  );
}
