import { Modal, Radio } from 'antd';
import { useState, type ReactNode } from 'react';
import { NOTHING } from '../format';
import { useTranslation } from '../language';
import { Problem } from '../problem';
import {
  canonical,
  merged,
  rowsOf,
  type VersionField,
  type VersionRow,
  type Versions,
} from './versions';

interface Asked {
  rows: VersionRow[];
  answer: (theirs: ReadonlySet<string> | undefined) => void;
}

/** What a form stands on, for when somebody else saves it meanwhile. */
export interface Edited<V> {
  fields: readonly VersionField[];
  /** What was read when the form was opened, as the form shows it. */
  was: () => Partial<V>;
  /** What is stored now, as the form shows it; `take` makes it what the next save goes onto. */
  newest: (refused: Problem) => Promise<{ values: Partial<V>; take: () => void }>;
}

interface Saving<V, T> {
  values: V;
  send: (values: V) => Promise<T>;
  edited: Edited<V> | undefined;
  /** Takes into the form what was decided. */
  onDecided: (values: V) => void;
}

export interface VersionsDialog {
  /**
   * Saves. When somebody else was faster, both versions are shown field by field, and what the person decides is saved;
   * nothing is asked where nothing differs. Who goes back to the form undecided finds all that was typed there.
   */
  save: <V extends object, T>(saving: Saving<V, T>) => Promise<T>;
  /** To be put somewhere in the page. */
  dialog: ReactNode;
}

/** Two people have changed the same: lets the one who comes later choose, field by field. */
export function useVersions(): VersionsDialog {
  const { t } = useTranslation('sdk');
  const [asked, setAsked] = useState<Asked>();
  const decide = async <V extends object>(versions: Versions<V>): Promise<V | undefined> => {
    const rows = rowsOf(versions);
    if (rows.length === 0) return versions.mine;
    const theirs = await new Promise<ReadonlySet<string> | undefined>((answer) =>
      setAsked({ rows, answer }),
    );
    setAsked(undefined);
    return theirs && merged(versions, rows, theirs);
  };
  const save = async <V extends object, T>(saving: Saving<V, T>): Promise<T> => {
    const { values, send, edited, onDecided } = saving;
    try {
      return await send(values);
    } catch (fault) {
      const refused = Problem.from(fault);
      if (refused.status !== 412 || !edited) throw fault;
      const { values: theirs, take } = await edited.newest(refused);
      const { fields, was } = edited;
      const decided = await decide<V>({ fields, was: was(), theirs, mine: values });
      if (!decided) {
        const [title, detail] = [t('versions.title'), t('versions.undecided')];
        throw new Problem(412, { code: refused.code, title, detail });
      }
      take();
      onDecided(decided);
      return await save({ ...saving, values: decided });
    }
  };
  return { save, dialog: asked && <Choosing {...asked} /> };
}

function Choosing({ rows, answer }: Asked) {
  const { t } = useTranslation('sdk');
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter(({ typed }) => !typed).map(({ field }) => field.name)),
  );
  const choose = (name: string, isTheirs: boolean) =>
    setTheirs((before) => {
      const next = new Set(before);
      if (isTheirs) next.add(name);
      else next.delete(name);
      return next;
    });
  return (
    <Modal
      open
      width={880}
      title={t('versions.title')}
      mask={{ closable: false }}
      okText={t('versions.save')}
      cancelText={t('versions.back')}
      onOk={() => answer(theirs)}
      onCancel={() => answer(undefined)}
    >
      <p className="lv-quiet">{t('versions.hint')}</p>
      <table className="lv-compare lv-versions">
        <thead>
          <tr>
            <th scope="col">{t('versions.field')}</th>
            <th scope="col">{t('versions.was')}</th>
            <th scope="col">{t('versions.theirs')}</th>
            <th scope="col">{t('versions.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { name, label } = row.field;
            const option = (isTheirs: boolean, value: unknown) => (
              <Radio
                name={`version-${name}`}
                checked={theirs.has(name) === isTheirs}
                onChange={() => choose(name, isTheirs)}
              >
                <Shown row={row} value={value} />
              </Radio>
            );
            return (
              <tr key={name} className={row.typed ? 'lv-differs' : ''}>
                <th scope="row">{label}</th>
                <td data-of={t('versions.was')}>
                  <Shown row={row} value={row.was} />
                </td>
                <td data-of={t('versions.theirs')}>{option(true, row.theirs)}</td>
                <td data-of={t('versions.mine')}>{option(false, row.mine)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Modal>
  );
}

function Shown({ row, value }: { row: VersionRow; value: unknown }) {
  if (canonical(value) === '') return <>{NOTHING}</>;
  return <>{row.field.show ? row.field.show(value as never) : String(value)}</>;
}
