import { TagsOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useFormat, useSession } from '@livery/console-sdk';
import { useText } from '../text';
import { actionsOf, type Action, type BulkList } from './bulk';
import { BulkDialog } from './BulkDialog';
import { BulkProgress } from './BulkProgress';

/** What was confirmed last: it is asked for again when more matched. */
interface Begun {
  action: Action;
  selection: unknown;
}

interface BulkBarProps {
  list: BulkList;
  /** Those that are ticked. */
  ids: readonly string[];
  /** All that match, as the server is told. */
  all: unknown;
  onDone: () => void;
}

/** What can be done with those ticked, or with all that match: counted by the server, done by a job. */
export function BulkBar({ list, ids, all, onDone }: BulkBarProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const [asked, setAsked] = useState<Begun>();
  const [began, setBegan] = useState<Begun>();
  const [running, setRunning] = useState<string>();
  const actions = actionsOf(list, can);
  const selection = ids.length > 0 ? { ids } : all;
  return (
    <>
      {actions.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: actions.map((key) => ({ key, label: t(`bulk.${key}`) })),
            onClick: ({ key }) => setAsked({ action: key as Action, selection }),
          }}
        >
          <Button icon={<TagsOutlined aria-hidden />}>
            {ids.length > 0
              ? t('bulk.ticked', { count: format.number(ids.length) })
              : t('bulk.all')}
          </Button>
        </Dropdown>
      )}
      {asked && (
        <BulkDialog
          {...asked}
          list={list}
          onClose={() => setAsked(undefined)}
          onStarted={(bulk) => {
            setAsked(undefined);
            setBegan(asked);
            setRunning(bulk.id);
          }}
        />
      )}
      {running && (
        <BulkProgress
          key={running}
          id={running}
          onEnded={onDone}
          onAgain={() => {
            setRunning(undefined);
            setAsked(began);
          }}
          onClose={() => setRunning(undefined)}
        />
      )}
    </>
  );
}
