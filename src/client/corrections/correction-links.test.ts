import { describe, expect, it } from 'vitest';
import { correctionLinks } from './correction-links.ts';

describe('a correction', () => {
  it('ends in an issue where the repository lies, or in a mail', () => {
    const [issue, mail] = correctionLinks(
      { repository: 'https://github.com/o/n.git/', mail: 'a@example.org' },
      'T & U',
      'Why',
      '--- a\n',
    );
    expect(issue?.href).toMatch(/^https:\/\/github\.com\/o\/n\/issues\/new\?title=T%20%26%20U&body=Why/);
    expect(mail?.href).toMatch(/^mailto:a@example\.org\?subject=T%20%26%20U&body=Why/);
    expect(correctionLinks({ repository: 'https://gitlab.com/o/n' }, 'T', 'W', '')[0]?.href).toContain(
      '/-/issues/new?issue%5Btitle%5D=T',
    );
    expect(correctionLinks({}, 'T', 'W', '')).toEqual([]);
  });

  it('says so when the patch is too long for an address', () => {
    const [issue] = correctionLinks({ repository: 'https://github.com/o/n' }, 'T', 'W', 'x'.repeat(9_000));
    expect(issue?.isWhole).toBe(false);
    expect(issue?.href.length).toBeLessThan(200);
  });
});
