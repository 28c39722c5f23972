import { CodeOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { ProblemNote, useResource } from '@livery/console-sdk';
import { useText } from '../text';
import { GroupEditor } from './GroupEditor';
import { RawEditor } from './RawEditor';
import type { Catalogue, Criterion } from './model';
import { useNames } from './names';
import { group, groupOf, reachOf, type Fault } from './tree';

export interface CriteriaEditorProps {
  /** About whom: `customer`. */
  population: string;
  value: Criterion;
  onChange: (next: Criterion) => void;
  /** What the server found wrong, by its place in the criterion. */
  faults?: readonly Fault[];
  /** Without the text for experts. */
  compact?: boolean;
  /** Whether what is typed as text is no criterion: then it must not be saved, for the value is an older one. */
  onUnread?: (unread: boolean) => void;
}

/** What criteria over a population can speak of in the store. */
export function useCatalogue(population: string) {
  return useResource<Catalogue>(`criteria/${population}`);
}

/** A criterion as a sentence that can be changed word by word, and as text for experts. */
export function CriteriaEditor({
  population,
  value,
  onChange,
  faults = [],
  compact = false,
  onUnread,
}: CriteriaEditorProps) {
  const { t } = useText();
  const { value: known, problem, reload } = useCatalogue(population);
  const catalogue = useNames(known, [value]);
  const [raw, setRaw] = useState(false);
  const [unread, setUnread] = useState(false);
  if (problem && !catalogue) return <ProblemNote problem={problem} onRetry={() => void reload()} />;
  if (!catalogue) return <Skeleton active title={false} paragraph={{ rows: 3 }} />;
  // One clause alone reads as a group of one, so that others can be put beside it.
  const inGroup = groupOf(value);
  const shown = inGroup ?? { joint: 'all' as const, of: [value] };
  const places = inGroup ? faults : faults.map((one) => ({ ...one, place: `/all/0${one.place}` }));
  return (
    <div className="lv-criteria">
      {raw ? (
        <RawEditor
          value={value}
          onChange={onChange}
          faults={faults}
          onUnread={(next) => {
            setUnread(next);
            onUnread?.(next);
          }}
        />
      ) : (
        <GroupEditor
          root
          at=""
          catalogue={catalogue}
          reach={reachOf(catalogue)}
          group={shown}
          faults={places}
          onChange={(next) => onChange(group(next.joint, next.of))}
        />
      )}
      {!compact && (
        <Button
          type="link"
          size="small"
          className="lv-criteria-switch"
          disabled={unread}
          icon={raw ? <UnorderedListOutlined aria-hidden /> : <CodeOutlined aria-hidden />}
          onClick={() => setRaw(!raw)}
        >
          {t(raw ? 'criteria.asSentence' : 'criteria.asText')}
        </Button>
      )}
    </div>
  );
}
