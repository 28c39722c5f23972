import { Button } from 'antd';
import { useState } from 'react';
import {
  Nothing,
  Problem,
  ProblemNote,
  ProblemPage,
  Section,
  useApi,
  useNarrow,
  useNotify,
  useResource,
  useSession,
} from '@livery/console-sdk';
import { MANAGE_SETTINGS } from '../model';
import { useText } from '../text';
import { HistoryDrawer } from './HistoryDrawer';
import { byModule, type Plain, type SettingsSchema, type Sheet } from './schema';
import { SettingRow } from './SettingRow';
import { FormSkeleton } from './FormSkeleton';
import { useModuleName } from './modules';

type Draft = Record<string, Plain | null>;

/** The settings of a place, made from their schema. All that was changed is saved in one go. */
export function SettingsForm({ path }: { path: string }) {
  const { t } = useText();
  const { can } = useSession();
  const api = useApi();
  const notify = useNotify();
  const narrow = useNarrow();
  const moduleName = useModuleName();
  const sheet = useResource<Sheet>(path);
  const schema = useResource<SettingsSchema>(`${path}/schema`);
  const [draft, setDraft] = useState<Draft>({});
  const [problem, setProblem] = useState<Problem>();
  const [saving, setSaving] = useState(false);
  const [history, setHistory] = useState<string>();

  const failed = sheet.problem ?? schema.problem;
  if (failed && (!sheet.value || !schema.value)) {
    const retry = () => void Promise.all([sheet.reload(), schema.reload()]);
    return <ProblemPage problem={failed} onRetry={retry} />;
  }
  if (!sheet.value || !schema.value) return <FormSkeleton narrow={narrow} />;
  const { items, version } = sheet.value;
  const { properties } = schema.value;

  const change = (code: string, value: Plain | null) => {
    setDraft((before) => ({ ...before, [code]: value }));
    // A fault is over once its field is changed.
    setProblem((before) => before && without(before, code));
  };
  const discard = () => {
    setDraft({});
    setProblem(undefined);
  };
  const save = async () => {
    setSaving(true);
    try {
      sheet.set(await api.patch<Sheet>(path, draft, { ifMatch: version }));
      discard();
      notify.done(t('settings.saved'));
    } catch (fault) {
      const found = Problem.from(fault);
      setProblem(found);
      // Somebody else was first: what they changed is shown, and what was typed stays.
      if (found.status === 412) void sheet.reload();
    }
    setSaving(false);
  };
  const faultOf = (code: string) =>
    problem?.errors.find(({ field }) => field === code || field.startsWith(`${code}[`))?.detail;
  const readOnly = !can(MANAGE_SETTINGS);
  const changed = Object.keys(draft).length > 0;
  const openSchema = history === undefined ? undefined : properties[history];

  if (items.length === 0) {
    return (
      <div className="lv-ground">
        <Nothing title={t('settings.none')} />
      </div>
    );
  }
  return (
    <>
      {problem?.errors.length === 0 && <ProblemNote problem={problem} />}
      {byModule(items, schema.value).map(({ module, settings }) => (
        <Section key={module} title={moduleName(module)}>
          {settings.map((setting) => (
            <SettingRow
              key={setting.code}
              setting={setting}
              schema={properties[setting.code]!}
              draft={draft[setting.code]}
              fault={faultOf(setting.code)}
              readOnly={readOnly}
              onChange={(value) => change(setting.code, value)}
              onHistory={() => setHistory(setting.code)}
            />
          ))}
        </Section>
      ))}
      {!readOnly && (
        <div className="lv-save">
          <Button disabled={!changed || saving} onClick={discard}>
            {t('settings.discard')}
          </Button>
          <Button type="primary" disabled={!changed} loading={saving} onClick={() => void save()}>
            {t('settings.save')}
          </Button>
        </div>
      )}
      {history !== undefined && openSchema && (
        <HistoryDrawer
          path={path}
          code={history}
          schema={openSchema}
          onClose={() => setHistory(undefined)}
        />
      )}
    </>
  );
}

/** The problem without what it said of a field; nothing when that was all. */
function without(problem: Problem, code: string): Problem | undefined {
  const errors = problem.errors.filter(({ field }) => field !== code);
  if (errors.length === problem.errors.length) return problem;
  if (errors.length === 0) return undefined;
  return new Problem(problem.status, { ...problem, errors: [...errors] } as never);
}
