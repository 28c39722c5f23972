import {
  DeleteOutlined,
  EditOutlined,
  ExperimentOutlined,
  MoreOutlined,
  PauseOutlined,
  PlayCircleOutlined,
} from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useApi, useNotify } from '@livery/console-sdk';
import type { Connection } from '../model';
import { useText } from '../text';
import { turnOf } from './actions';

export interface ConnectionActionsProps {
  connection: Connection;
  onEdit: (connection: Connection) => void;
  onTest: (connection: Connection) => void;
  onChanged: (connection: Connection) => void;
  onRemoved: () => void;
}

/** What can be done with a connection. */
export function ConnectionActions(props: ConnectionActionsProps) {
  const { connection, onEdit, onTest, onChanged } = props;
  const { t } = useText();
  const api = useApi();
  const notify = useNotify();
  const askToRemove = useRemoval(props);
  const path = `connections/${connection.id}`;
  const turn = turnOf(connection.state);

  const toggle = async () => {
    try {
      onChanged(await api.post<Connection>(`${path}/${turn}`));
      notify.done(t(`connections.${turn}d`, { name: connection.name }));
    } catch (fault) {
      notify.failed(fault);
    }
  };
  const actions = {
    test: () => onTest(connection),
    edit: () => onEdit(connection),
    toggle: () => void toggle(),
    remove: askToRemove,
  };
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        onClick: ({ key }) => actions[key as keyof typeof actions](),
        items: [
          { key: 'test', icon: <ExperimentOutlined aria-hidden />, label: t('connection.test') },
          { key: 'edit', icon: <EditOutlined aria-hidden />, label: t('connection.edit') },
          {
            key: 'toggle',
            icon:
              turn === 'resume' ? (
                <PlayCircleOutlined aria-hidden />
              ) : (
                <PauseOutlined aria-hidden />
              ),
            label: t(`connection.${turn}`),
          },
          { type: 'divider' },
          {
            key: 'remove',
            icon: <DeleteOutlined aria-hidden />,
            danger: true,
            label: t('connection.remove'),
          },
        ],
      }}
    >
      <Button
        type="text"
        icon={<MoreOutlined aria-hidden />}
        aria-label={t('connection.actionsOf', { name: connection.name })}
      />
    </Dropdown>
  );
}

function useRemoval({ connection, onRemoved }: ConnectionActionsProps): () => void {
  const { t } = useText();
  const { modal } = App.useApp();
  const api = useApi();
  const notify = useNotify();
  return () =>
    void modal.confirm({
      title: t('connection.removeTitle', { name: connection.name }),
      content: t('connection.removeHint'),
      okText: t('connection.remove'),
      okButtonProps: { danger: true },
      autoFocusButton: 'cancel',
      onOk: async () => {
        try {
          await api.delete(`connections/${connection.id}`);
          notify.done(t('connections.removed', { name: connection.name }));
          onRemoved();
        } catch (fault) {
          notify.failed(fault);
        }
      },
    });
}
