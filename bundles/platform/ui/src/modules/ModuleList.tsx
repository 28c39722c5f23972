import { UndoOutlined } from '@ant-design/icons';
import { Button, Switch, Tag } from 'antd';
import {
  Nothing,
  ProblemPage,
  Section,
  Status,
  useNarrow,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { SWITCH_MODULES } from '../model';
import { FormSkeleton } from '../settings/FormSkeleton';
import { useText } from '../text';
import type { ModuleSheet, SwitchedModule } from './switching';
import { useSwitching } from './useSwitching';

/** The modules as they are switched in a place, each with its switch. */
export function ModuleList({ path }: { path: string }) {
  const { t } = useText();
  const { can } = useSession();
  const narrow = useNarrow();
  const sheet = useResource<ModuleSheet>(path);
  const ask = useSwitching(path, sheet);

  if (sheet.problem && !sheet.value) {
    return <ProblemPage problem={sheet.problem} onRetry={() => void sheet.reload()} />;
  }
  if (!sheet.value) return <FormSkeleton narrow={narrow} />;
  const { items } = sheet.value;
  if (items.length === 0) {
    return (
      <div className="lv-ground">
        <Nothing title={t('modules.none')} />
      </div>
    );
  }
  return (
    <Section title={t('modules.installed')}>
      {items.map((module) => (
        <ModuleRow
          key={module.id}
          module={module}
          all={items}
          readOnly={!can(SWITCH_MODULES)}
          onSwitch={(own) => ask(module, own)}
        />
      ))}
    </Section>
  );
}

interface ModuleRowProps {
  module: SwitchedModule;
  all: readonly SwitchedModule[];
  readOnly: boolean;
  /** On or off, or null to give up the place's own. */
  onSwitch: (own: boolean | null) => void;
}

function ModuleRow({ module, all, readOnly, onSwitch }: ModuleRowProps) {
  const { t } = useText();
  const named = (id: string) => all.find((one) => one.id === id)?.name ?? id;
  const id = `module-${module.id}`;
  return (
    <div className="lv-setting">
      <div>
        <label htmlFor={id}>{module.name}</label>
        {module.needs.length > 0 && (
          <div className="lv-quiet">
            {t('modules.needs', { names: module.needs.map(named).join(t('modules.separator')) })}
          </div>
        )}
      </div>
      <div>
        <Switch
          id={id}
          checked={module.on}
          disabled={readOnly}
          onChange={(on: boolean) => onSwitch(on)}
        />
        <div className="lv-setting-foot">
          <Status tone={module.serves ? 'good' : 'quiet'} text={t(stateOf(module))} />
          {module.own ? (
            <Tag color="blue">{t('settings.own')}</Tag>
          ) : (
            <Tag>{t(`settings.from.${module.from}`)}</Tag>
          )}
          <span className="lv-grow" />
          {module.own && !readOnly && (
            <Button
              type="text"
              size="small"
              icon={<UndoOutlined aria-hidden />}
              aria-label={t('settings.resetOf', { name: module.name })}
              onClick={() => onSwitch(null)}
            >
              {t('settings.reset')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function stateOf({ on, serves }: SwitchedModule) {
  if (serves) return 'modules.state.on';
  return on ? 'modules.state.waits' : 'modules.state.off';
}
