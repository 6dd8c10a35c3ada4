/** XML of a spreadsheet, element by element. */
import { Parser } from 'htmlparser2';

export interface XmlHandler {
  /** @param name without its prefix @param get an attribute by its name with or without a prefix; "" when it is not there */
  open?(name: string, get: (attribute: string) => string): void;
  close?(name: string): void;
  text?(text: string): void;
}

const local = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads a part of a spreadsheet. Nothing outside of it is fetched, and no entity is expanded but the five of XML. */
export function readXmlEvents(xml: string, { open, close, text }: XmlHandler): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const find = (wanted: string) =>
          attributes[wanted] ?? Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1] ?? '';
        open?.(local(name), find);
      },
      onclosetag: (name) => close?.(local(name)),
      ontext: (part) => text?.(part),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
}
