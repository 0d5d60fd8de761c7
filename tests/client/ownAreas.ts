import { readAreaList } from "../../src/client/areaList.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import { otherNames } from "../../src/views/otherNames.ts";
import { searchEntries } from "../../src/views/searchEntries.ts";

const { register } = await readRegister("data/areas");

export { register };

/** What the search box gets to know of the project's own register: /data/gebieden.json. */
export const ownEntries = searchEntries({
  areas: indexAreas(register),
  otherNames: otherNames(register),
  postcodes: register.postcodes,
});

/** The same as the box unpacks it. */
export const ownAreas = readAreaList(ownEntries);
