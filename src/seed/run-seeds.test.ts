import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGE, SIDECAR } from '../core/article/assembly/example-page.cases.ts';
import { runSeeds } from './run-seeds.ts';
import { signed, tempFolder } from './temp-folder.cases.ts';

/** Runs the command on a folder of these seeds. */
function run(seeds: Record<string, string>) {
  const folder = tempFolder(
    Object.fromEntries(Object.entries(seeds).map(([name, text]) => [`seeds/${name}`, text])),
  );
  const again = () => {
    let printed = '';
    const code = runSeeds(['--dir', join(folder, 'seeds'), '--out', join(folder, 'proof')], (text) => {
      printed += text;
    });
    return { code, printed };
  };
  return { ...again(), again, folder };
}

describe('npm run seeds', () => {
  it('passes good seeds, and writes a proof sheet for each page', () => {
    const { code, printed, folder } = run({
      'page.txt': PAGE,
      'page.page.json': signed(SIDECAR, PAGE),
      'note.md': 'A b c.',
    });
    expect(code).toBe(0);
    expect(printed).toContain(
      'note.md: “note”, 3 characters\npage.txt: 2 articles\n  xinqu: “以“实干”精神 建好新区”, 2 paragraphs, 1 joins\n',
    );
    expect(printed).toContain('2 pages, 3 articles, 0 errors, 0 warnings');
    expect(readFileSync(join(folder, 'proof/page.proof.html'), 'utf8')).toContain('Proof of page.txt');
    expect(existsSync(join(folder, 'proof/note.proof.html'))).toBe(false);
  });

  it('fails on a violation, and shows it on the proof sheet', () => {
    const { code, printed, folder } = run({
      'page.txt': PAGE,
      'page.page.json': signed(SIDECAR.replace('土地、|', '土的、|'), PAGE),
    });
    expect(code).toBe(1);
    expect(printed).toContain('error: page.txt:9: “土地、|用工” at the seam');
    expect(readFileSync(join(folder, 'proof/page.proof.html'), 'utf8')).toContain(
      'page.txt:9: “土地、|用工” at the seam',
    );
  });

  it('drafts a sidecar for a page without one, and leaves it alone from then on', () => {
    const { code, printed, again, folder } = run({ 'page.txt': PAGE });
    const draft = readFileSync(join(folder, 'seeds/page.page.json'), 'utf8');
    expect(code).toBe(0);
    expect(printed).toContain('drafted ');
    expect(draft).toContain('"draft": true');
    expect(draft).toContain('"blocks": ["L7@8-", "L9+L11"]');
    expect(again()).toMatchObject({ code: 0, printed: expect.not.stringContaining('drafted ') });
    expect(readFileSync(join(folder, 'seeds/page.page.json'), 'utf8')).toBe(draft);
  });

  it('explains itself', () => {
    let printed = '';
    const write = (text: string): void => {
      printed += text;
    };
    expect(runSeeds(['--help'], write)).toBe(0);
    expect(printed).toContain('--out DIR');
    expect(runSeeds(['--nothing'], write)).toBe(2);
    expect(printed).toContain("Unknown option '--nothing'");
  });
});
