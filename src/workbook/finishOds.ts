import { amendZip } from "./amendZip.ts";

/** How a sheet is laid out. */
export interface Layout {
  name: string;
  /** Of each column, in characters. */
  widths: readonly number[];
  /** The row of the header, counted from 0; it and what stands above it stay in sight. */
  headerRow: number;
}

/**
 * What hucre 1.0.0 does not write of an ODS file: widths of columns, text that wraps, the header row that stays in sight,
 * and the language. May go when it does.
 */
export function finishOds(file: Uint8Array, layouts: readonly Layout[]): Promise<Uint8Array> {
  return amendZip(file, {
    "content.xml": (xml) => withColumns(xml, layouts),
    "meta.xml": (xml) => xml.replace("</office:meta>", "<dc:language>nl-NL</dc:language></office:meta>"),
    "styles.xml": (xml) =>
      xml.replace(/<office:styles\s*(\/>|><\/office:styles>)/, `<office:styles>${dutch}</office:styles>`),
    "settings.xml": () => settings(layouts),
  });
}

const dutch =
  '<style:default-style style:family="table-cell"><style:text-properties fo:language="nl" fo:country="NL"/></style:default-style>';

/** In centimetres: a character of ten points is two millimetres wide. */
const perCharacter = 0.2;

function withColumns(xml: string, layouts: readonly Layout[]): string {
  const widths = [...new Set(layouts.flatMap((layout) => layout.widths))];
  const styles = [wrapping, ...widths.map(columnStyle)].join("");
  let place = 0;
  return xml
    .replace(/<\/office:automatic-styles>|<office:automatic-styles\s*\/>/, (end) =>
      end.startsWith("</") ? styles + end : `<office:automatic-styles>${styles}</office:automatic-styles>`,
    )
    .replace(/<table:table-column[^>]*\/>/g, () => layouts[place++]!.widths.map(column).join(""));
}

const wrapping =
  '<style:style style:name="tekst" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>';

function columnStyle(width: number): string {
  const size = `${(width * perCharacter).toFixed(1)}cm`;
  return `<style:style style:name="breedte${width}" style:family="table-column"><style:table-column-properties style:column-width="${size}"/></style:style>`;
}

function column(width: number): string {
  return `<table:table-column table:style-name="breedte${width}" table:default-cell-style-name="tekst"/>`;
}

function settings(layouts: readonly Layout[]): string {
  const tables = layouts.map(frozen).join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item><config:config-item-map-named config:name="Tables">${tables}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>`;
}

/** Everything down to the header row stays where it is; the rest scrolls. */
function frozen({ name, headerRow }: Layout): string {
  const first = headerRow + 1;
  const items = [
    ["VerticalSplitMode", "short", 2],
    ["VerticalSplitPosition", "int", first],
    ["ActiveSplitRange", "short", 2],
    ["PositionTop", "int", 0],
    ["PositionBottom", "int", first],
  ];
  const inside = items.map(
    ([item, type, value]) =>
      `<config:config-item config:name="${item}" config:type="${type}">${value}</config:config-item>`,
  );
  return `<config:config-item-map-entry config:name="${escapeAttribute(name)}">${inside.join("")}</config:config-item-map-entry>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
