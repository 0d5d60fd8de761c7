import { withMark } from "./dutchText.ts";

/** School year, pupils, pupils with transport, costs in millions of euros: a survey held now and then. */
const surveys = [
  ["2012/2013", "2580000", "79000", "231,5"],
  ["2014/2015", "2551000", "75000", "229,8"],
  ["2016/2017", "2527000", "72000", "233,1"],
  ["2018/2019", "2489000", "71000", "243,9"],
  ["2021/2022", "2432000", "73000", "268,4"],
  ["2023/2024", "2408000", "76000", "301,2"],
];

/** Pupils with transport that the gemeente pays, and what it costs. Of the country alone. */
export function pupilTransport(): string {
  const header = "Schooljaar;Leerlingen po en vo;Leerlingen met vervoer;Kosten (miljoen euro)";
  return withMark([header, ...surveys.map((cells) => cells.join(";"))]);
}
