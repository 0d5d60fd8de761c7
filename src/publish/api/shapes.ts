import { z } from "zod";
import { Absence } from "../../domain/absence.ts";
import { areaKinds } from "../../domain/area.ts";
import { columnMeanings } from "../columnMeanings.ts";
import { kindInDutch } from "../kindInDutch.ts";

/**
 * What the answers of the API look like. Names are those of the CSV files. Within a version keys may be added, and none
 * is renamed, removed or given another meaning.
 */
const meanings = columnMeanings();
const means = (column: string) => ({ description: meanings.get(column)! });
const cijfers = (name: string) => means(`cijfers.${name}`);

const Head = {
  versie: z.literal("1").meta({ description: "Versie van de vorm van het antwoord" }),
  uitgave: z
    .object({
      nummer: z
        .string()
        .regex(/^\d{4}-\d+$/)
        .meta(means("over.uitgave")),
      titel: z.string().meta(means("over.titel")),
      datum: z.iso.date().meta(means("over.datum")),
      voorbeeldcijfers: z.boolean().meta(means("over.voorbeeldcijfers")),
      indeling: z.int().meta(means("over.indeling")),
    })
    .meta({ description: "De uitgave waar het antwoord uit komt" }),
  licentie: z.string().meta(means("over.licentie")),
};

const address = (description: string) =>
  z
    .string()
    .regex(/^\//)
    .meta({ description: `${description}, vanaf de site` });

/** What of a figure is said where it differs from most: exact, counted, as the source gives it. */
const known = {
  voorlopig: z.literal(true).optional().meta(cijfers("voorlopig")),
  verwacht: z.literal(true).optional().meta(cijfers("verwacht")),
  methode: z
    .enum(["som", "verdeeld"])
    .optional()
    .meta({ description: `${meanings.get("cijfers.methode")!}. Afwezig is bron` }),
};

const Value = z
  .object({
    jaar: z.int().meta(cijfers("jaar")),
    waarde: z.number().meta({ description: "Het cijfer" }),
    ondergrens: z
      .number()
      .optional()
      .meta({ description: "Het cijfer ligt hier zeker boven of op; afwezig bij een precies cijfer" }),
    bovengrens: z
      .number()
      .optional()
      .meta({ description: "Het cijfer ligt hier zeker onder of op; afwezig bij een precies cijfer" }),
    marge_laag: z.number().optional().meta(cijfers("marge_laag")),
    marge_hoog: z.number().optional().meta(cijfers("marge_hoog")),
    ...known,
  })
  .meta({ description: "Een jaar met een cijfer" });

const Missing = z
  .object({
    jaar: z.int().meta(cijfers("jaar")),
    waarde: z.null().meta({ description: "Er is geen cijfer; dat is iets anders dan nul" }),
    reden_ontbreekt: Absence.meta({ description: "Waarom er geen cijfer is; zie /data/v1/redenen.json" }),
    gemeenten: z.int().optional().meta(cijfers("gemeenten")),
    gemeenten_met_cijfer: z.int().optional().meta(cijfers("gemeenten_met_cijfer")),
    ...known,
  })
  .meta({ description: "Een jaar zonder cijfer, met de reden" });

export const Cijfer = z.union([Value, Missing]);
export type Cijfer = z.infer<typeof Cijfer>;

export const Indicator = z.object({
  indicator: z.string().meta(means("indicatoren.indicator")),
  titel: z.string().meta(means("indicatoren.titel")),
  omschrijving: z.string().meta(means("indicatoren.omschrijving")),
  eenheid: z.string().meta({ description: "Wat één van het cijfer is" }),
  soort: z.enum(Object.values(kindInDutch)).meta(means("indicatoren.soort")),
  decimalen: z.int().meta(means("indicatoren.decimalen")),
  thema: z.string().meta({ description: "Korte naam van het thema, zoals in het adres van zijn pagina" }),
  teller_is: z.string().meta(means("indicatoren.teller_is")),
  noemer_is: z.string().optional().meta({ description: "Waarvan het een deel is; afwezig bij aantallen" }),
  let_op: z.string().optional().meta(means("indicatoren.let_op")),
  breuken: z
    .array(z.object({ jaar: z.int(), reden: z.string() }))
    .meta({ description: "Jaren vanaf waar het cijfer iets anders betekent, en waarom" }),
  bronnen: z
    .array(z.object({ titel: z.string(), licentie: z.string() }))
    .meta({ description: "Waar het cijfer vandaan komt" }),
  soorten_gebied: z.array(z.enum(areaKinds)).meta({ description: "De gebieden die dit cijfer krijgen" }),
  pagina: address("De pagina van het cijfer"),
  cijfers: address("Alle cijfers van deze indicator als JSON"),
});
export type Indicator = z.infer<typeof Indicator>;

export const Gebied = z.object({
  gebiedscode: z.string().meta(means("gebieden.gebiedscode")),
  gebied: z.string().meta(means("gebieden.gebied")),
  soort_gebied: z.enum([...areaKinds, "grootteklasse", "stedelijkheid"]).meta(means("gebieden.soort_gebied")),
  pagina: address("De pagina van het gebied").optional(),
  cijfers: address("Alle cijfers van dit gebied als JSON; een groep van gemeenten heeft dat niet").optional(),
  gemeenten: z
    .array(
      z.object({
        gebiedscode: z.string().meta(means("lidmaatschappen.gemeentecode")),
        aandeel: z.number().meta(means("lidmaatschappen.aandeel")),
      }),
    )
    .optional()
    .meta({ description: "De gemeenten van een regio of groep" }),
});
export type Gebied = z.infer<typeof Gebied>;

const cijfersOpJaar = z.array(Cijfer).meta({ description: "Op volgorde van jaar" });

const Begin = z.object({
  ...Head,
  documentatie: address("Uitleg"),
  openapi: address("Deze beschrijving"),
  indicatoren: address("Lijst van indicatoren"),
  gebieden: address("Lijst van gebieden"),
  redenen: address("Waarom cijfers kunnen ontbreken"),
  catalogus: address("De catalogus van alle bestanden").optional(),
});
const Redenen = z.object({
  ...Head,
  redenen: z.array(z.object({ reden_ontbreekt: Absence, betekenis: z.string() })),
});
const Indicatoren = z.object({ ...Head, indicatoren: z.array(Indicator) });
const Gebieden = z.object({ ...Head, gebieden: z.array(Gebied) });
const CijfersVanIndicator = z.object({
  ...Head,
  indicator: Indicator,
  reeksen: z.array(z.object({ gebiedscode: z.string().meta(cijfers("gebiedscode")), cijfers: cijfersOpJaar })),
});
const CijfersVanGebied = z.object({
  ...Head,
  gebied: Gebied,
  reeksen: z.array(z.object({ indicator: z.string().meta(cijfers("indicator")), cijfers: cijfersOpJaar })),
});

/** The shape of each answer by the name that the description gives it. */
export const answers = { Begin, Indicatoren, Gebieden, Redenen, CijfersVanIndicator, CijfersVanGebied };
export type AnswerName = keyof typeof answers;
export type Answers = { [Name in AnswerName]: z.infer<(typeof answers)[Name]> };

/** Parts that several answers have. */
export const parts = { Cijfer, Indicator, Gebied };
