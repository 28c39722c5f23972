import { Input } from 'antd';
import { useState } from 'react';
import { useText } from '../text';
import { Faults } from './Faults';
import type { Criterion } from './model';
import { isCriterion, type Fault } from './tree';

interface RawEditorProps {
  value: Criterion;
  onChange: (next: Criterion) => void;
  faults: readonly Fault[];
  /** Whether what is typed is no criterion, so that the value is an older one. */
  onUnread: (unread: boolean) => void;
}

/** A criterion as JSON, for those who write the language itself. */
export function RawEditor({ value, onChange, faults, onUnread }: RawEditorProps) {
  const { t } = useText();
  const [typed, setTyped] = useState(() => JSON.stringify(value, null, 2));
  const [wrong, setWrong] = useState(false);
  const take = (text: string) => {
    setTyped(text);
    const read = parsed(text);
    setWrong(read === undefined);
    onUnread(read === undefined);
    if (read) onChange(read);
  };
  const places = faults.map(({ place, detail }) => ({
    place,
    detail: place === '' ? detail : `${place}: ${detail}`,
  }));
  return (
    <>
      <Input.TextArea
        aria-label={t('criteria.json')}
        className="lv-code"
        spellCheck={false}
        autoSize={{ minRows: 8, maxRows: 30 }}
        status={wrong ? 'error' : ''}
        value={typed}
        onChange={(event) => take(event.target.value)}
      />
      {wrong && <Faults faults={[{ place: '', detail: t('criteria.jsonWrong') }]} />}
      <Faults faults={places} />
    </>
  );
}

function parsed(text: string): Criterion | undefined {
  try {
    const read: unknown = JSON.parse(text);
    return isCriterion(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
