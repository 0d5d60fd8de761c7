/** What a map of areas shows. The same spec is drawn as a choropleth where boundaries are known, else as a cartogram. */
export interface MapSpec {
  title: string;
  description: string;
  /** Lower bounds of the second and later classes, ascending; at most six. Values below the first are in class 0. */
  thresholds: number[];
  /** The words of the legend, one a class: "1,5 tot 2,0%". */
  classes: string[];
  areas: MapArea[];
  demo: boolean;
}

export interface MapArea {
  code: string;
  name: string;
  href: string;
  value: number | null;
  /** "2,3%" or the reason why there is none. */
  text: string;
  /** Number of young people: the circle's area in a cartogram. */
  size: number;
  lon: number;
  lat: number;
}
