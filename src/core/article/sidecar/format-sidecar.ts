import type { Sidecar, SidecarArticle } from './sidecar.ts';

/** Writes a sidecar so that a person can read and mend it: one line a reference list, a join, a space. Ends with a line end. */
export function formatSidecar({ articles, ...page }: Sidecar): string {
  const head = Object.entries(page).map(([key, value]) => `  ${JSON.stringify(key)}: ${inline(value)}`);
  const body = articles.map(formatArticle).join(',\n');
  return `{\n${[...head, `  "articles": [\n${body}\n  ]`].join(',\n')}\n}\n`;
}

function formatArticle({ joins, spaces, ...parts }: SidecarArticle): string {
  const fields = Object.entries(parts).map(
    ([key, value]) => `      ${JSON.stringify(key)}: ${inline(value)}`,
  );
  for (const [key, entries] of Object.entries({ joins, spaces }))
    if (entries !== undefined && entries.length > 0)
      fields.push(
        `      "${key}": [\n${entries.map((entry) => `        ${inline(entry)}`).join(',\n')}\n      ]`,
      );
  return `    {\n${fields.join(',\n')}\n    }`;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${inline(item)}`)
    .join(', ')} }`;
}
