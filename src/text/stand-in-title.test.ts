import { expect, it } from 'vitest';
import { isStandInTitle, standInTitle } from './stand-in-title.ts';

it.each([
  ...['TBA', 'T.B.A.', '(tba)', 'Title TBA', 'Title: to be announced.', 'TBA (title)', standInTitle],
  ...[
    'Titre à préciser',
    'À préciser',
    'Título por confirmar',
    'A anunciar',
    'Da definire',
    'Titolo da definire',
  ],
  ...['Titel folgt', 'Titel: wird noch bekannt gegeben', 'N.N.', 'Titel volgt', 'Untitled', 'Sans titre'],
])('%j stands in for a title', (title) => expect(isStandInTitle(title)).toBe(true));

it.each([
  ...['', '…', 'TBA-type theorems', 'Unknown knots', 'What is to be announced', 'Folgt daraus etwas?'],
  ...['A confirmer algorithm', 'Title insurance', 'Coming soon to a lattice near you'],
])('%j is a title, or nothing', (title) => expect(isStandInTitle(title)).toBe(false));
