import { useModuleName } from '../settings/modules';
import { useText } from '../text';
import { PatternBox } from './PatternBox';
import type { ModulePart } from './patterns';

interface ModuleChoiceProps {
  part: ModulePart;
  wholeOffered: boolean;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** The permissions of one module, and all of them at once. */
export function ModuleChoice({ part, wholeOffered, value, onChange }: ModuleChoiceProps) {
  const { t } = useText();
  const moduleName = useModuleName();
  return (
    <fieldset>
      <legend>{moduleName(part.module)}</legend>
      {wholeOffered && (
        <PatternBox
          pattern={part.whole}
          text={t('permission.whole')}
          value={value}
          onChange={onChange}
        />
      )}
      {part.permissions.map(({ name, text }) => (
        <PatternBox key={name} pattern={name} text={text} value={value} onChange={onChange} />
      ))}
      {part.others.map((pattern) => (
        <PatternBox
          key={pattern}
          pattern={pattern}
          text={pattern}
          value={value}
          onChange={onChange}
        />
      ))}
    </fieldset>
  );
}
