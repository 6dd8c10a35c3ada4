/** The kinds of short text that pages are made of. */
export const textKinds = ['person', 'title', 'organisation', 'place', 'prose', 'chrome'] as const;
