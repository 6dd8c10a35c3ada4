/** A value as the text of a JSON file, without white space between values: indented, the files of a catalogue are an eighth larger. */
export const jsonText = (value: unknown) => `${JSON.stringify(value)}\n`;
