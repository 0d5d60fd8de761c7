import type { ChangeKind } from "../../changes/change.ts";

interface Words {
  /** Above the figures that changed in this way. */
  label: string;
  /** In a sum: "3 cijfers herzien". */
  counted: string;
}

/** How readers are told what kind of change it is. */
export const kindWords: Record<ChangeKind, Words> = {
  gecorrigeerd: { label: "Gecorrigeerd", counted: "gecorrigeerd" },
  "niet-vergelijkbaar": { label: "Niet meer vergelijkbaar", counted: "niet meer vergelijkbaar" },
  afgeschermd: { label: "Nieuw afgeschermd", counted: "nieuw afgeschermd" },
  herzien: { label: "Herzien", counted: "herzien" },
  vervallen: { label: "Vervallen", counted: "vervallen" },
  alsnog: { label: "Alsnog bekend", counted: "alsnog bekend" },
  definitief: { label: "Nu definitief", counted: "nu definitief" },
  nieuw: { label: "Nieuw", counted: "nieuw" },
};
