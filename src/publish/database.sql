-- The published figures as a stranger meets them: Dutch names, and what each table and column is. Filled from files of
-- the same names by loadDatabase.ts.
create table over (
  uitgave varchar, titel varchar, datum date, voorbeeldcijfers boolean, indeling integer, licentie varchar,
  bronvermelding varchar
);
comment on table over is 'Eén rij: welke uitgave dit is';
comment on column over.uitgave is 'Nummer van de uitgave, bijvoorbeeld 2026-1';
comment on column over.titel is 'Naam van de uitgave';
comment on column over.datum is 'Dag waarop de uitgave uitkwam';
comment on column over.voorbeeldcijfers is 'Waar als alle cijfers verzonnen zijn';
comment on column over.indeling is 'Jaar van de gemeente-indeling waarin alle jaren staan';
comment on column over.licentie is 'Onder welke voorwaarden u de cijfers gebruikt';
comment on column over.bronvermelding is 'Wat u erbij zet als u cijfers overneemt';

create table bronnen (bron varchar, titel varchar, uitgever varchar, adres varchar, licentie varchar);
comment on table bronnen is 'De bestanden waar de cijfers op rusten';
comment on column bronnen.bron is 'Korte naam van de bron, die ook in het adres van haar pagina staat';
comment on column bronnen.titel is 'Hoe de uitgever het bestand noemt';
comment on column bronnen.uitgever is 'Wie het bestand maakt';
comment on column bronnen.adres is 'Waar het bestand te vinden is';
comment on column bronnen.licentie is 'Onder welke voorwaarden u de gegevens van deze bron gebruikt';

create table gebieden (
  gebiedscode varchar, gebied varchar, soort_gebied varchar, pagina varchar
);
comment on table gebieden is 'Gemeenten, regio''s, Nederland en groepen van gemeenten';
comment on column gebieden.gebiedscode is 'GM gemeente, PO en VO samenwerkingsverband, JZ jeugdregio, PV provincie, NL; GK en ST groepen';
comment on column gebieden.gebied is 'Naam van het gebied';
comment on column gebieden.soort_gebied is 'gemeente, samenwerkingsverband, jeugdregio, provincie, nederland, grootteklasse of stedelijkheid';
comment on column gebieden.pagina is 'Adres op de site; leeg bij groepen';

create table lidmaatschappen (gebiedscode varchar, gemeentecode varchar, aandeel double);
comment on table lidmaatschappen is 'Welke gemeenten bij een regio of groep horen';
comment on column lidmaatschappen.gebiedscode is 'De regio of groep';
comment on column lidmaatschappen.gemeentecode is 'De gemeente die erbij hoort';
comment on column lidmaatschappen.aandeel is 'Deel van de kinderen van de gemeente dat bij de regio hoort: 1 is de hele gemeente';

create table indicatoren (
  indicator varchar, titel varchar, omschrijving varchar, eenheid varchar, soort varchar, decimalen integer,
  kleinste_verschil double,
  teken varchar, thema varchar, teller_is varchar, noemer_is varchar, let_op varchar, bron varchar, pagina varchar,
  volgorde integer
);
comment on table indicatoren is 'Wat een cijfer is';
comment on column indicatoren.indicator is 'Korte naam, zoals in cijfers';
comment on column indicatoren.titel is 'Hoe de site het cijfer noemt';
comment on column indicatoren.omschrijving is 'Wat het cijfer is, in een of twee zinnen';
comment on column indicatoren.thema is 'Het thema waar het cijfer bij hoort';
comment on column indicatoren.bron is 'Waar het cijfer vandaan komt';
comment on column indicatoren.pagina is 'Adres op de site';
comment on column indicatoren.eenheid is 'Over wie het cijfer gaat';
comment on column indicatoren.soort is 'aantal, percentage, verhouding, gemiddelde, bedrag, groei, prognose of vooruitblik';
comment on column indicatoren.decimalen is 'Zo veel decimalen toont de site';
comment on column indicatoren.kleinste_verschil is 'Minder verschil noemt de site niet';
comment on column indicatoren.teken is 'Wat bij het getal staat: %, € of niets';
comment on column indicatoren.teller_is is 'Wat geteld is';
comment on column indicatoren.noemer_is is 'Waarvan het een deel is; leeg bij aantallen';
comment on column indicatoren.let_op is 'Wat u moet weten voor u vergelijkt';
comment on column indicatoren.volgorde is 'De plaats in de lijsten van de site';

create table cijfers (
  indicator varchar, gebiedscode varchar, gebied varchar, soort_gebied varchar, jaar integer,
  waarde double, ondergrens double, bovengrens double, teller double, noemer double,
  reden_ontbreekt varchar, voorlopig boolean, verwacht boolean, marge_laag double, marge_hoog double,
  methode varchar, gemeenten integer, gemeenten_met_cijfer integer
);
comment on table cijfers is 'Alle cijfers: één rij voor elke indicator, elk gebied en elk jaar';
comment on column cijfers.indicator is 'Korte naam van het cijfer, zoals in indicatoren';
comment on column cijfers.gebiedscode is 'Code van het gebied, zoals in gebieden';
comment on column cijfers.gebied is 'Naam van het gebied';
comment on column cijfers.soort_gebied is 'Wat voor gebied het is: een gemeente, een regio, Nederland of een groep gemeenten';
comment on column cijfers.jaar is 'Het jaar waar het cijfer over gaat';
comment on column cijfers.waarde is 'Het cijfer; leeg als het ontbreekt, nooit 0 daarvoor';
comment on column cijfers.ondergrens is 'Het cijfer ligt hier zeker boven of op; leeg als het precies bekend is';
comment on column cijfers.bovengrens is 'Het cijfer ligt hier zeker onder of op; leeg als het precies bekend is';
comment on column cijfers.teller is 'Aantal dat geteld is; bij een afgerond cijfer het midden van de grenzen';
comment on column cijfers.noemer is 'Aantal waarvan het een deel is; bij een afgerond cijfer het midden van de grenzen';
comment on column cijfers.reden_ontbreekt is 'Waarom er geen cijfer is; leeg als het er is';
comment on column cijfers.voorlopig is 'De bron kan dit cijfer nog aanpassen';
comment on column cijfers.verwacht is 'Een prognose, niet geteld';
comment on column cijfers.marge_laag is 'Ondergrens die de maker van de prognose geeft';
comment on column cijfers.marge_hoog is 'Bovengrens die de maker van de prognose geeft';
comment on column cijfers.methode is 'bron: zo in de bron; som: gemeenten opgeteld; verdeeld: een gemeente is over regio''s verdeeld';
comment on column cijfers.gemeenten is 'Zo veel gemeenten horen in het cijfer';
comment on column cijfers.gemeenten_met_cijfer is 'Zo veel daarvan hebben een cijfer';

create table vergelijkingen (
  indicator varchar, gebiedscode varchar, vergeleken_met varchar, jaar integer,
  verschil double, ondergrens double, bovengrens double, oordeel varchar
);
comment on table vergelijkingen is 'Het nieuwste cijfer van een gebied naast dat van een ander gebied';
comment on column vergelijkingen.indicator is 'Korte naam van het cijfer, zoals in indicatoren';
comment on column vergelijkingen.gebiedscode is 'Code van het gebied, zoals in gebieden';
comment on column vergelijkingen.jaar is 'Het jaar van beide cijfers';
comment on column vergelijkingen.vergeleken_met is 'Code van het andere gebied';
comment on column vergelijkingen.verschil is 'In de eenheid van het cijfer';
comment on column vergelijkingen.ondergrens is 'Met 95% zekerheid is het verschil minstens dit';
comment on column vergelijkingen.bovengrens is 'Met 95% zekerheid is het verschil hoogstens dit';
comment on column vergelijkingen.oordeel is 'Hoe de site het verschil noemt; te-klein: het is niet te zeggen';

create table trends (indicator varchar, gebiedscode varchar, van_jaar integer, tot_jaar integer, richting varchar);
comment on table trends is 'Waar de laatste vijf jaar heen gaan';
comment on column trends.indicator is 'Korte naam van het cijfer, zoals in indicatoren';
comment on column trends.gebiedscode is 'Code van het gebied, zoals in gebieden';
comment on column trends.van_jaar is 'Het eerste jaar dat meetelt';
comment on column trends.tot_jaar is 'Het laatste jaar dat meetelt';
comment on column trends.richting is 'stijgend, dalend of gelijk';

create table vragenlijst (
  jaar integer, groep varchar, regio varchar, deelgroep varchar, vraag varchar, optie integer, wat varchar,
  waarde double, grens varchar, ondergrens double, bovengrens double, aantal_antwoorden integer,
  reden_ontbreekt varchar
);
comment on table vragenlijst is 'Wat deelnemers antwoordden: dezelfde rijen als de downloads van de vragenlijst';
comment on column vragenlijst.jaar is 'Het jaar waarin de vragen gesteld zijn';
comment on column vragenlijst.groep is 'Wie de vragen kreeg';
comment on column vragenlijst.vraag is 'Nummer van de vraag, zoals in vragen; leeg bij aantallen deelnemers';
comment on column vragenlijst.waarde is 'Het getal; leeg als het is afgeschermd';
comment on column vragenlijst.ondergrens is 'Met 95% zekerheid is het minstens dit';
comment on column vragenlijst.bovengrens is 'Met 95% zekerheid is het hoogstens dit';
comment on column vragenlijst.aantal_antwoorden is 'Op zo veel antwoorden rust het getal';
comment on column vragenlijst.regio is 'Een regio, of alle: alle regio''s samen';
comment on column vragenlijst.deelgroep is 'Een deel van de groep, of alle';
comment on column vragenlijst.optie is 'Nummer van de keuze bij vragen met meer antwoorden';
comment on column vragenlijst.wat is 'Welk getal dit is: aandeel, gemiddelde, een antwoord, deelnemers …';
comment on column vragenlijst.grens is 'of meer, of minder: de waarde is zo veel, of dat';
comment on column vragenlijst.reden_ontbreekt is 'protected: afgeschermd, omdat mensen herkend kunnen worden';

create table vragen (
  jaar integer, groep varchar, regio varchar, vraag varchar, soort varchar, tekst varchar, antwoord varchar,
  codes varchar
);
comment on table vragen is 'De vragen van de vragenlijst en hun antwoorden';
comment on column vragen.jaar is 'Het jaar waarin de vraag gesteld is';
comment on column vragen.groep is 'Wie de vraag kreeg';
comment on column vragen.vraag is 'Nummer van de vraag';
comment on column vragen.soort is 'Wat voor vraag het is';
comment on column vragen.tekst is 'De vraag zelf';
comment on column vragen.antwoord is 'Een antwoord, zoals vragenlijst het noemt';
comment on column vragen.codes is 'Welke keuzes van de vragenlijst dat antwoord zijn';
comment on column vragen.regio is 'Leeg, of de regio die de vraag zelf toevoegde';
