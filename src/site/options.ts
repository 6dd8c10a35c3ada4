/** The options of the integration. They are public: see src/site/README.md. */
import { z } from 'zod';

/** The parts of every page that a catalogue may replace, or add: those that are empty unless it does. */
export const replaceable = {
  /** The masthead: name, sections, search. */
  Header: 'frame/SiteHeader.astro',
  /** The foot. */
  Footer: 'frame/Footer.astro',
  /** The end of `<head>`. */
  HeadEnd: 'frame/Nothing.astro',
  /** Above the masthead, such as the bar of an institution. */
  AboveHeader: 'frame/Nothing.astro',
  /** Below the foot. */
  BelowFooter: 'frame/Nothing.astro',
  /** On the home page, below its first lines. */
  HomeIntroduction: 'frame/Nothing.astro',
} as const;

export type Replaceable = keyof typeof replaceable;

const file = z.string().min(1, 'is to be the path of a file');

export const optionsSchema = z.strictObject({
  /** Style sheets that follow those of Colloquy: "./src/department.css", from the folder of the project, or a file of a package. */
  customCss: z.array(file).default([]),
  /** Astro components in the place of Colloquy's own: `{ Footer: './src/Footer.astro' }`. */
  components: z.partialRecord(z.enum(Object.keys(replaceable) as [Replaceable]), file).default({}),
});

export type ColloquyOptions = z.input<typeof optionsSchema>;
export type CheckedOptions = z.output<typeof optionsSchema>;

/** @throws {Error} with a line for each option that is unknown or wrong */
export function checkOptions(options: ColloquyOptions): CheckedOptions {
  const { data, error } = optionsSchema.safeParse(options);
  if (data) return data;
  throw new Error(
    error.issues.map((issue) => `colloquy({ ${issue.path.join('.')} }): ${describe(issue)}`).join('\n'),
  );
}

function describe({ path, ...issue }: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  const [what, known] =
    path[0] === 'components' ? ['component', replaceable] : ['option', optionsSchema.shape];
  const names = issue.keys.map((key) => `"${key}"`).join(', ');
  return `there is no ${what} ${names}; there are ${Object.keys(known).join(', ')}`;
}
