import type { ProblemSentences } from "../support/sentences.ts";

/** Swedish sentences of the problems: what was expected. */
export const problems: ProblemSentences = {
  "file/not-utf-8": () => "inte UTF-8, läst som Windows-1252; ange en annan med --encoding",
  "file/undecodable": ({ has, fact }) =>
    `innehåller byte som inte är text i ${has("expected") ? fact("expected") : "den teckenkodning som användes"}`,
  "file/binary": () => "innehåller binära data, väntade en tabell som text",
  "file/empty": () => "innehåller ingenting, väntade en rubrikrad och rader",
  "file/no-rows": () => "innehåller ingen rad som räknas, väntade rader under rubrikraden",
  "file/no-header": () =>
    "ingen rubrikrad hittades, väntade minst två kända kolumnrubriker i början; namnge dem med --map",
  "file/ambiguous-delimiter": () =>
    "skiljetecknet är oklart, väntade semikolon, komma eller tabb; ange det med --delimiter",
  "file/unclosed-quote": () =>
    "citattecknet som öppnas här avslutas aldrig; raderna efter det lästes inte",
  "header/duplicate": ({ fact }) =>
    `väntade varje kolumnrubrik en gång, hittade den ${fact("count")} gånger`,
  "header/two-for-one-field": ({ field, fact }) =>
    `väntade en kolumn för ${field("field")}, hittade också ${fact("other")}; välj med --map ${fact("field")}=RUBRIK`,
  "header/unknown": () => "kolumnen är okänd och används inte",
  "header/missing-field": ({ field, fact, has }) =>
    `väntade en kolumn för ${field("field")}${has("expected") ? `, till exempel ${fact("expected")}` : ""}; namnge den med --map ${fact("field")}=RUBRIK${has("other") ? ` eller ange det med ${fact("other")}` : ""}`,
  "header/mapped-header-absent": ({ field, fact }) =>
    `väntade kolumnen "${fact("expected")}" för ${field("field")} enligt --map, hittade ingen sådan kolumn`,
  "header/area-level": () => "väntade områden på en nivå som framgår av namn eller kod",
  "row/wrong-field-count": ({ fact }) =>
    `väntade ${fact("expected")} fält, hittade ${fact("found")}`,
  "row/conflicting-duplicate": ({ fact, has }) =>
    `väntade detta en gång, hittade annat innehåll${has("line") ? ` på rad ${fact("line")}` : ""}`,
  "row/sum-mismatch": ({ fact }) =>
    `väntade klasser vars summa är ${fact("expected")}, hittade ${fact("found")}`,
  "row/area-name-and-code-disagree": ({ fact }) =>
    `väntade namn och kod för samma område: ${fact("expected")}, hittade ${fact("found")}`,
  "cell/missing": ({ has, field }) =>
    has("field")
      ? `väntade ett värde för ${field("field")}, cellen är tom`
      : "väntade ett värde, cellen är tom",
  "cell/not-a-register-number": () => "väntade ett registernummer, till exempel 194.820",
  "cell/business-id": () => "väntade ett FO-nummer vars kontrolltecken stämmer",
  "cell/not-a-date": () => "väntade ett datum, till exempel 2.1.2025 eller 2025-01-02",
  "cell/ambiguous-date": () =>
    "väntade ett datum där dag och månad kan skiljas åt, till exempel 2.1.2025 eller 2025-01-02",
  "cell/impossible-date": () => "väntade en dag som finns i kalendern",
  "cell/not-a-time": () => "väntade ett klockslag, till exempel 13.00, 13:00 eller 13–15",
  "cell/date-after-extract": ({ fact }) =>
    `väntade ett datum som inte är senare än materialets ${fact("expected")}`,
  "cell/before-registration": ({ fact }) =>
    `väntade ett datum som inte är tidigare än registreringen ${fact("expected")}`,
  "cell/unknown-area": ({ has, fact }) =>
    has("expected") ? `väntade ett område på nivån ${fact("expected")}` : "väntade en kommun",
  "cell/ambiguous-area": () => "väntade namn eller kod för ett område, men detta gäller flera",
  "cell/divided-municipality": () =>
    "väntade en kommun med en efterföljare, men den här kommunen delades",
  "cell/not-a-class": () => "väntade en syfteklass 1–9, dess namn eller en tom cell",
  "cell/not-a-language": () => "väntade ett språk: suomi, ruotsi, fi eller sv",
  "cell/unknown-word": ({ fact }) => `väntade något av dessa: ${fact("expected")}`,
  "cell/not-an-integer": () => "väntade ett heltal",
  "cell/negative": () => "väntade noll eller mer",
  "cell/not-a-number": ({ has, fact }) =>
    `väntade ett tal${has("expected") ? `, till exempel ${fact("expected")}` : ""}`,
  "cell/approximate": () => "väntade ett exakt tal, hittade ett ungefärligt",
  "cell/run-together": () => "väntade ett tal, hittade flera sammanskrivna",
  "cell/not-a-year": ({ has, fact }) =>
    has("expected") ? `väntade året ${fact("expected")}` : "väntade ett årtal med fyra siffror",
  "file/not-a-workbook": () =>
    "är ingen Excel-arbetsbok (.xlsx); spara den på nytt som .xlsx eller .csv",
  "file/encrypted-workbook": () =>
    "är skyddad med lösenord; ta bort skyddet och spara arbetsboken på nytt",
  "file/workbook-too-large": ({ fact }) =>
    `är uppackad större än ${fact("expected")}; spara den som .csv`,
  "file/several-sheets": ({ fact }) =>
    `flera blad har en rubrikrad (${fact("found")}); välj ett med --sheet`,
  "file/no-such-sheet": ({ fact }) =>
    `väntade bladet ${fact("expected")}, arbetsboken har ${fact("found")}`,
  "header/codebook-column": ({ fact }) =>
    `väntade kolumnen "${fact("expected")}" som kodboken anger (${fact("field")}); rätta kodboken eller ange kolumnen med --map ${fact("field")}=RUBRIK`,
  "cell/outside-scale": ({ fact }) =>
    `väntade ett värde på skalan ${fact("expected")}, dess benämning eller en kod för uteblivet svar`,
  "cell/not-a-weight": () => "väntade en vikt större än noll",
  "cell/unknown-item": () => "väntade id eller text för en fråga i kodboken",
  "cell/formula-without-value": () =>
    "formeln har inget sparat värde; öppna arbetsboken, räkna om den och spara på nytt",
  "cell/spreadsheet-error": () => "cellen har kalkylbladets felvärde, väntade en uppgift",
  "row/recipient-spelt-otherwise": ({ fact }) =>
    fact("basis") === "near-name"
      ? `möjligen samma mottagare som "${fact("other")}" på rad ${fact("line")}`
      : `samma mottagare är på rad ${fact("line")} skriven "${fact("other")}"`,
};
