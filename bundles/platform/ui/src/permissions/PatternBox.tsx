import { Checkbox } from 'antd';
import { allows, withPattern, without } from './patterns';

interface PatternBoxProps {
  pattern: string;
  text: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** A permission or a pattern to be chosen; one that a wider choice stands for already cannot be left out. */
export function PatternBox({ pattern, text, value, onChange }: PatternBoxProps) {
  const covered = allows(without(value, pattern), pattern);
  const chosen = value.includes(pattern);
  return (
    <Checkbox
      checked={chosen || covered}
      disabled={covered && !chosen}
      onChange={({ target }) =>
        onChange(target.checked ? withPattern(value, pattern) : without(value, pattern))
      }
    >
      {text}{' '}
      {text !== pattern && (
        <code className={covered ? 'lv-code' : 'lv-code lv-quiet'}>{pattern}</code>
      )}
    </Checkbox>
  );
}
