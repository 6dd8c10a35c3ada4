/** Quoted-printable (RFC 2045, section 6.7), which mails and vCalendar 1.0 use: "=C3=A9" is "é". */

/** The bytes that a line stands for; what is no "=XX" counts as UTF-8. Soft line breaks are the caller's. */
export function quotedPrintableBytes(line: string): number[] {
  return line
    .split(/(=[0-9A-Fa-f]{2})/)
    .flatMap((part) =>
      /^=[0-9A-Fa-f]{2}$/.test(part)
        ? Number.parseInt(part.slice(1), 16)
        : [...new TextEncoder().encode(part)],
    );
}

/** Bytes as text of an encoding that a file names. One that nobody knows is taken for UTF-8, which is the most likely. */
export function textOfBytes(bytes: readonly number[], encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  } catch {
    return new TextDecoder().decode(Uint8Array.from(bytes));
  }
}
