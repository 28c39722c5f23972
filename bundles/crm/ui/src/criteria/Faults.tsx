import type { Fault } from './tree';

/** What is wrong with the clause above. */
export function Faults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <div className="lv-criteria-faults" role="alert">
      {faults.map(({ place, detail }) => (
        <div key={`${place} ${detail}`}>{detail}</div>
      ))}
    </div>
  );
}
