import type { Vehicle } from '../model';

/** Brand, series and model in a line; dealers often write the one into the next, and it is said once. */
export function nameOfVehicle({
  brand,
  series,
  model,
}: Pick<Vehicle, 'brand' | 'series' | 'model'>) {
  const parts = [brand, series, model].flatMap((part) => part || []);
  return parts
    .filter((part, index) => !parts.slice(index + 1).some((later) => startsWith(later, part)))
    .join(' ');
}

function startsWith(later: string, part: string): boolean {
  const rest = later.toLowerCase();
  const word = part.toLowerCase();
  return rest === word || rest.startsWith(`${word} `);
}
