import { Guard } from './kit/Guard';
import { useModulesOff } from './modules';
import { usePlugins } from './registry';
import { useOwner, useSession } from './session';

/** The place in a page where plug-ins put their widgets, in their order; what is switched off has none. */
export function Slot({ name }: { name: string }) {
  const { can } = useSession();
  const { off } = useModulesOff(useOwner());
  const widgets = usePlugins()
    .filter(({ id }) => !off.has(id))
    .flatMap((plugin) =>
      (plugin.widgets ?? []).map((widget, index) => ({
        ...widget,
        key: `${plugin.module} ${index}`,
      })),
    )
    .filter((widget) => widget.slot === name && (!widget.permission || can(widget.permission)))
    .sort((a, b) => (a.order ?? 100) - (b.order ?? 100));
  return widgets.map(({ key, component: Widget }) => (
    <Guard key={key}>
      <Widget />
    </Guard>
  ));
}
