export type Inline =
  | { type: 'text'; text: string; printed?: string; rule?: string }
  | { type: 'formula'; tex: string; display?: boolean; printed?: string; rule?: string }
  | { type: 'link'; url: string; printed?: string; rule?: string };
export function readInline(text: string): Inline[] {
  return [{ type: 'text', text }];
}
export function readTitle(text: string): {
  title: string;
  restored: { printed: string; now: string; rule: string }[];
} {
  return { title: text, restored: [] };
}
