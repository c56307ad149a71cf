import type { HelpWords } from "../support/help-words.ts";

/** English help. */
export const help: HelpWords = {
  program:
    "Key indicators of associations by area in Finland: register extracts in, figures with their sources out. Without input files the published figures of the package are used.",
  usage: "Usage:",
  optionsInUsage: "options",
  commandInUsage: "command",
  commandsHeading: "Commands:",
  argumentsHeading: "Arguments:",
  examplesHeading: "Examples:",
  exitCodesHeading: "Exit codes (when several apply: 130, 70, 3, 2, 1, 4):",
  environmentHeading: "Environment:",
  environment:
    "NO_COLOR, FORCE_COLOR and SOSTE_STATS_LANG, _DIVISION, _CONFIDENCE, _DORMANCY_YEARS; an option overrides its variable, a variable soste-stats.yaml; SOSTE_STATS_SCANNER=off and _COMPILED_DATA=off read more slowly to the same result",
  more: "Help of a command: soste-stats help region. Exit codes: soste-stats help exit-codes.",
  groups: {
    selection: "What to show:",
    inputs: "Inputs:",
    reading: "How to read them:",
    reckoning: "How to reckon:",
    gates: "Gates (exit code 4 when one is not met):",
    output: "Output:",
    general: "General:",
  },
  placeholders: {
    area: "AREA",
    areas: "AREA,...",
    level: "LEVEL",
    ids: "ID,...",
    column: "ID",
    file: "FILE",
    folder: "FOLDER",
    format: "FORMAT",
    encoding: "ENCODING",
    character: "CHARACTER",
    mapping: "FIELD=HEADER",
    date: "DATE",
    year: "YEAR",
    years: "YEARS",
    share: "SHARE",
    period: "PERIOD",
    language: "LANGUAGE",
    dialect: "LANGUAGE",
    what: "WHAT",
    topic: "COMMAND|exit-codes",
    benchmark: "BENCHMARK",
    codebook: "ID|FILE",
    index: "ID|FILE",
    aggregation: "FORM",
    draft: "codebook FILE|project FOLDER|workflow FOLDER",
    sheet: "NAME",
    wave: "WAVE",
    number: "NUMBER",
    weight: "DIMENSION=WEIGHT",
    group: "GROUP",
    age: "DAYSd",
    figure: "ID",
    show: "show",
  },
  commands: {
    region: {
      summary: "profile of one area: associations, per residents, classes, founding, ranks",
      description:
        "Profile of one area. The name may be Finnish, Swedish or English, a code (06, MK06, HVA08), a brand (Pirha) or an inflected form. A name of several levels means the region unless --level says otherwise.",
      examples: [
        {
          line: "soste-stats region --name Pirkanmaa --lang en",
          does: "the published figures of the region",
        },
        {
          line: "soste-stats region --name Pirha --associations register.csv",
          does: "the wellbeing services county, from your own extract",
        },
        {
          line: "soste-stats region --name Tays-erva --associations register.csv --format json -o tays.json",
          does: "a specific catchment area in its last division, as a JSON file",
        },
      ],
    },
    compare: {
      summary: "areas of one level side by side, sorted by any indicator",
      description:
        "Areas of one level against indicators. All areas and all indicators unless you choose.",
      examples: [
        {
          line: "soste-stats compare --indicator associations-per-10000 --sort associations-per-10000 --descending",
          does: "the regions by associations per residents, the largest first",
        },
        {
          line: "soste-stats compare --areas Pirkanmaa,Kainuu,Lappi --format csv -o regions.csv",
          does: "three regions as a CSV file",
        },
        {
          line: "soste-stats compare --level municipality --associations register.csv.gz --excel fi --format csv -o kunnat.csv",
          does: "every municipality from an extract, for a Finnish spreadsheet",
        },
      ],
    },
    trend: {
      summary: "series of an indicator over time, cut where figures do not compare",
      description:
        "One indicator over time: the published figures, or those of each year end from an extract. The series is cut at events across which figures do not compare (mass removal of 2017, coverage of the statistics in 2024, sums of different areas), and changes are reckoned within segments only. Without areas the country, without an indicator registered-associations.",
      examples: [
        {
          line: "soste-stats trend --name Pirkanmaa --lang en",
          does: "the published figures of the region and the breaks between them",
        },
        {
          line: "soste-stats trend --indicator founding-rate --areas Pirkanmaa,Kainuu --associations register.csv --since 2015",
          does: "new associations by year from your own extract",
        },
      ],
    },
    survey: {
      summary: "results of a survey: response rates, means, distributions, reliability, waves",
      description:
        "Results of a survey by area and group with confidence intervals. Results of too few answers are hidden. Without responses the published figures are shown.",
      examples: [
        {
          line: "soste-stats survey --lang en",
          does: "the published figures of the situation survey of summer 2021",
        },
        {
          line: "soste-stats survey --survey responses.csv --codebook tilannekuva-2021 --level erva",
          does: "your own responses by specific catchment area",
        },
        {
          line: "soste-stats survey --survey 2021.csv --survey 2022.csv --wave 2021 --wave 2022",
          does: "two waves compared",
        },
      ],
    },
    readiness: {
      summary: "partnership readiness: scores, bands with stability, rank ranges",
      description:
        "Scores 1–5 of partnership readiness by area: interval, band with its stability, rank range, dimensions, leave-one-out and the two-sided view.",
      examples: [
        {
          line: "soste-stats readiness --survey responses.csv --level wellbeing-county --lang en",
          does: "scores of the wellbeing services counties",
        },
        {
          line: "soste-stats readiness --survey responses.csv --what-if involve=2",
          does: "scores when one dimension weighs double",
        },
      ],
    },
    report: {
      summary: "situation reports of areas: HTML, Markdown, JSON",
      description:
        "A situation report of one area, of several or of all areas of a level: findings, profile, register, service production, funding, structures, survey, readiness, methods. One report goes to standard output as Markdown or to the file named; several go to the folder named, a file for each area, language and format, and of several HTML pages a list, index.html.",
      examples: [
        {
          line: "soste-stats report --name Pirkanmaa -o pirkanmaa.html --lang en",
          does: "a page for one area",
        },
        {
          line: "soste-stats report --all --level wellbeing-county --lang fi,sv,en -o reports/",
          does: "pages for all wellbeing services counties",
        },
      ],
    },
    list: {
      summary: "what there is: areas, indicators, definitions, formats, sources",
      description:
        "Lists areas, indicators with their methods, definitions, output formats, or the sources of the bundled figures.",
      examples: [
        { line: "soste-stats list indicators --lang en", does: "ids, units and methods" },
        {
          line: "soste-stats list areas --level erva --division 2022",
          does: "the areas of a level in a division year",
        },
      ],
    },
    check: {
      summary: "problems of inputs with file:line:column, and what became of every row",
      description:
        "Reads inputs and lists what is wrong with them, row by row. Exit code 1 when a row or file has an error.",
      examples: [
        {
          line: "soste-stats check register.csv",
          does: "one extract, its kind told by its header",
        },
        {
          line: "soste-stats check register.csv --map home_municipality=Paikka --format json",
          does: "with a header of your own named",
        },
        {
          line: "zcat register.csv.gz | soste-stats check -",
          does: "from standard input",
        },
      ],
    },
    init: {
      summary: "a starter folder with soste-stats.yaml, or a draft codebook from a survey export",
      description:
        "Without words, or with project FOLDER, writes a commented soste-stats.yaml and small synthetic inputs that run as they are; nothing is overwritten. With workflow FOLDER writes an example run for GitHub Actions (.github/workflows/soste-stats.yml). With codebook FILE makes a commented codebook (YAML) from the headers and answers of an export, to be completed by hand.",
      examples: [
        {
          line: "soste-stats init project my-county --lang en",
          does: "a starter folder to replace the inputs of",
        },
        {
          line: "soste-stats init codebook responses.xlsx -o codebook.yaml",
          does: "a draft codebook from a workbook",
        },
        { line: "soste-stats init workflow", does: "checks and tables in GitHub Actions" },
      ],
    },
    batch: {
      summary: "everything that soste-stats.yaml declares, in one run",
      description:
        "Makes in order the products that the key products of the settings file lists: a command (region, compare, trend, survey, readiness, report, check) with its options, output always among them. Files go to the folder out beside the settings file, or to the one that --output names. The other settings and the gates hold for every product. A product that fails does not stop the others; the exit code is that of the worst. The run leaves run.json: what was read and written, with checksums, and which gates were not met.",
      examples: [
        {
          line: "soste-stats batch --output publication",
          does: "all products and run.json into this folder",
        },
        {
          line: "soste-stats batch --max-age 400d",
          does: "the products into the folder out; exit code 4 where the figures of one are older than 400 days",
        },
      ],
    },
    explain: {
      summary: "where a figure comes from: definition, formula with its numbers, rows, sources",
      description:
        "Explains one figure of region, compare, survey or readiness by the id that --format json gives it: what it means, the formula with the numbers in it, what became of the rows, the sources with their checksums. Takes the options with which the figure was made; without --name the figure is the country's. With --benchmark it explains what the area's figure is held against in place of the figure. Hidden figures are explained by their rule alone.",
      examples: [
        {
          line: "soste-stats explain associations-per-10000 --name Pirkanmaa --lang en",
          does: "a figure of the profile",
        },
        {
          line: "soste-stats explain involve.mean --survey responses.csv --level erva --name Tays-erva",
          does: "a mean of a survey",
        },
      ],
    },
    config: {
      summary: "which settings hold, and where each comes from",
      description:
        "Shows every setting with its value and where it comes from: the command line, an environment variable, a line of soste-stats.yaml, or the default. The file is looked for in the working directory and above; paths in it are relative to it.",
      examples: [
        { line: "soste-stats config show --lang en", does: "the settings that hold here" },
        {
          line: "soste-stats config show --confidence 0.9 --format json",
          does: "the same for a command line, as JSON",
        },
      ],
    },
    help: {
      summary: "help of a command, or of the exit codes",
      description: "Help of a topic",
      examples: [],
    },
  },
  options: {
    name: "area: a name, a code, a brand or an inflected form",
    level: "level of areas; Finnish and Swedish words are accepted too",
    all: "every area of the level",
    areas: "only these areas, with commas between",
    indicator: "only these indicators, with commas between (see: list indicators)",
    since: "first year; of an extract 2010 unless told",
    until: "last year",
    sort: "order of the areas: an indicator's id, smallest first; by code without it",
    findings: "also sentences on what the figures say; csv and tsv leave them out",
    descending: "the largest first",
    associations: "register extract or table of counts, told by its header; - is standard input",
    population: "table of residents by municipality",
    definitions: "definitions of your own (YAML), beside the shipped ones",
    survey: "survey responses: a row per respondent or per answer, CSV or XLSX",
    codebook: "codebook: the id of a shipped one or a YAML file of your own",
    frame: "numbers invited by area and group",
    production: "figures of service production, or rows by provider",
    "production-area": "area that a table of service production is of, where it does not say",
    grants: "grants: applied, granted, paid",
    structures: "state of cooperation structures by area and municipality, good practices",
    outcomes: "outcome examples",
    events:
      "tables of events to come: day, time, area, event, place; --as-of says from which day on",
    index: "definition of the readiness index: the id of a shipped one or a YAML file of your own",
    wave: "survey wave; given twice, the waves are compared",
    sheet: "sheet of the workbook, where several have a header row",
    from: "input format, where the file name does not tell",
    encoding: "encoding of the inputs, where the detection is wrong",
    delimiter: "delimiter of the inputs, where the detection is wrong",
    map: "header of a field that is not recognised by itself",
    "decimal-mark": "decimal mark of number columns",
    threads: "threads that read a large register extract; without the option by the file's size",
    "as-of": "reference date: the register as it stood on this day",
    "extract-date": "date of the extract, or of a table without a date column",
    division: "year of the area division",
    confidence: "confidence of intervals",
    "no-ci": "no intervals",
    "dormancy-years": "years without a notice after which an association counts as dormant",
    period:
      "period: 2024, 2022-2024, 2021-06 or 2024-07-01/2025-06-30; of founding and dissolution, or of a survey’s fieldwork",
    benchmark:
      "what figures are held against: the country, the most similar areas (neighbours), the median of the level",
    "min-n": "fewest answers from which a result is shown",
    unweighted: "without the weights of the data",
    "what-if": "scores with another weight of a dimension",
    aggregation: "how the pillars of the readiness index become one number",
    seed: "seed of the bootstrap draws and of the drawn weights of the index",
    "header-rows": "number of header rows",
    group: "only the figures of this group of respondents",
    "max-problems":
      "accept up to so many errors in the inputs; more end with exit code 4 instead of 1",
    "max-warnings": "accept up to so many warnings on the inputs",
    "max-age": "greatest age of the register, or of the survey’s fieldwork, such as 400d",
    "fail-on": "missing: no figure may be without data ([x])",
    charts: "write the pictures of the report to this folder, an SVG file each",
    pdf: "print the report to PDF as well, beside the output; needs a Chromium browser",
    browser: "Chromium browser that prints to PDF, where it is not the first found",
    sections: "sections of the report in their order, with commas between",
    format: "output format; with -o the file's ending decides when it names one",
    output: "write to a file instead of standard output, whole or not at all",
    excel: "csv and tsv for a Finnish spreadsheet: byte-order mark, semicolon, decimal comma",
    vertical: "one figure below another, for narrow screens",
    lang: "language of words and numbers",
    quiet: "no notes and warnings on standard error",
    "no-color": "no colours",
    debug: "show the stack of an error",
    help: "show this help",
    version: "show the version",
  },
  exitCodes: {
    ok: "done",
    "data-errors": "done, but the input data has errors",
    usage: "the command line asks for something that cannot be done",
    unreadable: "an input cannot be read or the output cannot be written",
    gate: "a limit that was set for the data is not met",
    defect: "a defect of this program",
    interrupted: "interrupted (Ctrl-C)",
  },
  choices: (words) => words.join(", "),
  defaultValue: (value) => `default ${value}`,
  fromEnvironment: (variable) => `variable ${variable}`,
  repeatable: "repeatable",
  severities: { error: "error", warning: "warning", note: "note" },
  defect:
    "this is a defect of soste-stats, not of your data; please report it with the command you ran, the version and the lines below",
};
