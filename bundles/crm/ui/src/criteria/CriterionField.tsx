import type { CriterionFieldProps } from '../views/ViewBar';
import { CriteriaEditor } from './CriteriaEditor';
import { EVERYBODY, type Criterion } from './model';
import { groupOf } from './tree';

/** A criterion in a form; without clauses it is none. */
export function CriterionField({ value, onChange }: CriterionFieldProps) {
  return (
    <CriteriaEditor
      compact
      population="customer"
      value={(value as Criterion | undefined) ?? EVERYBODY}
      onChange={(next) => onChange?.(groupOf(next)?.of.length === 0 ? undefined : next)}
    />
  );
}
