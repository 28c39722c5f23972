import { DeleteOutlined, PaperClipOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import {
  Problem,
  ProblemNote,
  Section,
  useApi,
  useFormat,
  useResource,
  useSession,
  useStore,
} from '@livery/console-sdk';
import { useRemoval } from '../removal';
import { useText } from '../text';

export const READ_ATTACHMENTS = 'crm.attachments.read';
const WRITE_ATTACHMENTS = 'crm.attachments.write';
const ENDINGS = '.pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx,.txt,.csv';

interface Attachment {
  id: string;
  name: string;
  type: string;
  size: number;
  createdBy: { id: string; name: string } | null;
  createdAt: string;
}

interface AttachmentsSectionProps {
  /** Of the customer or the vehicle: `customers/7`. */
  path: string;
}

/** The files that hang on a customer or a vehicle: to be saved, never opened here. */
export function AttachmentsSection({ path }: AttachmentsSectionProps) {
  const { t } = useText();
  const { can } = useSession();
  const store = useStore();
  const api = useApi();
  const format = useFormat();
  const askToRemove = useRemoval();
  const files = `${path}/attachments`;
  const resource = useResource<{ items: Attachment[] }>(files);
  const [busy, setBusy] = useState(0);
  const [refused, setRefused] = useState<Problem>();
  const items = resource.value?.items ?? [];
  const add = async (file: File) => {
    setBusy((count) => count + 1);
    setRefused(undefined);
    try {
      await api.post(files, file, { query: { name: file.name } });
    } catch (fault) {
      setRefused(Problem.from(fault));
    }
    await resource.reload();
    setBusy((count) => count - 1);
  };
  const remove = (file: Attachment) =>
    askToRemove({
      title: t('attachments.removeTitle', { name: file.name }),
      hint: t('attachments.removeHint'),
      path: `${files}/${file.id}`,
      gone: resource.reload,
      failed: resource.reload,
    });
  return (
    <Section
      title={t('attachments.title')}
      extra={
        can(WRITE_ATTACHMENTS) && (
          <Upload
            accept={ENDINGS}
            multiple
            showUploadList={false}
            beforeUpload={(file) => {
              void add(file);
              return false;
            }}
          >
            <Button size="small" loading={busy > 0} icon={<UploadOutlined aria-hidden />}>
              {t('attachments.add')}
            </Button>
          </Upload>
        )
      }
    >
      {resource.problem && (
        <ProblemNote problem={resource.problem} onRetry={() => void resource.reload()} />
      )}
      {refused && <ProblemNote problem={refused} />}
      {resource.value && items.length === 0 && <p className="lv-quiet">{t('attachments.none')}</p>}
      <ul className="lv-rows">
        {items.map((file) => (
          <li key={file.id}>
            <span>
              <a href={`/api/v1/tenants/${store?.id}/${files}/${file.id}`} download={file.name}>
                <PaperClipOutlined aria-hidden /> {file.name}
              </a>
              <span className="lv-quiet">
                {[format.bytes(file.size), file.createdBy?.name, format.dateTime(file.createdAt)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {can(WRITE_ATTACHMENTS) && (
              <Button
                size="small"
                danger
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('tags.deleteOne', { name: file.name })}
                onClick={() => remove(file)}
              />
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
