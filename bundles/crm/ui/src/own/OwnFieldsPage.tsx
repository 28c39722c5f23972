import {
  ArrowDownOutlined,
  ArrowUpOutlined,
  DeleteOutlined,
  EditOutlined,
  InboxOutlined,
  PlusOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button, Segmented, Skeleton, Switch } from 'antd';
import { useState } from 'react';
import { Nothing, Page, ProblemNote, useApi, useNotify, useResource } from '@livery/console-sdk';
import { useText } from '../text';
import { OWN_RECORDS, type OwnField, type OwnRecord } from './model';
import { OwnFieldDrawer } from './OwnFieldDrawer';

/** The fields that the store has added to its customers, vehicles and dealings. */
export function OwnFieldsPage() {
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const [record, setRecord] = useState<OwnRecord>('customer');
  const [archived, setArchived] = useState(false);
  const [open, setOpen] = useState<OwnField | 'new'>();
  const path = `fields?record=${record}`;
  const used = useResource<{ items: OwnField[] }>(path);
  const all = useResource<{ items: OwnField[] }>(archived ? `${path}&archived=true` : undefined);
  const resource = archived ? all : used;
  const items = resource.value?.items ?? [];
  const reload = async () => {
    await used.reload();
    if (archived) await all.reload();
  };
  const change = async (field: OwnField, body: object) => {
    try {
      await api.patch(`fields/${field.id}`, body, { ifMatch: field.version });
    } catch (fault) {
      notify.failed(fault);
    }
    await reload();
  };
  const remove = async (field: OwnField) => {
    try {
      await api.delete(`fields/${field.id}`, { ifMatch: field.version });
    } catch (fault) {
      notify.failed(fault);
    }
    await reload();
  };
  return (
    <Page
      title={t('own.title')}
      subtitle={t('own.subtitle')}
      actions={
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
          {t('own.add')}
        </Button>
      }
    >
      <div className="lv-toolbar">
        <Segmented
          aria-label={t('own.record')}
          value={record}
          options={OWN_RECORDS.map((one) => ({ value: one, label: t(`own.record.${one}`) }))}
          onChange={setRecord}
        />
        <label className="lv-switch">
          <Switch size="small" checked={archived} onChange={setArchived} /> {t('own.showArchived')}
        </label>
      </div>
      {resource.problem && (
        <ProblemNote problem={resource.problem} onRetry={() => void resource.reload()} />
      )}
      <div className="lv-ground lv-section-body">
        {resource.loading && <Skeleton active title={false} paragraph={{ rows: 4 }} />}
        {!resource.loading && !resource.problem && items.length === 0 && (
          <Nothing title={t('own.none')} hint={t('own.noneHint')} />
        )}
        <ul className="lv-rows">
          {items.map((field, index) => (
            <li key={field.id}>
              <span>
                <span className={field.required ? 'lv-required' : undefined}>{field.label}</span>
                <span className="lv-quiet">
                  {[
                    t(`own.type.${field.type}`),
                    `own.${field.code}`,
                    field.searchable && t('own.isSearchable'),
                    field.archivedAt && t('own.archived'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className="lv-actions">
                {!field.archivedAt && (
                  <>
                    <Button
                      size="small"
                      icon={<ArrowUpOutlined aria-hidden />}
                      aria-label={t('own.up', { name: field.label })}
                      disabled={index === 0}
                      onClick={() => void change(field, { place: field.place - 1 })}
                    />
                    <Button
                      size="small"
                      icon={<ArrowDownOutlined aria-hidden />}
                      aria-label={t('own.down', { name: field.label })}
                      disabled={index === items.length - 1}
                      onClick={() => void change(field, { place: field.place + 1 })}
                    />
                    <Button
                      size="small"
                      icon={<EditOutlined aria-hidden />}
                      aria-label={t('tags.editOne', { name: field.label })}
                      onClick={() => setOpen(field)}
                    />
                    <Button
                      size="small"
                      icon={<InboxOutlined aria-hidden />}
                      aria-label={t('own.archive', { name: field.label })}
                      onClick={() => void change(field, { archived: true })}
                    />
                  </>
                )}
                {field.archivedAt && (
                  <>
                    <Button
                      size="small"
                      icon={<UndoOutlined aria-hidden />}
                      aria-label={t('own.restore', { name: field.label })}
                      onClick={() => void change(field, { archived: false })}
                    />
                    <Button
                      size="small"
                      danger
                      icon={<DeleteOutlined aria-hidden />}
                      aria-label={t('tags.deleteOne', { name: field.label })}
                      onClick={() => void remove(field)}
                    />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <OwnFieldDrawer
        record={record}
        field={open === 'new' ? undefined : open}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        onSaved={() => void reload()}
      />
    </Page>
  );
}
