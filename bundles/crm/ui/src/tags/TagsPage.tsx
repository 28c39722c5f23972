import { DeleteOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { EditDrawer, Nothing, Page, ProblemNote, useApi, useResource } from '@livery/console-sdk';
import { useRemoval } from '../removal';
import { useText } from '../text';
import { TAG_COLOURS, type CustomerTag } from '../work';
import { TagWord } from './TagWord';

type TagFields = Pick<CustomerTag, 'name' | 'colour'>;

/** The tags that the store has for its customers. */
export function TagsPage() {
  const { t } = useText();
  const askToRemove = useRemoval();
  const resource = useResource<{ items: CustomerTag[] }>('tags');
  const [open, setOpen] = useState<CustomerTag | 'new'>();
  const items = resource.value?.items ?? [];
  const remove = (tag: CustomerTag) =>
    askToRemove({
      title: t('tags.deleteTitle', { name: tag.name }),
      hint: t('tags.deleteHint'),
      path: `tags/${tag.id}`,
      version: tag.version,
      gone: resource.reload,
      failed: resource.reload,
    });
  return (
    <Page
      title={t('tags.title')}
      subtitle={t('tags.subtitle')}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
          {t('tags.add')}
        </Button>
      }
    >
      {resource.problem && (
        <ProblemNote problem={resource.problem} onRetry={() => void resource.reload()} />
      )}
      <div className="lv-ground lv-section-body">
        {resource.loading && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        {!resource.loading && !resource.problem && items.length === 0 && (
          <Nothing title={t('tags.none')} hint={t('tags.noneHint')} />
        )}
        <ul className="lv-rows">
          {items.map((tag) => (
            <li key={tag.id}>
              <span>
                <TagWord tag={tag} />
              </span>
              <span className="lv-actions">
                <Button
                  size="small"
                  icon={<EditOutlined aria-hidden />}
                  aria-label={t('tags.editOne', { name: tag.name })}
                  onClick={() => setOpen(tag)}
                />
                <Button
                  size="small"
                  danger
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('tags.deleteOne', { name: tag.name })}
                  onClick={() => remove(tag)}
                />
              </span>
            </li>
          ))}
        </ul>
      </div>
      <TagDrawer
        tag={open === 'new' ? undefined : open}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        onSaved={() => void resource.reload()}
      />
    </Page>
  );
}

interface TagDrawerProps {
  tag: CustomerTag | undefined;
  open: boolean;
  onClose: () => void;
  onSaved: () => void;
}

function TagDrawer({ tag, open, onClose, onSaved }: TagDrawerProps) {
  const { t } = useText();
  const api = useApi();
  const [form] = Form.useForm<TagFields>();
  const save = async (typed: TagFields) => {
    if (tag) await api.patch(`tags/${tag.id}`, typed, { ifMatch: tag.version });
    else await api.post('tags', typed);
    onClose();
    onSaved();
  };
  return (
    <EditDrawer<TagFields>
      title={t(tag ? 'tags.edit' : 'tags.add')}
      open={open}
      onClose={onClose}
      form={form}
      initial={tag ? { name: tag.name, colour: tag.colour } : { colour: 'grey' }}
      saveLabel={t('customer.save')}
      save={save}
    >
      <Form.Item
        name="name"
        label={t('field.called')}
        rules={[{ required: true, whitespace: true, message: t('field.calledMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={40} />
      </Form.Item>
      <Form.Item name="colour" label={t('tags.colour')}>
        <Select
          options={TAG_COLOURS.map((colour) => ({
            value: colour,
            label: <TagWord tag={{ name: t(`tags.colour.${colour}`), colour }} />,
          }))}
        />
      </Form.Item>
    </EditDrawer>
  );
}
