/** One region's survey of one year: what a report is about. */
export interface RegionYear {
  region: string;
  year: number;
  /** Whether its figures are invented. */
  demo: boolean;
}
