import { Select } from 'antd';
import { ProblemNote, useResource, type ListPage } from '@livery/console-sdk';
import type { Connection } from '../model';
import { useText } from '../text';

interface ConnectionFilterProps {
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Only what came from one connection. */
export function ConnectionFilter({ value, onChange }: ConnectionFilterProps) {
  const { t } = useText();
  const known = useResource<ListPage<Connection>>('connections?limit=200');
  const page = known.value;
  if (known.problem) {
    return <ProblemNote problem={known.problem} onRetry={() => void known.reload()} />;
  }
  return (
    <Select
      className="lv-filter"
      aria-label={t('imports.filter')}
      placeholder={t('imports.allConnections')}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      value={page ? value : undefined}
      onChange={onChange}
      options={page?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
    />
  );
}
