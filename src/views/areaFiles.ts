/** All figures of the area that a page is about. */
export interface AreaFiles {
  csv: string;
  xlsx: string;
  ods: string;
}

/** "gemeente/almere/jeugdhulp" → /data/gebied/gemeente/almere.csv and the same as spreadsheets; null of other pages. */
export function areaFiles(page: string): AreaFiles | null {
  const area = /^(gemeente|samenwerkingsverband|jeugdregio|provincie)\/[^/]+|^nederland(?=\/|$)/.exec(page)?.[0];
  if (area === undefined) return null;
  const file = `/data/gebied/${area}`;
  return { csv: `${file}.csv`, xlsx: `${file}.xlsx`, ods: `${file}.ods` };
}
