/** The first names of a long line of people. */

/** As many stand in a list … */
const mostNamed = 8;
/** … unless so few would be left out that the words for it are no shorter. */
const fewLeft = 2;

/** Those who stand in a list, and how many are left out. */
export function firstNamed<Person>(people: readonly Person[]): { named: readonly Person[]; others: number } {
  return people.length <= mostNamed + fewLeft
    ? { named: people, others: 0 }
    : { named: people.slice(0, mostNamed), others: people.length - mostNamed };
}
