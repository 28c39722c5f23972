import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAst } from 'vite';

/** What the platform reads of a plug-in, to name its pages before anybody has opened it. */
export const PAGES = 'pages.json';

/** Puts the names of the plug-in's pages beside its scripts, in each of its languages. */
export function pageNames() {
  return {
    name: 'livery:page-names',
    generateBundle() {
      const source = JSON.stringify(namesIn('src'));
      this.emitFile({ type: 'asset', fileName: PAGES, source });
    },
  };
}

/** The names of the pages in the menu of the plug-in in a folder, each by language. */
export function namesIn(folder) {
  const messages = messagesIn(join(folder, 'messages'));
  const titles = titlesOf(readFileSync(join(folder, 'index.tsx'), 'utf8'));
  return titles.map((title) =>
    Object.fromEntries(
      Object.entries(messages).map(([language, texts]) => {
        if (!texts[title]) throw new Error(`${language} has no name for the page ${title}`);
        return [language, texts[title]];
      }),
    ),
  );
}

function messagesIn(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files
      .sort()
      .map((file) => [
        basename(file, '.json'),
        JSON.parse(readFileSync(join(folder, file), 'utf8')),
      ]),
  );
}

/** Keys of the names of the pages that `definePlugin` is given, without those that are not in the menu. */
export function titlesOf(source) {
  const program = parseAst(source, { lang: 'tsx' });
  const known = new Map();
  let plugin;
  for (const statement of program.body) {
    const declaration = statement.declaration ?? statement;
    if (declaration.type === 'VariableDeclaration') {
      for (const { id, init } of declaration.declarations) known.set(id.name, init);
    } else if (statement.type === 'ExportDefaultDeclaration') {
      plugin = declaration.arguments?.[0];
    }
  }
  const pages = plugin && fields(plugin, known).get('pages');
  if (!pages) return [];
  const titles = valueOf(pages, known)
    .elements.map((page) => fields(page, known))
    .filter((page) => literal(page.get('menu')) !== false)
    .filter((page) => !String(literal(page.get('path'))).includes(':'))
    .map((page) => literal(page.get('title')));
  if (titles.includes(undefined))
    throw new Error('a page whose title does not stand there as a text');
  return [...new Set(titles)];
}

/** The fields of an object that stands there, with those that it takes over from others. */
function fields(node, known) {
  const found = new Map();
  for (const one of valueOf(node, known).properties) {
    if (one.type === 'SpreadElement') {
      for (const [name, value] of fields(one.argument, known)) found.set(name, value);
    } else {
      found.set(one.key.name ?? one.key.value, one.value);
    }
  }
  return found;
}

function valueOf(node, known) {
  const value = node.type === 'Identifier' ? known.get(node.name) : node;
  if (!value?.properties && !value?.elements) {
    throw new Error('the pages of a plug-in must stand in its index.tsx');
  }
  return value;
}

function literal(node) {
  return node?.type === 'Literal' ? node.value : undefined;
}
