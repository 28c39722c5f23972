import { TagsOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useFormat, useSession, type Query } from '@livery/console-sdk';
import { WRITE } from '../model';
import { useText } from '../text';
import { WRITE_TASKS } from '../work';
import { ACTIONS, BULK, type Action } from './bulk';
import { BulkDialog } from './BulkDialog';
import { BulkProgress } from './BulkProgress';
import { ExportButton } from './ExportButton';

/** What was confirmed last: it is asked for again when more matched. */
interface Begun {
  action: Action;
  selection: unknown;
}

interface BulkBarProps {
  /** Those that are ticked. */
  ids: readonly string[];
  /** What the list is asked for with: all that match. */
  query: Query;
  columns: readonly string[];
  sort: string | undefined;
  onDone: () => void;
}

/** What can be done with those ticked, or with all that match: counted by the server, done by a job. */
export function BulkBar({ ids, query, columns, sort, onDone }: BulkBarProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const [asked, setAsked] = useState<Begun>();
  const [began, setBegan] = useState<Begun>();
  const [running, setRunning] = useState<string>();
  const actions = ACTIONS.filter((one) => can(one === 'task' ? WRITE_TASKS : WRITE));
  const selection = ids.length > 0 ? { ids } : query;
  return (
    <>
      {can(BULK) && (
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
      <ExportButton selection={selection} columns={columns} sort={sort} />
      {asked && (
        <BulkDialog
          {...asked}
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
