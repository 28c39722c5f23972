import type { Fault } from './tree';

/** What is wrong with the clause above. */
export function Faults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null;
  return (
    <ul className="lv-criteria-faults" role="alert">
      {faults.map(({ place, detail }) => (
        <li key={`${place} ${detail}`}>{detail}</li>
      ))}
    </ul>
  );
}
