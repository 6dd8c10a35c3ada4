import { expect, it } from 'vitest';
import { takeOption } from './take-option.ts';

it.each([
  [['--base', '/x/'], { value: undefined, written: '--to', others: ['--base', '/x/'] }],
  [['--a', '--to', 'there', 'b'], { value: 'there', written: '--to', others: ['--a', 'b'] }],
  [['--into=here=', '--tom'], { value: 'here=', written: '--into=here=', others: ['--tom'] }],
  [['--to', 'there', '--to=here'], { value: 'here', written: '--to=here', others: [] }],
  [['--to'], { value: '', written: '--to', others: [] }],
])('of %j', (args, taken) => {
  expect(takeOption(args, '--to', '--into')).toEqual(taken);
});
