import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contacts, mark, open, readAs, statement, yesNo } from "./exportOf.ts";

const items = [statement, contacts, mark, yesNo, open];

/** Header rows of each tool; the columns that start with "!" are those of which nothing may be kept. */
const forms: Record<string, { delimiter: string; head: string[][] }> = {
  LimeSurvey: {
    delimiter: ",",
    head: [
      [
        ..."id,submitdate,!lastpage,!startlanguage,!seed,!token,!ipaddr,!refurl,!firstname,!lastname,!email".split(","),
        ..."!attribute_1,P04,P03[SQ001],P03[SQ002],P03[SQ003],P03[SQ004],P03[SQ005],!P03[other],!P04[comment]".split(
          ",",
        ),
        ..."P20,P06,!P29,!UPLOAD,!UPLOAD[filecount],!interviewtime,!P04Time,!Hoe heet uw school?,!".split(","),
      ],
    ],
  },
  Qualtrics: {
    delimiter: ",",
    head: [
      "ResponseID,!IPAddress,!RecipientLastName,!RecipientFirstName,!RecipientEmail,!ExternalReference,Status,P04,P03,P20,P20_TEXT,P06,!P29,!Q9,!LocationLatitude,!LocationLongitude".split(
        ",",
      ),
      "ResponseID,IPAddress,RecipientLastName,RecipientFirstName,RecipientEmail,ExternalReference,Status,a,b,c,!d,e,f,g,LocationLatitude,LocationLongitude".split(
        ",",
      ),
      Array.from({ length: 16 }, (_, index) => `{'ImportId': '${index}'}`),
    ],
  },
  SurveyMonkey: {
    delimiter: ",",
    head: [
      "Respondent ID,!Collector ID,!IP Address,!Email Address,!First Name,!Last Name,!Custom Data 1,P04,P03,P20,P06,!P29,!Anders".split(
        ",",
      ),
      ",,,,,,,Response,Response,Response,Response,Open-Ended Response,Response".split(","),
    ],
  },
  "Google Forms": {
    delimiter: ",",
    head: ["Tijdstempel,!E-mailadres,P04,P03,P20,P06,!P29,!Wat is uw naam?,!Telefoonnummer".split(",")],
  },
  "Microsoft Forms": {
    delimiter: ";",
    head: ["ID;Begintijd;!E-mail;!Naam;!Tijd van laatste wijziging;P04;P03;P20;P06;!P29;!Waar woont u?".split(";")],
  },
};

/** Something that stands out wherever it may turn up. */
const canary = fc.integer({ min: 100_000, max: 999_999 }).map((number) => `kanarie${number}`);

/** Of an answer that is kept: one that there is, or one that there is not and that may be of a person too. */
const answer = fc.oneof(fc.constantFrom("", "1", "2", "8", "eens", "ja", "huisarts"), canary);

describe.each(Object.entries(forms))("Of an export of %s", (_, { delimiter, head }) => {
  const first = head[0]!;
  const hidden = first.map((name, column) => head.some((row) => row[column]?.startsWith("!")) || name === "!");
  const text = (rows: string[][]) => rows.map((cells) => cells.map(quoted).join(delimiter)).join("\n");

  test("no byte comes through of what may say who someone is, in results and messages alike", () => {
    const row = fc.tuple(...hidden.map((isHidden, column) => (isHidden ? canary : ownCell(first[column]!))));
    const damaged = fc.tuple(canary, canary).map((cells) => cells);
    const rows = fc.array(fc.oneof({ weight: 5, arbitrary: row }, { weight: 1, arbitrary: damaged }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, cutOff) => {
        const named = head.map((names) => names.map((name) => name.replace(/^!/, "")));
        const read = readAs(`${text([...named, ...cells])}${cutOff ? '\n"kanarie en verder niets' : "\n"}`, items);
        expect(read.sheet).not.toBeNull();
        expect(toText(read)).not.toContain("kanarie");
      }),
    );
  });

  test("those columns are all named, but for open answers, of which is kept that there is one", () => {
    const named = head.map((names) => names.map((name) => name.replace(/^!/, "")));
    const { dropped } = readAs(text(named), items);
    const secret = first.filter((name, column) => hidden[column] && !/P29$/.test(name) && name !== "!");
    expect(secret.map((name) => name.replace(/^!/, "")).filter((name) => !dropped.includes(name))).toEqual([]);
  });
});

/** The number of the tool stays with the codes; the rest are answers. */
function ownCell(header: string): fc.Arbitrary<string> {
  if (/id$/i.test(header)) return fc.nat(1000).map(String);
  return /date|tijd/i.test(header) ? fc.constant("2021-10-05 10:00:00") : answer;
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

/** All that is returned, with what JSON leaves out of maps and bytes. */
function toText(read: object): string {
  return JSON.stringify(read, (_, value) =>
    value instanceof Map || ArrayBuffer.isView(value) ? [...(value as never)] : value,
  );
}
