import { Guard } from './kit/Guard';
import { usePlugins } from './registry';
import { useSession } from './session';

/** The place in a page where plug-ins put their widgets, in their order. */
export function Slot({ name }: { name: string }) {
  const { can } = useSession();
  const widgets = usePlugins()
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
