/** A flag of a position strip: an area, and its figure as the table says it. */
export interface Flag {
  /** What stands at the flag: "Provincie Noord-Holl… 0,8%". */
  text: string;
  /** The whole name, where the text is shortened. */
  name: string | null;
  /** The place on the axis. */
  x: number;
}

/** "Provincie Noord-Holland 0,8%": the whole name with the figure. */
export function flagText({ text, name }: Flag): string {
  const end = text.lastIndexOf("… ");
  return name === null || end === -1 ? text : `${name} ${text.slice(end + 2)}`;
}

/** "Almere 9,3%, 1 van 3": from low to high. */
export function spokenFlag(flags: readonly Flag[], index: number): string {
  return `${flagText(flags[index]!)}, ${index + 1} van ${flags.length} van laag naar hoog`;
}
