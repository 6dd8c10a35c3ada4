/** Options of the command line that a command takes for itself, of those that it hands on. */

export interface TakenOption {
  /** Of the last one; "" where none follows, `undefined` where the option is not there. */
  value: string | undefined;
  /** As it was written: "--out-dir". */
  written: string;
  /** The other arguments, in their order. */
  others: string[];
}

/**
 * Takes an option with a value out of arguments: "--day 2024-02-26" or "--day=2024-02-26".
 *
 * @param names of the option, which may have several: "--outDir", "--out-dir"
 */
export function takeOption(args: readonly string[], ...names: readonly string[]): TakenOption {
  const taken: TakenOption = { value: undefined, written: names[0] ?? '', others: [] };
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    const name = names.find((each) => argument === each || argument.startsWith(`${each}=`));
    if (name === undefined) {
      taken.others.push(argument);
      continue;
    }
    taken.written = argument;
    if (argument === name) at += 1;
    taken.value = argument === name ? (args[at] ?? '') : argument.slice(name.length + 1);
  }
  return taken;
}
