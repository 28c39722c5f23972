import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useRef } from 'react';
import { useText } from '../text';
import { ClauseRow } from './ClauseRow';
import { Faults } from './Faults';
import type { Catalogue, Criterion, Reach } from './model';
import { comparisonOf, faultsAt, group as made, type Fault, type Joint } from './tree';

interface Group {
  joint: Joint;
  of: Criterion[];
}

interface GroupEditorProps {
  catalogue: Catalogue;
  /** What clauses here can speak of. */
  reach: Reach;
  /** The place of the group, a JSON pointer. */
  at: string;
  group: Group;
  faults: readonly Fault[];
  onChange: (next: Group) => void;
  /** The whole sentence, which begins with whom it is about. */
  root?: boolean;
}

/** Clauses one below the other, and whether all of them or any of them is to hold. */
export function GroupEditor(props: GroupEditorProps) {
  const { catalogue, reach, at, group, faults, onChange, root = false } = props;
  const { t } = useText();
  const add = useRef<HTMLButtonElement>(null);
  const { joint, of } = group;
  const put = (index: number, next: Criterion) =>
    onChange({ joint, of: of.map((one, i) => (i === index ? next : one)) });
  const remove = (index: number) => {
    onChange({ joint, of: of.filter((_, i) => i !== index) });
    // The button that had the keyboard is gone.
    add.current?.focus();
  };
  const first = reach.fields.find(({ type }) => type === 'choice') ?? reach.fields[0];
  const more = (next: Criterion) => onChange({ joint, of: [...of, next] });
  const whole = made(joint, of);
  return (
    <div
      className="lv-criteria-group"
      role="group"
      aria-label={t(joint === 'all' ? 'criteria.allOf' : 'criteria.anyOf')}
    >
      <div className="lv-criteria-head">
        {root && of.length === 0 ? (
          <span>{t(joint === 'all' ? 'criteria.everybody' : 'criteria.nobody')}</span>
        ) : (
          <>
            {root && (
              <span>{t(reach.collections.length > 0 ? 'criteria.who' : 'criteria.itemsWho')}</span>
            )}
            <Select<Joint>
              aria-label={t('criteria.joint')}
              value={joint}
              popupMatchSelectWidth={false}
              options={(['all', 'any'] as const).map((one) => ({
                value: one,
                label: t(`criteria.${one}Of`),
              }))}
              onChange={(next) => onChange({ joint: next, of })}
            />
          </>
        )}
      </div>
      <Faults faults={faultsAt(faults, at, whole)} />
      {of.length > 0 && (
        <ul className="lv-criteria-clauses">
          {of.map((one, index) => (
            <ClauseRow
              // A clause has no name but its place.
              key={index}
              catalogue={catalogue}
              reach={reach}
              at={`${at}/${joint}/${index}`}
              value={one}
              faults={faults}
              onChange={(next) => put(index, next)}
              onRemove={() => remove(index)}
            />
          ))}
        </ul>
      )}
      <div className="lv-actions lv-criteria-more">
        {first && (
          <Button
            ref={add}
            size="small"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => more(comparisonOf(first))}
          >
            {t('criteria.add')}
          </Button>
        )}
        <Button
          size="small"
          type="text"
          icon={<PlusOutlined aria-hidden />}
          onClick={() =>
            more(made(joint === 'all' ? 'any' : 'all', first ? [comparisonOf(first)] : []))
          }
        >
          {t('criteria.addGroup')}
        </Button>
      </div>
    </div>
  );
}
