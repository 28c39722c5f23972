import { Select } from 'antd';
import { useCatalogue } from '../criteria/CriteriaEditor';
import { useNames } from '../criteria/names';
import { CriteriaGroup } from './CriteriaGroup';
import { useText } from '../text';
import type { Definition } from './model';

interface MeasureFieldProps {
  definition: Definition;
  onChange: (next: Definition) => void;
}

/** What is added up: how many items there are, or a number or an amount of theirs; all, or only some. */
export function MeasureField({ definition, onChange }: MeasureFieldProps) {
  const { t } = useText();
  const { measure } = definition;
  const catalogue = useNames(useCatalogue('customer').value, [{ ...measure, operator: 'is' }]);
  const timed = catalogue?.collections.filter(({ timed: one }) => one) ?? [];
  const collection = timed.find(({ id }) => id === measure.collection);
  const options = timed.map(({ id, name, fields }) => ({
    label: name,
    options: [
      { value: `${id}|`, label: t('reports.count', { of: name }) },
      ...fields
        .filter(({ type }) => type === 'money' || type === 'number')
        .map((field) => ({
          value: `${id}|${field.id}`,
          label: t('reports.sum', { of: name, field: field.name }),
        })),
    ],
  }));
  const choose = (next: string) => {
    const [id, field] = next.split('|') as [string, string];
    const kept = id === measure.collection && measure.where ? { where: measure.where } : {};
    const { itemField, bounds: _bounds, ...rest } = definition;
    // What is told apart by a field of other items is told apart no more.
    const same = id === measure.collection || itemField === undefined;
    onChange({
      ...(same ? definition : rest),
      measure: field
        ? { collection: id, function: 'sum', field, ...kept }
        : { collection: id, function: 'count', ...kept },
    });
  };
  return (
    <>
      <Select
        aria-label={t('reports.measure')}
        value={`${measure.collection}|${measure.field ?? ''}`}
        popupMatchSelectWidth={false}
        options={options}
        onChange={choose}
      />
      {collection && catalogue && (
        <CriteriaGroup
          catalogue={catalogue}
          collection={collection}
          value={measure.where}
          onChange={(where) => {
            const { where: _, ...rest } = measure;
            onChange({ ...definition, measure: where ? { ...rest, where } : rest });
          }}
        />
      )}
    </>
  );
}
