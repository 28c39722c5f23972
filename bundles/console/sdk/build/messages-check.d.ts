export function messageFaults(
  messages: Record<string, Record<string, string>>,
  sourceFolder: string,
): string[];
