import { Problem } from '@livery/console-sdk';

/** Faults that the server tells without a field, and the field of the form that they are about. */
const FIELDS: Readonly<Record<string, string>> = {
  'platform.role.exists': 'code',
  'platform.role.beyond-own': 'permissions',
};

/** Throws what was thrown, so that it is shown at the field that it is about. */
export function atItsField(fault: unknown): never {
  const problem = Problem.from(fault);
  const field = FIELDS[problem.code];
  if (!field || problem.errors.length > 0) throw problem;
  const { status, code, title, detail } = problem;
  throw new Problem(status, { code, title, detail, errors: [{ field, code, detail }] });
}
