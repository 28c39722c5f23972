// @vitest-environment happy-dom
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { useKeptActive } from './active';

const pointed = vi.fn<(option: number) => void>();
let onActive: (value: unknown) => void;

/** Options of which one is made the active one as the mouse does it. */
function Options({ count, open }: { count: number; open: boolean }) {
  const kept = useKeptActive(count, open);
  onActive = kept.onActive;
  return (
    <div ref={kept.list}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} onMouseMove={() => pointed(index)}>
          <span data-option={index} />
        </div>
      ))}
    </div>
  );
}

test('goes back to the option that was the active one when more have come, and only then', async () => {
  const page = document.body.appendChild(document.createElement('div'));
  const root = createRoot(page);
  const show = async (count: number, open = true) => {
    root.render(<Options count={count} open={open} />);
    await vi.waitFor(() => expect(page.querySelectorAll('span')).toHaveLength(count));
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await show(0);
  await show(50);
  expect(pointed).not.toHaveBeenCalled();

  onActive(47);
  await show(100);
  await vi.waitFor(() => expect(pointed.mock.calls).toEqual([[47]]));

  await show(3);
  await show(50, false);
  expect(pointed).toHaveBeenCalledTimes(1);
  root.unmount();
  page.remove();
});
