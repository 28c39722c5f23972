import type { NewPerson } from '../model';

/** What is sent: fields that were left empty are not there. */
export function newPerson(values: NewPerson): NewPerson {
  const { name, displayName, language, password, roles = [] } = values;
  return {
    name: name.trim(),
    language,
    roles,
    ...(displayName?.trim() ? { displayName: displayName.trim() } : {}),
    ...(password ? { password } : {}),
  };
}

/** Where a fault stands in the form: `roles[2].tenant` is a field of the third role. */
export function fieldOf(name: string): (string | number)[] {
  return name
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
