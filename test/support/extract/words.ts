/** Class that an association's purpose belongs to, whether or not the register states it. */
export type Theme = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** Words of invented associations in one language. The theme of the names is the weather and the sky. */
interface Words {
  /** Two different ones joined by "and" make a name that no real association bears. */
  readonly genitives: readonly string[];
  readonly and: string;
  readonly form: string;
  /** What the association is; a word that stands several times is met that much more often. */
  readonly kinds: Readonly<Record<Theme, readonly string[]>>;
}

const list = (text: string): readonly string[] => text.split(" ");

/** Finnish names, such as Kuuran ja Usvan sydänyhdistys ry. */
export const finnishWords: Words = {
  genitives: list(
    "Kuuran Usvan Hallan Rännän Tuiskun Pyryn Tihkun Huurteen Revontulten Kuutamon Tähdenlennon " +
      "Komeetan Sateenkaaren Iltaruskon Aamuruskon Ukkosen Salaman Tuulenvireen Myrskyn Poudan " +
      "Helteen Kasteen Sumun Pilven Hattaran Rakeen Jääpuikon Lumihiutaleen Nietoksen Tyvenen " +
      "Mainingin Auringonpilkun Kuunsillan Otavan Pohjantähden Linnunradan Kesäyön Kaamoksen",
  ),
  and: "ja",
  form: "ry",
  kinds: {
    1: list("yhteislista kunnallisjärjestö kansalaislista keskustelukerho"),
    2: list("yrittäjäyhdistys kauppiasyhdistys ammattiosasto tuottajayhdistys mestarikilta"),
    3: list(
      "sydänyhdistys sydänyhdistys mielenterveysyhdistys omaishoitajayhdistys omaisyhdistys " +
        "invalidiyhdistys syöpäyhdistys eläkkeensaajat eläkkeensaajat vanhustenhuoltoyhdistys " +
        "vanhustyöyhdistys päihdetyöyhdistys päihdeyhdistys kuulolähiyhdistys allergiayhdistys " +
        "vertaistukiyhdistys reumayhdistys näkövammaisyhdistys",
    ),
    4: list(
      "kyläyhdistys kyläyhdistys kyläyhdistys kyläseura kylätoimikunta kotiseutuyhdistys " +
        "kuoroyhdistys kesäteatteri sukuseura taideyhdistys museoyhdistys soittokunta",
    ),
    5: list("metsästysseura metsästysseura puutarhakerho nuorisoseura radiokerho koirakerho"),
    // sydäntalviuimarit begins like a heart association and is none: a name rule must not take it
    6: list("urheiluseura palloseura hiihtoseura uimaseura suunnistusseura sydäntalviuimarit"),
    7: list("rukoushuoneyhdistys lähetyspiiri vapaa-ajattelijat"),
    8: list("reserviläiskerho maanpuolustuskilta ystävyysseura"),
    // omaisuudenhoitoyhdistys begins like omais- (relatives) and is about property
    9: list("asukasyhdistys vanhempainyhdistys omakotiyhdistys omaisuudenhoitoyhdistys"),
  },
};

/** Swedish names, such as Dimmans och Frostens hjärtförening rf. */
export const swedishWords: Words = {
  genitives: list(
    "Frostens Dimmans Snöflingans Regnbågens Norrskenets Månskenets Stjärnfallets Kometens " +
      "Åskans Blixtens Stormens Daggens Molnets Hagelskurens Istappens Snödrivans Stiltjens " +
      "Solfläckens Vintergatans Polstjärnans Karlavagnens Aftonrodnadens Morgonrodnadens " +
      "Yrvädrets Duggregnets Rimfrostens",
  ),
  and: "och",
  form: "rf",
  kinds: {
    1: list("samlista kommunalorganisation"),
    2: list("företagarförening lantmannaförening fackavdelning"),
    3: list(
      "hjärtförening hjärtförening pensionärsförening pensionärsförening cancerförening " +
        "anhörigförening psykosocialförening invalidförening hörselförening reumaförening",
    ),
    4: list("byaförening byaförening hembygdsförening sångkör teaterförening konstförening"),
    5: list("jaktförening ungdomsförening trädgårdsklubb"),
    6: list("idrottsförening bollklubb skidklubb seglarklubb"),
    7: list("missionskrets bönehusförening"),
    8: list("reservistklubb vänskapsförening"),
    9: list("egnahemsförening föräldraförening"),
  },
};

/** Main industries in TOL 2008 that associations of a theme state. */
export const industriesByTheme: Readonly<Record<Theme, readonly string[]>> = {
  1: ["94920"],
  2: ["94120", "94110"],
  3: ["88999", "88999", "86909", "87300", "94999"],
  4: ["94999", "90010"],
  5: ["94999"],
  6: ["93120"],
  7: ["94910"],
  8: ["94999"],
  9: ["94999"],
};
