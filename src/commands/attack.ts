import process from "node:process";
import { databaseNumbers, pageNumbers, textNumbers } from "../attack/shownNumbers.ts";
import { strangers } from "../attack/strangers.ts";
import { surveyFacts } from "../attack/surveyFacts.ts";
import { attackSite } from "../disclosure/attackSite.ts";
import { command } from "./command.ts";

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/**
 * npm run attack [-- --out DIR]: tries to find out from a finished site, and nothing else, what it holds back of the
 * survey. Ends with an error where a number can be found out, or where a medium says more than the downloads do.
 */
await command(async ({ out }) => {
  const facts = surveyFacts(out);
  if (facts.length === 0) return console.log("Deze site heeft geen vragenlijst: er valt niets aan te vallen.");
  const pages = pageNumbers(out);
  const media = [...pages.shown, ...(await textNumbers(out)), ...(await databaseNumbers(out))];
  const unknown = strangers(out, media);
  const audit = await attackSite(facts);
  const read = media.reduce((sum, { numbers }) => sum + numbers.length, 0);
  console.log(
    [
      `Gelezen: ${number.format(facts.length)} cijfers in de downloads, ${number.format(read)} in ${number.format(media.length)} pagina's, rapporten en zoekteksten.`,
      `Afgeschermde cellen in tabellen: ${number.format(pages.protectedCells)}.`,
      `Aangevallen: ${number.format(audit.attacked)} verborgen aantallen in ${number.format(audit.seconds)} s.`,
      `Van hoeveel mensen een antwoord gaven kan het best bekende nog ${number.format(audit.narrowestAnswer)} waarden hebben; ${number.format(audit.narrowAnswers)} minder dan tien.`,
      `Van alles kan het best bekende nog ${number.format(audit.narrowest)} waarden hebben.`,
      ...audit.pinned.slice(0, 20).map((name) => `TE VINDEN: ${name}`),
      ...unknown.slice(0, 20).map(({ file, number: one }) => `NIET IN DE DOWNLOADS: ${file}: ${one}`),
    ].join("\n"),
  );
  if (audit.pinned.length + unknown.length > 0) process.exitCode = 1;
});
