import type { FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { Problem, useApi } from '@livery/console-sdk';
import type { Adapter, Connection, Field, Mapping, TestResult } from '../../model';
import type { ConnectionValues } from '../ConnectionDrawer';
import { suggest } from '../mapping/suggest';
import { MAPPING, settingsOf } from '../settings/schema';

export interface ConnectionTest {
  running: boolean;
  result: TestResult | undefined;
  problem: Problem | undefined;
  /** The columns that were found. */
  header: readonly string[];
  fields: readonly Field[];
  run: () => Promise<void>;
  forget: () => void;
}

/** Tries out what is in the form, and fills the mapping from the columns that it finds. */
export function useConnectionTest(
  form: FormInstance<ConnectionValues>,
  adapter: Adapter | undefined,
  connection: Connection | undefined,
): ConnectionTest {
  const api = useApi();
  const [running, setRunning] = useState(false);
  const [result, setResult] = useState<TestResult>();
  const [problem, setProblem] = useState<Problem>();
  const [fields, setFields] = useState<readonly Field[]>([]);

  // A test that was begun before the form was left says nothing of what is in it now.
  const begun = useRef(0);

  const ask = (): Promise<TestResult> => {
    const values = form.getFieldsValue(true) as ConnectionValues;
    const settings = settingsOf(adapter, values.settings, connection?.settings);
    return api.post(connection ? `connections/${connection.id}/test` : 'connections/test', {
      name: values.name ?? '',
      adapter: adapter?.id,
      adapterVersion: values.adapterVersion || null,
      settings,
    });
  };

  const run = async () => {
    const mine = ++begun.current;
    const over = () => mine !== begun.current;
    setRunning(true);
    setProblem(undefined);
    try {
      let found = await ask();
      if (over()) return;
      const kind: unknown = form.getFieldValue(['settings', 'kind']);
      const kindFields = adapter?.kinds.find((one) => one.id === kind)?.fields ?? [];
      setFields(kindFields);
      if (found.sample && fillMapping(form, kindFields, found.sample.header)) found = await ask();
      if (over()) return;
      setResult(found);
      showFaults(form, found);
    } catch (fault) {
      if (over()) return;
      setResult(undefined);
      setProblem(Problem.from(fault));
    } finally {
      if (!over()) setRunning(false);
    }
  };

  const forget = () => {
    begun.current++;
    setRunning(false);
    setResult(undefined);
    setProblem(undefined);
  };
  return { running, result, problem, header: result?.sample?.header ?? [], fields, run, forget };
}

/** Whether there was something to fill in. */
function fillMapping(
  form: FormInstance<ConnectionValues>,
  fields: readonly Field[],
  header: readonly string[],
): boolean {
  const before = (form.getFieldValue(['settings', MAPPING]) ?? {}) as Mapping;
  const suggested = suggest(fields, header, before);
  const news = Object.entries(suggested).some(([field, column]) => before[field] !== column);
  if (news) form.setFieldValue(['settings', MAPPING], { ...before, ...suggested });
  return news;
}

function showFaults(form: FormInstance<ConnectionValues>, { checks }: TestResult): void {
  const properties = checks.flatMap(({ ok, field, detail }) =>
    field ? [{ name: ['settings', ...field.split('.')], errors: ok ? [] : [detail] }] : [],
  );
  form.setFields(properties as unknown as Parameters<typeof form.setFields>[0]);
}
