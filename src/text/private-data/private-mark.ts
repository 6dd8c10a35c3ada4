/** What stands in the place of private data: no word, so that nothing is found by it, and no markup in any format. */
export const privateMark = '•••';
