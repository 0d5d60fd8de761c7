import { z } from "zod";
import { areaKinds } from "../../domain/area.ts";
import type { Edition } from "../../views/edition.ts";
import { siteAddress } from "../siteAddress.ts";
import { apiFolder } from "./paths.ts";
import { type AnswerName, answers, parts } from "./shapes.ts";

/** The API as programs read it: OpenAPI 3.1, with a JSON Schema of each answer. */
export function openApi({ release, indicators, areas, catalogue }: Edition): object {
  const slug = (name: string, description: string, example: string | undefined) =>
    parameter(name, description, { type: "string", pattern: "^[a-z0-9-]+$" }, example);
  const kind = { type: "string", enum: areaKinds.filter((one) => one !== "nederland") };
  const gemeente = areas.ofKind("gemeente")[0]?.slug;
  return {
    openapi: "3.1.0",
    info: {
      title: "Monitor Aansluiting Onderwijs Jeugdhulp",
      version: "1.0.0",
      summary: "Alle gepubliceerde cijfers als vaste bestanden",
      description: [
        "Elk antwoord is een bestand. U hebt geen sleutel nodig en er is geen limiet.",
        "Binnen versie 1 kunnen er velden bij komen. Een veld verdwijnt niet en krijgt geen andere betekenis.",
        "Elk antwoord noemt de uitgave. Een nieuwe uitgave staat op dezelfde adressen.",
        ...(release.demo ? ["De cijfers in deze uitgave zijn voorbeeldcijfers: zij zijn verzonnen."] : []),
      ].join(" "),
      ...(catalogue && {
        contact: { name: catalogue.contact.name, ...contactOf(catalogue.contact) },
        license: { name: catalogue.licence.name, url: catalogue.licence.uri },
      }),
    },
    externalDocs: { description: "Uitleg over alle bestanden", url: `${siteAddress()}/over/data/` },
    servers: [{ url: siteAddress() }],
    paths: {
      [`${apiFolder}/index.json`]: operation("begin", "Waar alles staat", "Begin"),
      [`${apiFolder}/indicatoren.json`]: operation("indicatoren", "Alle indicatoren", "Indicatoren"),
      [`${apiFolder}/gebieden.json`]: operation("gebieden", "Alle gebieden en groepen van gemeenten", "Gebieden"),
      [`${apiFolder}/redenen.json`]: operation("redenen", "Waarom een cijfer kan ontbreken", "Redenen"),
      [`${apiFolder}/indicator/{indicator}.json`]: operation(
        "cijfersVanIndicator",
        "Eén indicator: alle gebieden en jaren",
        "CijfersVanIndicator",
        [slug("indicator", "Korte naam, zoals in de lijst van indicatoren", indicators[0]?.slug)],
      ),
      "/data/gebied/{soort}/{gebied}.json": operation(
        "cijfersVanGebied",
        "Eén gebied: alle indicatoren en jaren",
        "CijfersVanGebied",
        [
          parameter("soort", "Soort gebied", kind, "gemeente"),
          slug("gebied", "Laatste deel van het adres van de pagina, zoals in de lijst van gebieden", gemeente),
        ],
      ),
      "/data/gebied/nederland.json": operation("cijfersVanNederland", "Nederland: alles", "CijfersVanGebied"),
    },
    components: { schemas: schemas() },
  };
}

function operation(operationId: string, summary: string, answer: AnswerName, parameters: object[] = []): object {
  const schema = { $ref: `#/components/schemas/${answer}` };
  return {
    get: {
      operationId,
      summary,
      ...(parameters.length > 0 && { parameters }),
      responses: {
        200: { description: "Het antwoord", content: { "application/json": { schema } } },
        404: { description: "Dit bestaat niet. U krijgt een pagina voor mensen.", content: { "text/html": {} } },
      },
    },
  };
}

function parameter(name: string, description: string, schema: object, example: string | undefined): object {
  return { name, in: "path", required: true, description, schema, ...(example !== undefined && { example }) };
}

function contactOf({ email, page }: { email?: string | undefined; page?: string | undefined }): object {
  return {
    ...(email !== undefined && { email }),
    ...(page !== undefined && { url: new URL(page, siteAddress()).href }),
  };
}

/** The shapes as JSON Schemas that refer to each other. Keys that come later are no fault, so objects stay open. */
function schemas(): Record<string, object> {
  const registry = z.registry<{ id: string }>();
  for (const [id, shape] of Object.entries({ ...answers, ...parts })) registry.add(shape, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: "input" });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema as object]),
  );
}
