import { Button } from 'antd';
import { useState } from 'react';
import { useFormat, useSession } from '@livery/console-sdk';
import { CORRECT, type QuarantineFilter, type QuarantineSummary } from '../model';
import { useText } from '../text';
import { BulkDialog, type BulkAction } from './BulkDialog';

interface BulkActionsProps {
  summary: QuarantineSummary | undefined;
  /** What was counted. */
  filter: QuarantineFilter;
  onDone: () => void;
}

/** Takes in, or dismisses, all records that match, those on the pages not read yet too. */
export function BulkActions({ summary, filter, onDone }: BulkActionsProps) {
  const { t } = useText();
  const { can } = useSession();
  const format = useFormat();
  const [opened, setOpened] = useState<{ action: BulkAction; summary: QuarantineSummary }>();
  const count = format.number(summary?.count ?? 0);
  return (
    <>
      {can(CORRECT) && summary !== undefined && summary.count > 0 && (
        <div className="lv-actions">
          <Button onClick={() => setOpened({ action: 'replay', summary })}>
            {t('bulk.replay', { count })}
          </Button>
          <Button danger onClick={() => setOpened({ action: 'dismiss', summary })}>
            {t('bulk.dismiss', { count })}
          </Button>
        </div>
      )}
      {opened && (
        <BulkDialog
          {...opened}
          filter={filter}
          onClose={() => {
            setOpened(undefined);
            onDone();
          }}
        />
      )}
    </>
  );
}
