import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useText } from '../text';
import { AggregateFields } from './AggregateFields';
import { Faults } from './Faults';
import { GroupEditor } from './GroupEditor';
import { SubjectSelect } from './SubjectSelect';
import { ValueFields } from './ValueFields';
import { OperatorSelect } from './OperatorSelect';
import type { Aggregate, Catalogue, Comparison, Criterion, Reach } from './model';
import {
  faultsAt,
  group,
  groupOf,
  isAggregate,
  isComplete,
  typeOf,
  valuesFor,
  type Fault,
} from './tree';

interface ClauseRowProps {
  catalogue: Catalogue;
  reach: Reach;
  at: string;
  value: Criterion;
  faults: readonly Fault[];
  onChange: (next: Criterion) => void;
  onRemove: () => void;
}

/** One clause: whether it is to hold or not, and what it says. */
export function ClauseRow(props: ClauseRowProps) {
  const { value, faults, at, onChange, onRemove } = props;
  const { t } = useText();
  const negated = 'not' in value;
  const said = negated ? value.not : value;
  const change = (next: Criterion) => onChange(negated ? { not: next } : next);
  return (
    <li>
      <div className="lv-criteria-row">
        <Button
          size="small"
          type={negated ? 'primary' : 'default'}
          ghost={negated}
          aria-pressed={negated}
          title={t('criteria.negate')}
          onClick={() => onChange(negated ? said : { not: said })}
        >
          {t('criteria.not')}
        </Button>
        <Said {...props} at={negated ? `${at}/not` : at} value={said} onChange={change} />
        <Button
          size="small"
          type="text"
          className="lv-criteria-remove"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('criteria.remove')}
          onClick={onRemove}
        />
      </div>
      <Faults faults={negated ? [] : faultsAt(faults, at, value)} />
      {negated && <Faults faults={faultsAt(faults, `${at}/not`, said)} />}
    </li>
  );
}

/** What a clause says, by its sort. */
function Said(props: Omit<ClauseRowProps, 'onRemove'>) {
  const { value, at, faults, catalogue, reach, onChange } = props;
  const inGroup = groupOf(value);
  if (inGroup) {
    return (
      <GroupEditor
        catalogue={catalogue}
        reach={reach}
        at={at}
        group={inGroup}
        faults={faults}
        onChange={(next) => onChange(group(next.joint, next.of))}
      />
    );
  }
  if ('not' in value) {
    return (
      <ul className="lv-criteria-clauses lv-grow">
        <ClauseRow {...props} onRemove={() => onChange({ all: [] })} />
      </ul>
    );
  }
  return <Leaf {...props} value={value as Comparison | Aggregate} />;
}

interface LeafProps extends Omit<ClauseRowProps, 'onRemove' | 'value'> {
  value: Comparison | Aggregate;
}

function Leaf({ value, reach, catalogue, at, faults, onChange }: LeafProps) {
  const { t } = useText();
  const type = typeOf(value, reach);
  const field = isAggregate(value) ? undefined : reach.fields.find(({ id }) => id === value.field);
  return (
    <div className="lv-criteria-said" data-incomplete={!isComplete(value) || undefined}>
      <SubjectSelect reach={reach} catalogue={catalogue} value={value} onChange={onChange} />
      {isAggregate(value) && (
        <AggregateFields
          catalogue={catalogue}
          reach={reach}
          at={at}
          value={value}
          faults={faults}
          onChange={onChange}
        />
      )}
      {type ? (
        <>
          <OperatorSelect
            catalogue={catalogue}
            clause={value}
            type={type}
            onChange={(operator) => {
              const { values: before, ...rest } = value;
              onChange({ ...rest, operator, ...valuesFor(type, operator, before) } as Criterion);
            }}
          />
          <ValueFields
            catalogue={catalogue}
            type={type}
            operator={value.operator}
            choices={field?.choices ?? []}
            more={field?.more}
            values={value.values ?? []}
            onChange={(values) => onChange({ ...value, values })}
          />
        </>
      ) : (
        <span className="lv-bad">{t('criteria.gone')}</span>
      )}
    </div>
  );
}
