import { describe, expect, test } from "vitest";
import { dontKnow } from "../../../src/domain/answers.ts";
import { codesOf, contacts, itemOf, mark, open, readAs, statement, yesNo } from "./exportOf.ts";

const items = [statement, contacts, mark, yesNo, open];

/** The same three respondents, as each tool writes them: the third broke off. */
const exports = {
  "LimeSurvey in codes": [
    '"id","submitdate","lastpage","startlanguage","seed","token","P04","P04Time","P03[SQ001]","P03[SQ002]","P03[SQ003]","P03[SQ004]","P03[SQ005]","P03[other]","P20","P06","P29"',
    '"1","2021-10-05 10:00:00","6","nl","12","abc","A4","3.2","Y","","Y","","","","8","Y","Korte ""lijnen"""',
    '"2","2021-10-05 11:00:00","6","nl","13","def","WN","3.1","","","","","Y","","10","N",""',
    '"3","","1","nl","14","ghi","","","","","","","","","","",""',
  ],
  "LimeSurvey in words": [
    "Antwoord-ID;Datum verzonden;Laatste pagina;Starttaal;Ik weet wie ik moet bellen.;Met wie had u contact? [huisarts];Met wie had u contact? [school];Met wie had u contact? [school, po of vo];Met wie had u contact? [met niemand van deze];Met wie had u contact? [weet ik niet];Met wie had u contact? [Anders];Welk cijfer geeft u?;Werkt er een vaste hulpverlener?;Wat gaat goed?",
    "1;2021-10-05 10:00:00;6;nl;eens;Ja;Nee;Ja;Nee;Nee;;8;Ja;Korte lijnen",
    "2;2021-10-05 11:00:00;6;nl;weet ik niet;Nee;Nee;Nee;Nee;Ja;;10;Nee;",
    "3;;1;nl;N/A;N/A;N/A;N/A;N/A;N/A;;N/A;N/A;",
  ].map((line) => line.replaceAll("N/A", "")),
  "LimeSurvey in codes and words": [
    'id,submitdate,lastpage,P04. Ik weet wie ik moet bellen.,P03[SQ001]. Met wie had u contact? [huisarts],P03[SQ002]. Met wie had u contact? [school],"P03[SQ003]. Met wie had u contact? [school, po of vo]",P03[SQ004]. Met wie had u contact? [met niemand van deze],P03[SQ005]. Met wie had u contact? [weet ik niet],P20. Welk cijfer geeft u?,P06. Werkt er een vaste hulpverlener?,P29. Wat gaat goed?',
    "1,2021-10-05 10:00:00,6,4,1,0,1,0,0,8,1,lijnen",
    "2,2021-10-05 11:00:00,6,WN,0,0,0,0,1,10,2,",
    "3,,1,,,,,,,,,",
  ],
  "Qualtrics with three header rows": [
    "StartDate,Status,ResponseId,RecipientEmail,Q1,Q2_1,Q2_2,Q2_3,Q2_4,Q2_5,Q3,Q4,Q4_TEXT,Q5",
    'Start Date,Response Type,Response ID,Recipient Email,Ik weet wie ik moet bellen.,Met wie had u contact? - Selected Choice - huisarts,Met wie had u contact? - Selected Choice - school,"Met wie had u contact? - Selected Choice - school, po of vo",Met wie had u contact? - Selected Choice - met niemand van deze,Met wie had u contact? - Selected Choice - weet ik niet,Welk cijfer geeft u? - Selected Choice,Werkt er een vaste hulpverlener?,Werkt er een vaste hulpverlener? - Tekst,Wat gaat goed?',
    '"{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""_recordId""}","{""ImportId"":""recipientEmail""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2_1""}","{""ImportId"":""QID2_2""}","{""ImportId"":""QID2_3""}","{""ImportId"":""QID2_4""}","{""ImportId"":""QID2_5""}","{""ImportId"":""QID3""}","{""ImportId"":""QID4""}","{""ImportId"":""QID4_TEXT""}","{""ImportId"":""QID5_TEXT""}"',
    '2021-10-05 10:00:00,IP Address,R_1,,eens,huisarts,,"school, po of vo",,,8,ja,,lijnen',
    "2021-10-05 11:00:00,IP Address,R_2,,weet ik niet,,,,,weet ik niet,10,nee,,",
    "2021-10-05 12:00:00,IP Address,R_3,,,,,,,,,,,",
  ],
  SurveyMonkey: [
    '"Respondent ID","Collector ID","Start Date","End Date","IP Address","Email Address","Ik weet wie ik moet bellen.","Met wie had u contact?","","","","","Welk cijfer geeft u?","Werkt er een vaste hulpverlener?","Wat gaat goed?"',
    '"","","","","","","Response","huisarts","school","school, po of vo","met niemand van deze","weet ik niet","Response","Response","Open-Ended Response"',
    '"11","7","10/05/2021 10:00:00 AM","10/05/2021 10:09:00 AM","192.0.2.1","","eens","huisarts","","school, po of vo","","","8","Ja","lijnen"',
    '"12","7","10/05/2021 11:00:00 AM","10/05/2021 11:09:00 AM","192.0.2.1","","weet ik niet","","","","","weet ik niet","10","Nee",""',
    '"13","7","10/05/2021 12:00:00 PM","10/05/2021 12:09:00 PM","192.0.2.1","","","","","","","","","",""',
  ],
  "Google Forms": [
    "Tijdstempel,E-mailadres,Ik weet wie ik moet bellen.,Met wie had u contact?,Welk cijfer geeft u?,Werkt er een vaste hulpverlener?,Wat gaat goed?",
    '5-10-2021 10:00:00,a@voorbeeld.nl,Eens,"huisarts, school, po of vo",8,Ja,lijnen',
    "5-10-2021 11:00:00,b@voorbeeld.nl,Weet ik niet,Weet ik niet,10,Nee,",
    "5-10-2021 12:00:00,c@voorbeeld.nl,,,,,",
  ],
  "Microsoft Forms": [
    "ID;Begintijd;Tijd van voltooien;E-mail;Naam;Tijd van laatste wijziging;Ik weet wie ik moet bellen.;Met wie had u contact?;Welk cijfer geeft u?;Werkt er een vaste hulpverlener?;Wat gaat goed?",
    '1;10/5/21 10:00:00;10/5/21 10:09:00;anonymous;;;eens;"huisarts;school, po of vo;";8;ja;lijnen',
    '2;10/5/21 11:00:00;10/5/21 11:09:00;anonymous;;;weet ik niet;"weet ik niet;";10;nee;',
    "3;10/5/21 12:00:00;10/5/21 12:09:00;anonymous;;;;;;;",
  ],
};

describe.each(Object.entries(exports))("An export of %s", (_, lines) => {
  const read = readAs(`${lines.join("\r\n")}\r\n`, items);

  test("gives the same codes as that of any other tool", () => {
    expect(read.problems).toEqual([]);
    expect(read.warnings).toEqual([]);
    expect(codesOf(read, "P04")).toEqual([4, dontKnow]);
    expect([1, 2, 3, 4].map((option) => codesOf(read, "P03", option))).toEqual([
      [1, dontKnow],
      [2, dontKnow],
      [1, dontKnow],
      [2, dontKnow],
    ]);
    expect(codesOf(read, "P20")).toEqual([8, 10]);
    expect(codesOf(read, "P06")).toEqual([1, 2]);
    expect(codesOf(read, "P29")).toEqual([1, 0]);
  });

  test("says of every row what became of it", () => {
    expect(read.account).toEqual({ rows: 3, used: 2, refused: 0, aside: { afgebroken: 1 } });
  });

  test("keeps of what the tool added no more than that it was there", () => {
    const added = lines[0]!.includes("Start") || lines[0]!.includes("submitdate") || lines[0]!.includes("Tijd");
    expect(added || lines[0]!.includes("Datum")).toBe(true);
    expect(read.dropped.length).toBeGreaterThan(0);
    expect(JSON.stringify(read)).not.toMatch(/voorbeeld\.nl|192\.0\.2|lijnen|anonymous/);
  });
});

describe("A file that is no export of a known tool", () => {
  test("is refused without a word of what stands in it", () => {
    const { sheet, problems, account } = readAs("naam;mening\nVoorbeeldnaam;goed\nb;slecht\n", items);
    expect(sheet).toBeNull();
    expect(account).toEqual({ rows: 2, used: 0, refused: 2, aside: {} });
    expect(problems.map(({ message }) => message)).toEqual([
      "de kopregels zijn niet van een enquêteprogramma dat bekend is",
    ]);
    expect(JSON.stringify(problems)).not.toContain("Voorbeeldnaam");
  });

  test("or has nothing in it, says so", () => {
    expect(readAs("", items).problems[0]!.message).toBe("het bestand is leeg");
  });
});

describe("The columns of an item", () => {
  const google = (header: string, ...rows: string[]) =>
    [`Tijdstempel,${header}`, ...rows.map((row) => `,${row}`)].join("\n");

  test("have to be there, unless it is open or asked of some regions alone", () => {
    const deep = itemOf({ id: "P19", type: "agreement", depth: "verdiept" });
    const read = readAs(google("Welk cijfer?", "7"), [mark, deep, open]);
    expect(read.problems).toMatchObject([{ column: "P20", hint: expect.stringContaining("lijkt op Welk cijfer?") }]);
    expect(read.warnings.map(({ column }) => column)).toEqual(["P19", "P29"]);
  });

  test("are what the region's file says they are", () => {
    const read = readAs(google("Cijfer", "7"), [mark], { columns: { Cijfer: "P20" } });
    expect(codesOf(read, "P20")).toEqual([7]);
  });

  test("may not be two, unless parents and the young have their own", () => {
    const header = "Welk cijfer geeft u?,Welk cijfer geef je?";
    const young = itemOf({ ...mark, text_young: "Welk cijfer geef je?" });
    expect(codesOf(readAs(google(header, "7,", ",9"), [young]), "P20")).toEqual([7, 9]);
    expect(readAs(google("Welk cijfer geeft u?,P20", "7,8"), [mark]).problems[0]!.message).toContain(
      "meer dan één kolom",
    );
  });

  test("that hold options have to hold them all", () => {
    const read = readAs("id,seed,lastpage,P03[SQ001],P03[SQ002],P03[SQ004]\n1,,,Y,,", [contacts]);
    expect(read.problems).toMatchObject([{ column: "P03", value: "school, po of vo" }]);
  });

  test("are found where a tool cut the question off", () => {
    const long = itemOf({ id: "P21", type: "mark", text: `Welk cijfer geeft u ${"zeker ".repeat(20)}?` });
    const text = `${long.text.slice(0, 96)}...`;
    const head = `ResponseID,Status,Q1\nResponseID,Status,${text}\n"{'ImportId': 'responseId'}",x,x\nR_1,0,8`;
    expect(codesOf(readAs(head, [long]), "P21")).toEqual([8]);
  });
});
