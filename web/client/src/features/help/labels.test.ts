import { readdirSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';

const guides = new URL('../../../../../docs/guide/', import.meta.url);
const sources = new URL('../../', import.meta.url);

/** Every text in the source of the pages, values filled in by `N`. */
const shown = new Set(readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|gen)\.ts$/.test(file))
  .flatMap((file) => [...readFileSync(new URL(file, sources), 'utf8').matchAll(/'([^'\n]*)'|`([^`]*)`/g)])
  .map(([, plain, made]) => plain ?? (made ?? '').replaceAll(/\$\{[^}]*\}/g, 'N')));

test.each(readdirSync(guides))('what the guide %s prints in bold stands on a page', (file) => {
  const html = renderToStaticMarkup(createElement(Markdown, { remarkPlugins: [remarkGfm] }, readFileSync(new URL(file, guides), 'utf8')));
  const bold = [...html.matchAll(/<strong>(.*?)<\/strong>/gs)].map(([, label]) => label ?? '');
  expect(bold.filter((label) => !shown.has(label))).toEqual([]);
  expect(html).not.toContain('**');
});
