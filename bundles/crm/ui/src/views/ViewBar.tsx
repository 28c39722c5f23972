import {
  DeleteOutlined,
  EditOutlined,
  FilterOutlined,
  PlusOutlined,
  SaveOutlined,
} from '@ant-design/icons';
import { Button, Checkbox, Dropdown, Form, Input, Select } from 'antd';
import { useState, type ComponentType } from 'react';
import { EditDrawer, Problem, useApi, useNotify, useSession } from '@livery/console-sdk';
import { CriterionSentence } from '../criteria/CriterionSentence';
import { useEdited } from '../edited';
import { useRemoval } from '../removal';
import { useText } from '../text';
import { SHARE, type ListName, type View, type Viewed } from './views';

interface ViewBarProps {
  list: ListName;
  viewed: Viewed;
  /** Names of the list's filters. */
  filters: readonly string[];
  /** Edits the criterion of a view: what the customers fulfil who are listed, or of whom the rows are. */
  criterion: ComponentType<CriterionFieldProps>;
  /** A view shows others than before. */
  onChanged: () => void;
}

/** A field of a form for a criterion. */
export interface CriterionFieldProps {
  value?: unknown;
  onChange?: (next: unknown) => void;
}

/** Which view of a list is open, and what can be done with it: saved, shared, changed, removed. */
export function ViewBar({ list, viewed, filters, criterion, onChanged }: ViewBarProps) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const askToRemove = useRemoval();
  const [open, setOpen] = useState<'new' | 'edit'>();
  const { views, view } = viewed;
  const mine = views.filter((one) => one.mine);
  const theirs = views.filter((one) => !one.mine);
  const may = view !== undefined && (view.mine || can(SHARE));
  const seen = () => {
    const filter = filters.map((name) => [name, viewed.value(name)] as const);
    return {
      columns: viewed.columns,
      sort: viewed.value('sort') ?? '',
      filter: {
        ...(view?.filter['criterion'] ? { criterion: view.filter['criterion'] } : {}),
        ...Object.fromEntries(filter.filter(([, value]) => value !== undefined)),
      },
    };
  };
  const save = async () => {
    if (!view) return;
    try {
      const saved = await api.patch<View>(`views/${view.id}`, seen(), { ifMatch: view.version });
      await viewed.reload();
      viewed.choose(saved);
      notify.done(t('views.saved', { name: saved.name }));
    } catch (fault) {
      const failed = Problem.from(fault);
      notify.failed(failed);
      // Shows what somebody else has saved, below what is set here: both are seen before they are saved.
      if (failed.status === 412) await viewed.reload();
    }
  };
  const remove = () =>
    view &&
    askToRemove({
      title: t('views.deleteTitle', { name: view.name }),
      hint: t(view.shared ? 'views.deleteSharedHint' : 'views.deleteHint'),
      path: `views/${view.id}`,
      version: view.version,
      gone: async () => {
        viewed.choose(undefined);
        await viewed.reload();
      },
      failed: viewed.reload,
    });
  const options = [
    { value: '', label: t(`views.all.${list}`) },
    ...(mine.length > 0 ? [{ label: t('views.mine'), options: mine.map(optionOf) }] : []),
    ...(theirs.length > 0 ? [{ label: t('views.shared'), options: theirs.map(optionOf) }] : []),
  ];
  const actions = [
    ...(may && viewed.changed
      ? [{ key: 'save', icon: <SaveOutlined aria-hidden />, label: t('views.save') }]
      : []),
    { key: 'new', icon: <PlusOutlined aria-hidden />, label: t('views.saveAs') },
    {
      key: 'criterion',
      icon: <FilterOutlined aria-hidden />,
      label: t(`views.criterion.${list}`),
    },
    ...(may
      ? [
          { key: 'edit', icon: <EditOutlined aria-hidden />, label: t('views.edit') },
          {
            key: 'delete',
            icon: <DeleteOutlined aria-hidden />,
            label: t('views.delete'),
            danger: true,
          },
        ]
      : []),
  ];
  return (
    <>
      <Select
        className="lv-filter"
        aria-label={t('views.label')}
        value={view?.id ?? ''}
        options={options}
        onChange={(id: string) => viewed.choose(views.find((one) => one.id === id))}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: actions,
          onClick: ({ key }) => {
            if (key === 'save') void save();
            else if (key === 'delete') remove();
            else setOpen(key === 'edit' || (key === 'criterion' && may) ? 'edit' : 'new');
          },
        }}
      >
        <Button icon={<SaveOutlined aria-hidden />}>
          {t(viewed.changed ? 'views.changed' : 'views.view')}
        </Button>
      </Dropdown>
      <ViewDrawer
        list={list}
        view={open === 'edit' ? view : undefined}
        kept={view?.filter['criterion']}
        criterion={criterion}
        open={open !== undefined}
        onClose={() => setOpen(undefined)}
        save={async ({ criterion: said, ...typed }, from) => {
          const kept = from ? from.filter : seen().filter;
          const filter = { ...kept, criterion: said };
          const saved = from
            ? await api.patch<View>(
                `views/${from.id}`,
                { ...typed, filter },
                { ifMatch: from.version },
              )
            : await api.post<View>('views', { list, ...seen(), ...typed, filter });
          await viewed.reload();
          if (from) onChanged();
          else viewed.choose(saved);
          notify.done(t('views.saved', { name: saved.name }));
          setOpen(undefined);
        }}
      />
    </>
  );
}

function optionOf({ id, name }: View) {
  return { value: id, label: name };
}

interface Typed {
  name: string;
  shared?: boolean;
  preferred?: boolean;
  criterion?: unknown;
}

function typedOf({ name, shared, preferred, filter }: View): Typed {
  return { name, shared, preferred, criterion: filter['criterion'] };
}

interface ViewDrawerProps {
  list: ListName;
  view: View | undefined;
  kept: unknown;
  criterion: ComponentType<CriterionFieldProps>;
  open: boolean;
  onClose: () => void;
  /** Of the version that the form stands on; of none when it is new. */
  save: (typed: Typed, from: View | undefined) => Promise<void>;
}

function ViewDrawer({ list, view, kept, criterion: Criterion, save, ...drawer }: ViewDrawerProps) {
  const { t } = useText();
  const { can } = useSession();
  const [form] = Form.useForm<Typed>();
  const yesNo = (said: boolean) => t(said ? 'criteria.yes' : 'criteria.no');
  const { seen, edited } = useEdited<View, Typed>({
    value: view,
    open: drawer.open,
    path: `views/${view?.id}`,
    fields: [
      { name: 'name', label: t('field.called') },
      {
        name: 'criterion',
        label: t(`views.fulfils.${list}`),
        show: (value: unknown) => <CriterionSentence population="customer" value={value} />,
      },
      { name: 'preferred', label: t('views.preferred'), show: yesNo },
      { name: 'shared', label: t('views.share'), show: yesNo },
    ],
    valuesOf: typedOf,
  });
  return (
    <EditDrawer<Typed>
      title={t(view ? 'views.edit' : 'views.saveAs')}
      {...drawer}
      form={form}
      initial={view ? typedOf(view) : { shared: false, preferred: false, criterion: kept }}
      saveLabel={t('customer.save')}
      save={(typed) => save(typed, seen.current)}
      edited={edited}
    >
      <Form.Item
        name="name"
        label={t('field.called')}
        rules={[{ required: true, whitespace: true, message: t('field.calledMissing') }]}
      >
        <Input autoFocus autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item
        name="criterion"
        label={t(`views.fulfils.${list}`)}
        extra={list === 'customers' ? undefined : t(`views.fulfilsHint.${list}`)}
      >
        <Criterion />
      </Form.Item>
      {(view === undefined || view.mine) && (
        <Form.Item name="preferred" valuePropName="checked">
          <Checkbox>{t('views.preferred')}</Checkbox>
        </Form.Item>
      )}
      {can(SHARE) && (
        <Form.Item name="shared" valuePropName="checked">
          <Checkbox>{t('views.share')}</Checkbox>
        </Form.Item>
      )}
    </EditDrawer>
  );
}
