import { App } from 'antd';
import {
  modulesSwitched,
  Problem,
  useApi,
  useNotify,
  usePagesOf,
  type Resource,
} from '@livery/console-sdk';
import { useText } from '../text';
import { together, type ModuleSheet, type SwitchedModule } from './switching';

/** Asks before a module is switched, with all that this touches, and then switches it. */
export function useSwitching(path: string, sheet: Resource<ModuleSheet>) {
  const { t } = useText();
  const { modal } = App.useApp();
  const api = useApi();
  const notify = useNotify();
  const pagesOf = usePagesOf();
  const names = (some: readonly SwitchedModule[]) =>
    some.map(({ name }) => name).join(t('modules.separator'));

  const save = async (module: SwitchedModule, own: boolean | null, others: SwitchedModule[]) => {
    const on = own ?? module.inherited;
    const switches: Record<string, boolean | null> = { [module.id]: own };
    for (const other of others) switches[other.id] = on;
    try {
      const version = sheet.value?.version;
      sheet.set(await api.patch<ModuleSheet>(path, switches, { ifMatch: version }));
      notify.done(t(on ? 'modules.switchedOn' : 'modules.switchedOff', { name: module.name }));
    } catch (fault) {
      notify.failed(fault);
      // Somebody else was first: what they have switched is shown.
      if (Problem.from(fault).status === 412) await sheet.reload();
    }
    await modulesSwitched();
  };

  return (module: SwitchedModule, own: boolean | null) => {
    const { items = [], stores = 1 } = sheet.value ?? {};
    const on = own ?? module.inherited;
    const others = on === module.on ? [] : together(items, module.id, on);
    const pages = [module, ...others].flatMap(({ id }) => pagesOf(id));
    modal.confirm({
      title: t(on ? 'modules.onTitle' : 'modules.offTitle', { name: module.name }),
      content: (
        <>
          {others.length > 0 && (
            <p>{t(on ? 'modules.alsoOn' : 'modules.alsoOff', { names: names(others) })}</p>
          )}
          <p>{t('modules.stores', { count: stores })}</p>
          {pages.length > 0 && (
            <p>{t('modules.pages', { names: pages.join(t('modules.separator')) })}</p>
          )}
          <p>{t(on ? 'modules.onHint' : 'modules.offHint')}</p>
        </>
      ),
      okText: t(on ? 'modules.switchOn' : 'modules.switchOff'),
      okButtonProps: { danger: !on },
      autoFocusButton: 'cancel',
      onOk: () => save(module, own, others),
    });
  };
}
