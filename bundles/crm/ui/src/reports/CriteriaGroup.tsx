import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { GroupEditor } from '../criteria/GroupEditor';
import type { Catalogue, Collection, Criterion } from '../criteria/model';
import { comparisonOf, group, groupOf } from '../criteria/tree';
import { useText } from '../text';

interface CriteriaGroupProps {
  catalogue: Catalogue;
  collection: Collection;
  value: Criterion | undefined;
  onChange: (next: Criterion | undefined) => void;
}

/** Which items of a collection count; all of them when nothing is said. */
export function CriteriaGroup({ catalogue, collection, value, onChange }: CriteriaGroupProps) {
  const { t } = useText();
  const first = collection.fields.find(({ type }) => type === 'choice') ?? collection.fields[0];
  if (!value) {
    return (
      first && (
        <Button
          size="small"
          type="dashed"
          icon={<FilterOutlined aria-hidden />}
          onClick={() => onChange({ all: [comparisonOf(first)] })}
        >
          {t('criteria.narrow')}
        </Button>
      )
    );
  }
  const shown = groupOf(value) ?? { joint: 'all' as const, of: [value] };
  return (
    <GroupEditor
      catalogue={catalogue}
      reach={{ fields: collection.fields, collections: [] }}
      at="/where"
      group={shown}
      faults={[]}
      onChange={(next) => onChange(next.of.length > 0 ? group(next.joint, next.of) : undefined)}
    />
  );
}
