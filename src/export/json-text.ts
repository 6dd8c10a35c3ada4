/** A value as the text of a JSON file: indented by one space, so that a changed line is a changed value. */
export const jsonText = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`;
