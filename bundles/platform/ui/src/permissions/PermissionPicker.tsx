import { Input } from 'antd';
import { useRef, useState } from 'react';
import { useModuleName } from '../settings/modules';
import { useText } from '../text';
import { ModuleChoice } from './ModuleChoice';
import { PatternBox } from './PatternBox';
import { countOf, partsOf, WIDE, type ModulePart } from './patterns';
import { usePatternWords, usePermissions } from './words';

interface PermissionPickerProps {
  id?: string;
  value?: readonly string[];
  onChange?: (value: string[]) => void;
  /** Whether a pattern may be given at all; what may not is offered only if it is chosen already. */
  may: (pattern: string) => boolean;
}

const NONE: readonly string[] = [];

/** Chooses permissions of what is installed: each by itself, all of a module, or over all modules. */
export function PermissionPicker({ id, value = NONE, onChange, may }: PermissionPickerProps) {
  const { t } = useText();
  const installed = usePermissions();
  const moduleName = useModuleName();
  const words = usePatternWords();
  const [typed, setTyped] = useState('');
  // What was chosen at some time stays in sight, so that it can be chosen again.
  const seen = useRef(new Set<string>());
  value.forEach((pattern) => seen.current.add(pattern));

  const wanted = typed.trim().toLowerCase();
  const found = (...texts: string[]) =>
    wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
  const offered = (pattern: string) => seen.current.has(pattern) || may(pattern);
  const narrowed = (part: ModulePart): ModulePart => {
    const all = found(part.module, moduleName(part.module));
    return {
      ...part,
      permissions: part.permissions.filter(
        ({ name, text }) => offered(name) && (all || found(name, text)),
      ),
      others: part.others.filter((pattern) => all || found(pattern)),
    };
  };
  const wide = [
    ...WIDE,
    ...[...seen.current].filter((one) => one.startsWith('*') && !WIDE.includes(one as '*')),
  ].filter((pattern) => offered(pattern) && found(pattern, words(pattern)));
  const parts = partsOf(installed, seen.current)
    .map(narrowed)
    .filter(
      ({ module, whole, permissions, others }) =>
        permissions.length + others.length > 0 ||
        (seen.current.has(whole) && found(module, moduleName(module))),
    );
  const change = (next: string[]) => onChange?.(next);
  return (
    <div className="lv-picker">
      <div className="lv-picker-head">
        <Input
          id={id}
          allowClear
          autoComplete="off"
          placeholder={t('permission.search')}
          aria-label={t('permission.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          // Enter looks for something; it saves nothing yet.
          onPressEnter={(event) => event.preventDefault()}
        />
        <span className="lv-quiet lv-nowrap" aria-live="polite">
          {t('permission.chosen', {
            count: countOf(installed, value),
            all: installed.length,
          })}
        </span>
      </div>
      <div className="lv-picker-list">
        {wide.length > 0 && (
          <fieldset>
            <legend>{t('permission.allModules')}</legend>
            {wide.map((pattern) => (
              <PatternBox
                key={pattern}
                pattern={pattern}
                text={words(pattern)}
                value={value}
                onChange={change}
              />
            ))}
          </fieldset>
        )}
        {parts.map((part) => (
          <ModuleChoice
            key={part.module}
            part={part}
            wholeOffered={
              offered(part.whole) &&
              (found(part.whole, moduleName(part.module)) || value.includes(part.whole))
            }
            value={value}
            onChange={change}
          />
        ))}
        {wide.length + parts.length === 0 && (
          <p className="lv-quiet">{t('permission.noneFound')}</p>
        )}
      </div>
    </div>
  );
}
