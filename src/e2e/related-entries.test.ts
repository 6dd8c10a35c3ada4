/** Related entries and topics on an entry's page, and the neighbours of a pasted abstract. */
import { expect } from 'vitest';
import { test } from './test-site.ts';

test('a talk leads to related entries, says why they are related, and leads to its topics', async ({
  page,
}) => {
  await page.goto('talks/almagor-associative-memory-and-the-art-of-forgetting/');
  const certain = page.getByRole('region', { name: 'Belongs with' });
  expect(await certain.innerText()).toContain('Cited here by its title');
  await certain.getByRole('link', { name: 'Attractor Networks Remember More Than They Store' }).click();
  await page.waitForURL('**/papers/attractor-networks-remember-more-than-they-store/');
  await page.getByRole('link', { name: 'associative memory', exact: true }).click();
  await page.waitForURL('**/topics/associative-memory/');
});

test('a pasted abstract finds similar entries, names the shared words, and stays in the browser', async ({
  page,
}) => {
  await page.goto('search/');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || /pruning|masks/.test(request.url())) sent.push(request.url());
  });
  await page
    .getByRole('textbox', { name: 'Paste an abstract' })
    .fill(
      'We show that pruning at random, with masks chosen before a campaign, finds sparse arrays from scratch.',
    );
  const neighbours = page.getByRole('list', { name: 'Neighbours' }).getByRole('listitem');
  await neighbours.first().waitFor();
  const texts = await neighbours.allInnerTexts();
  expect(texts.join('\n')).toContain('The Unreasonable Effectiveness of Random Pruning');
  expect(texts[0]).toMatch(/Both speak of .*\b(?:pruning|masks|scratch)\b/);
  expect(sent).toEqual([]);
});
