import type { Problem } from "../domain/problem.ts";

/** The name of a folder or file that becomes part of an address, or of the name of a measure. */
export function wrongSlug(slug: string, file: string): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) return [];
  const hint = "gebruik kleine letters zonder accenten, cijfers en streepjes, bijvoorbeeld aandeel-sbo";
  return [{ file, message: "heeft een naam die geen deel van een adres kan zijn", value: slug, hint }];
}
