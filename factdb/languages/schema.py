"""What a language file holds: one class a table, one annotated attribute a key.

The classes are the schema. A key that no attribute knows, a missing key without a default, or a
value of another type is a `LanguageError` that names file, table and key (`tables.build`).
"""

from dataclasses import field

from factdb.languages.tables import Table


class Grammar(Table):
    """How a language builds its phrases and clauses: what rules ask of it beside its words.

    An ending stands without its hyphen and is empty where a language has none.
    """

    heads_first: bool = False  # an office's own word comes first: "Kantor Gubernur Sulawesi"
    # No comma need part who says it from what is said, or a clause from its circumstance:
    # "menurut dia sudah turun", "di rapat itu Budi menolak".
    loose_commas: bool = False
    has_articles: bool = False  # one opens who is meant: "el juez", else "hakim" or "hakim itu"
    called_by_given_name: bool = False  # "Said" is Said Randu, not Budi M Said
    # The noun that a number counts is the last of its phrase, which its plural shows: "two Soviet
    # fighter helicopters". Else it stands first, or next: "dua helikopter tempur Soviet".
    counted_last: bool = False
    bare_amounts: bool = False  # "jumlah korban", with no "of" between: "number of victims"
    verbs_like_nouns: bool = False  # one word may be both: "they block a road", "a block"
    nouns_capitalised: bool = False  # a capital makes a noun, and no name yet
    owner: str = ""  # ending behind an apostrophe, of whose something is: "Libya'-s coast"
    verb_second: bool = False  # the subject stands before the verb or behind it: "Gestern sagte X"
    verbs_invert: bool = False  # a verb of saying may stand before its subject: '…," said X'
    drops_subject: bool = False  # the subject may be left out: "Dijo que …"
    needs_that: bool = False  # what is said stands only behind "that", a comma or a colon
    finite_endings: tuple[str, ...] = ()  # of a clause's verb, in a list or not: "sag-t", "fiel-en"
    gerund: str = ""  # ending of a verb that is a noun or tells how: "denied tak-ing"
    # Ending of a verb that looks back: "the deal reach-ed Monday". Where there is one, a clause's
    # verb shows: words that hold none are no clause.
    past_ending: str = ""


class Separators(Table):
    """How numerals are written, after CLDR: 7.000 or 7,000."""

    group: str
    decimal: str
    spaced: bool = False  # a plain space groups as well: 10 000


class Numbers(Table):
    """The words that numbers are made of; keys are lower-cased, values exact.

    A key of two words ("quatre vingt") is found with a space or a hyphen between them.
    """

    cardinals: dict[str, int] = field(default_factory=dict)  # "tiga", "seribu", "forty"
    multipliers: dict[str, int] = field(default_factory=dict)  # times what is before: "ribu"
    bare: frozenset[str] = frozenset()  # multipliers that are one of it alone: "thousand"
    spelled: frozenset[str] = frozenset()  # multipliers of words alone: "50 cents" is money
    collectives: dict[str, int] = field(default_factory=dict)  # the same, of anything: "lusin"
    gross: dict[str, str] = field(default_factory=dict)  # no number before a measure: "gros ton"
    teens: dict[str, int] = field(default_factory=dict)  # add ten to the digit before: "belas"
    joiners: dict[str, int] = field(default_factory=dict)  # to the least place before: "and" 100
    inverse_joiners: frozenset[str] = frozenset()  # the unit stands first: "drei-und-zwanzig"
    adds: dict[str, int] = field(default_factory=dict)  # what is smaller may follow: "soixante" 20
    compound: bool = False  # one word holds several: "zweihundert", "millecinquecento"
    bound: dict[str, int] = field(default_factory=dict)  # only behind others: "treinta y un"
    decimal: frozenset[str] = frozenset()  # the separator as a word: "koma", "point"
    negative: frozenset[str] = frozenset()  # the sign as a word: "minus"
    below_zero: tuple[str, ...] = ()  # the sign behind the unit: "10 degrees below zero"
    unsigned: frozenset[str] = frozenset()  # before such a word it is none: "au moins", "al menos"
    articles: frozenset[str] = frozenset()  # one, before a magnitude or a share: "a million"
    weak: frozenset[str] = frozenset()  # cardinals that are as often an article: "one", "une"
    fractions: dict[str, str] = field(default_factory=dict)  # a share by itself: half = "1/2"
    mixed: frozenset[str] = frozenset()  # shares added without a joiner: "dua setengah"
    denominators: dict[str, int] = field(default_factory=dict)  # "two thirds", "dua pertiga"
    bars: frozenset[str] = frozenset()  # the stroke as a word: "dua per tiga"
    times: frozenset[str] = frozenset()  # between how often and how long: "2 x 24 jam"
    suffixes: dict[str, int] = field(default_factory=dict)  # after digits: "100K"; case matters
    money_suffixes: dict[str, int] = field(default_factory=dict)  # only after a currency: "£90m"
    tails: frozenset[str] = frozenset()  # "50-an": about that many
    partitive: frozenset[str] = frozenset()  # vague only before "of": "scores of", not "he scores"
    vague: dict[str, tuple[int, ...]] = field(default_factory=dict)  # "puluhan" = [10, 99]


class Ranges(Table):
    """The words between the two ends of a range."""

    to: tuple[str, ...] = ()  # "hingga", "to"
    either: tuple[str, ...] = ()  # "dua atau tiga": only where the second is the greater
    openers: tuple[str, ...] = ()  # "antara", "between": then `closers` join as well
    closers: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()  # of what is so measured: "between the ages of"
    origins: frozenset[str] = frozenset()  # "dari": with a change before it, two figures
    spanning: frozenset[str] = frozenset()  # before "from", a range all the same: "anywhere"
    steps: frozenset[str] = frozenset()  # "by": with a change before it, by how much
    changes: frozenset[str] = frozenset()  # "naik", "fell"
    contests: frozenset[str] = frozenset()  # beside those no vote: "leads the series 2-0"
    tallies: frozenset[str] = frozenset()  # before the numbers of two sides: "voted 219-206"
    tallied: frozenset[str] = frozenset()  # right behind them: "a 54-46 vote"
    ballots: frozenset[str] = frozenset()  # of the first, what voters do: "passed, 219 to 206"


class Hedges(Table):
    """The words that say how exact a number is, each with its `Qualifier`."""

    before: dict[str, str] = field(default_factory=dict)  # "lebih dari" = "more_than"
    after: dict[str, str] = field(default_factory=dict)  # "atau lebih" = "at_least"
    transparent: frozenset[str] = frozenset()  # may stand between hedge and number: "sebesar"
    leading: frozenset[str] = frozenset()  # only between a noun and its number: "naik", "tembus"
    cues: frozenset[str] = frozenset()  # report what nobody counted: "estimated"
    possible: tuple[str, ...] = ()  # in the clause of a number that is not there yet: "could"
    earlier: tuple[str, ...] = ()  # in the sentence of a number of another day: "previously"
    spread: frozenset[str] = frozenset()  # before where something lies: "spread over 40 acres"
    twice: tuple[str, ...] = ()  # behind a number of what was counted again: "tercatat ganda"
    instead: tuple[str, ...] = ()  # right before a number that is not so, or no more: "not", "from"


class Counting(Table):
    """How the noun that is counted is told, and which numerals count nothing."""

    labels: frozenset[str] = frozenset()  # a number after it is a name: "pasal", "flight"
    fixed: frozenset[str] = frozenset()  # of these, whatever stands behind: "lantai 7 gedung itu"
    letters: frozenset[str] = frozenset()  # written to what they measure: "gempa M4,5"
    names: tuple[str, ...] = ()  # phrases that hold a number and count nothing: "salah satu"
    scores: frozenset[str] = frozenset()  # before a result: "skor 3-0"
    grades: frozenset[str] = frozenset()  # behind a hyphen no count: "five-star", "six-figure"
    stops: frozenset[str] = frozenset()  # never a part of the noun counted: "yang", "were"
    predicates: frozenset[str] = frozenset()  # what becomes of the counted: "tewas", "wounded"
    verb_prefixes: tuple[str, ...] = ()  # "di-", "me-": such a word ends the noun
    nouns: frozenset[str] = frozenset()  # nouns that look like such a verb: "dinas"
    classifiers: frozenset[str] = frozenset()  # the noun follows: "orang", "ekor", "unit"
    persons: frozenset[str] = frozenset()  # heads of what is counted that are people: "nelayan"
    things: frozenset[str] = frozenset()  # the same, what no people are counted by: "botol"
    of: frozenset[str] = frozenset()  # between a share and its noun: "of", "dari"
    among: tuple[str, ...] = ()  # between a part and its whole: "one in three", "satu dari tiga"
    aged: frozenset[str] = frozenset()  # before "than" and an age: "children younger than 5"
    parents: frozenset[str] = frozenset()  # "of" behind them counts children: "mother"
    streets: frozenset[str] = frozenset()  # behind their names, a house's number before: "avenue"
    ratios: tuple[str, ...] = ()  # between the two numbers of a share: "one in five"
    traded: frozenset[str] = frozenset()  # before what an amount is of: "sales of cars"
    benchmarks: frozenset[str] = frozenset()  # nouns that a number is held against: "its quota of"
    compared: frozenset[str] = frozenset()  # before a second value of one measure: "from 1.2 mln"
    determiners: frozenset[str] = frozenset()  # after `of`, outside the noun: "the"
    also: frozenset[str] = frozenset()  # joins two bounds or amounts: "and", "but"
    comparatives: frozenset[str] = frozenset()  # between number and noun: "more", "fewer"
    qualities: frozenset[str] = frozenset()  # joined before one noun: "confirmed and probable"
    anaphors: tuple[str, ...] = ()  # of the noun counted before: "of them", "di antaranya"
    others: tuple[str, ...] = ()  # behind any one of many: "from one office | to another"
    plural: str = ""  # the ending that marks a plural noun; empty where none does
    other_plurals: tuple[str, ...] = ()  # more of them, of few nouns: "seamen"
    singulars: tuple[str, ...] = ()  # endings like it that mark none: "-ss" of "class"
    peoples: tuple[str, ...] = ()  # of these, endings of peoples, with a capital: "Israelis"
    ordinal_endings: frozenset[str] = frozenset()  # written to digits: "9th"
    ordinal_cues: frozenset[str] = frozenset()  # before one with a mark: "im 16. Stock"
    hyphened: frozenset[str] = frozenset()  # the same with a capital, and yet: "41-Jährige"


class Boilerplate(Table):
    """How the parts of a page begin that are no story.

    `openers` begin a line or a sentence: "Photo:", "©"; behind one sentence alone that makes a
    caption of it. `teasers` begin what leads to other items, and make none: "Baca juga".
    `captions` begin sentences that only captions have: "Picture taken". `invitations` stand
    anywhere in a line that asks its reader to do something: "click here".
    """

    openers: tuple[str, ...] = ()
    teasers: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    invitations: tuple[str, ...] = ()


class Reporting(Table):
    """The words that report what somebody says.

    A cue stands in one list alone; the lists differ in where the speaker and the content stand.
    """

    verbs: tuple[str, ...] = ()  # speaker before, a clause after, "that" or none: "said"
    clausal: tuple[str, ...] = ()  # the same, but only with "that", a comma or quotation marks
    opining: frozenset[str] = frozenset()  # of these, before a clause with one of `modals` too
    moods: frozenset[str] = frozenset()  # of verbs: what one is of a noun or "that": "yakin"
    felt: frozenset[str] = frozenset()  # between the two: "yakin dengan tim itu"
    resuming_clauses: frozenset[str] = frozenset()  # of these, before any clause: "melanjutkan"
    insisting: frozenset[str] = frozenset()  # of `opining`, before a number as well: "ngotot"
    modals: frozenset[str] = frozenset()  # "bisa", "akan"
    requests: tuple[str, ...] = ()  # speaker before, what is asked for after: "urged"
    telling: tuple[str, ...] = ()  # a listener stands between cue and content: "told"
    judging_as: tuple[str, ...] = ()  # "described the plan as unfair"
    judging: tuple[str, ...] = ()  # "called the plan unfair"; only before one of `verdicts`
    accusing: dict[str, str] = field(default_factory=dict)  # "accused" = "of" before a gerund
    forecasting: frozenset[str] = frozenset()  # clausal, or before a figure: "forecast 3 pct"
    # Verbs, to the word before their estimate: "put the loss at 2 million"
    estimating: dict[str, str] = field(default_factory=dict)
    revising: dict[str, str] = field(default_factory=dict)  # of `revised`: "revised the toll to 49"
    revised: frozenset[str] = frozenset()  # what is, and no rate or price: "toll"
    verdicts: frozenset[str] = frozenset()  # adjectives that judge: "unfair"
    verdict_endings: tuple[str, ...] = ()  # the same by their ending: "-able"
    superlatives: frozenset[str] = frozenset()  # behind "the": "called it the worst accident"
    superlative_endings: tuple[str, ...] = ()  # the same by ending: "the dead-liest"
    presenting: frozenset[str] = frozenset()  # verbs with a clause or a thing behind: "mengungkap"
    # Of those, verbs that tell how many matters there are: "melaporkan 412 kasus"
    tallying: frozenset[str] = frozenset()
    matters: frozenset[str] = frozenset()  # things so told of, no proposition: "kasus", "pidato"
    attributive: frozenset[str] = frozenset()  # verbs of a noun before, no predicate: "berkedok"
    equating: frozenset[str] = frozenset()  # a clause all the same: "kasus itu | adalah hoaks"
    loose: frozenset[str] = frozenset()  # "that" in speech, "if" elsewhere: "kalau"
    inverted: tuple[str, ...] = ()  # content before, speaker after: "kata"
    passive: tuple[str, ...] = ()  # "disampaikan": speaker after, content before or after
    participles: tuple[str, ...] = ()  # "arguing": the speaker is the sentence's subject
    issuing: frozenset[str] = frozenset()  # verbs of whose a document is: "issued a statement"
    absolutes: frozenset[str] = frozenset()  # before the subject of these: "with one man saying"
    guarded: tuple[str, ...] = ()  # of these, acts without a clause: "maintaining roads"
    inferring: frozenset[str] = frozenset()  # what a thing does as well: "rates fell, suggesting"
    marked: frozenset[str] = frozenset()  # participles that report with "that" alone: "ruling"
    rejecting: frozenset[str] = frozenset()  # deny what a noun of telling holds, "rejected"
    rejected: frozenset[str] = frozenset()  # such nouns before "that": "claim", "argument"
    enacted: frozenset[str] = frozenset()  # of those, acts with an infinitive: "to reach a mill"
    prepositions: tuple[str, ...] = ()  # speaker after: "menurut", "according to"
    bases: tuple[str, ...] = ()  # with one of `accounts`, the same: "berdasarkan" of "… data X"
    accounts: tuple[str, ...] = ()  # "data", "hasil survei"
    nouns: tuple[str, ...] = ()  # "demikian pernyataan": after a quotation, speaker after
    relays: tuple[str, ...] = ()  # who passed it on stands after: "seperti dikutip"
    compounds: tuple[str, ...] = ()  # nouns that begin with a cue: "think tank"
    passing: frozenset[str] = frozenset()  # and these, behind a report: "…, X said, reports Y"
    citing: tuple[str, ...] = ()  # the source stands after, the relay speaks: "citing"
    quoting: tuple[str, ...] = ()  # relay before, speaker after, then `quoted_as`: "quoted"
    quoted_as: tuple[str, ...] = ()  # "as saying"
    links: frozenset[str] = frozenset()  # between cue and speaker: "oleh", "dari"
    held: frozenset[str] = frozenset()  # more of them behind "his": "repeated his | view that"
    comparing: frozenset[str] = frozenset()  # beside "as" that introduces nothing: "such as"
    introducers: frozenset[str] = frozenset()  # "As Heald told reporters, …"
    nonfinite: frozenset[str] = frozenset()  # before no finite verb: "to say", "than expected"
    subjectless: frozenset[str] = frozenset()  # before a clause without a subject: "usai menyebut"
    dependent: frozenset[str] = frozenset()  # before a verb that states nothing: "agar mengakui"
    # Of `requests`, acts but with somebody who shall act: "mendorong polisi mengusut", no "mobil".
    spurring: frozenset[str] = frozenset()
    obliging: frozenset[str] = frozenset()  # before a verb that nobody has said yet: "harus"
    commands: tuple[str, ...] = ()  # requests only with a verb asked for: "ordered X to"
    colloquial: frozenset[str] = frozenset()  # `inverted`, behind their subject too: "bilang"
    manners: frozenset[str] = frozenset()  # how one speaks, behind a name: "lirih"
    ways: frozenset[str] = frozenset()  # open an adverb of two words: "secara gamblang"
    asked_for: frozenset[str] = frozenset()  # verbs that one asks others to: "memastikan"
    punishments: frozenset[str] = frozenset()  # what prosecutors ask for: "hukuman", "penjara"
    prosecuting: frozenset[str] = frozenset()  # requests that ask for a punishment: "menuntut"
    accompanying: frozenset[str] = frozenset()  # open how it was said: "speaking", "without"
    extensions: frozenset[str] = frozenset()  # behind an attribution the content goes on: "with"
    boards: frozenset[str] = frozenset()  # what is written on them nobody says: "signs"
    occasions: frozenset[str] = frozenset()  # close a statement: "… in an interview"
    timing: frozenset[str] = frozenset()  # open when something was so, or was said: "saat"
    events: frozenset[str] = frozenset()  # what is told, behind those: "saat kejadian"
    meetings: frozenset[str] = frozenset()  # where it is told: "usai rapat", "saat disinggung"
    raising: frozenset[str] = frozenset()  # verbs before what is to be: "expects sales to rise"
    raised: frozenset[str] = frozenset()  # participles before "to be": "believed to be at sea"
    hearing: frozenset[str] = frozenset()  # verbs of `hearers` alone: "the court heard"
    recording: frozenset[str] = frozenset()  # what things have of them: "Ekspor mencatat rekor"
    hearers: frozenset[str] = frozenset()  # before whom it is said: no "she heard a bang"
    nobody: tuple[str, ...] = ()  # as subjects: "no one", "no group"
    media: frozenset[str] = frozenset()  # "said by | phone | it was over"
    silences: tuple[str, ...] = ()  # close it too: ", but gave no details", "without elaborating"
    unverified: tuple[str, ...] = ()  # and with their clause: ", but it could not be verified"
    comments: tuple[str, ...] = ()  # and what others say of it: "…, a claim the firm denied"
    disputes: frozenset[str] = frozenset()  # the verbs of such a comment
    active: tuple[str, ...] = ()  # prefixes of a verb with its doer before it: "me-mbantah"
    undergone: tuple[str, ...] = ()  # the same of what befalls the noun before: "di-tangkap"
    nominal: frozenset[str] = frozenset()  # cues that are nouns too: "claims", "reports"
    plural_nominal: frozenset[str] = frozenset()  # of these, verbs of many alone: "Nusa state"
    copulas: frozenset[str] = frozenset()  # before a cue: "was told" tells of no speaker
    untruths: tuple[str, ...] = ()  # "tidak benar": content that denies itself
    complaining: frozenset[str] = frozenset()  # before what ails somebody: "mengeluh"
    ailments: frozenset[str] = frozenset()  # it: "mual"
    hoping: tuple[str, ...] = ()  # verbs whose day is of what is hoped: "berharap besok …"
    passive_clitic: frozenset[str] = frozenset()  # passives with it alone: "disebut-nya"
    presented: frozenset[str] = frozenset()  # verbs before who answers: "Kritik dilayangkan Budi"
    rumours: frozenset[str] = frozenset()  # before what a passive tells of: "kabar bahwa …"
    denials: tuple[str, ...] = ()  # cues, also in a list above, that deny their content
    negations: tuple[str, ...] = ()  # before a cue: "tidak", "have not"
    complementisers: tuple[str, ...] = ()  # "bahwa", "that"
    purposes: frozenset[str] = frozenset()  # the same behind a request: "agar"
    aims: frozenset[str] = frozenset()  # before what somebody is to do: "datang untuk melapor"
    audiences: frozenset[str] = frozenset()  # who is told, no speakers: "told a hearing"
    warning: frozenset[str] = frozenset()  # verbs that may name their listener: "warned us that"
    channels: frozenset[str] = frozenset()  # before that by which something is told: "melalui"
    asked_to: frozenset[str] = frozenset()  # between whom something is asked of and it: "agar"
    addressing: frozenset[str] = frozenset()  # before a listener: "mengatakan | kepada warga"
    continuing: frozenset[str] = frozenset()  # cues of whoever has just spoken: "imbuh"
    clitic: str | None = None  # "-nya" on a cue is its speaker
    adverbs: frozenset[str] = frozenset()  # between speaker and cue: "juga", "has", "also"
    circumstances: frozenset[str] = frozenset()  # prepositions that open "in a statement"
    connectives: tuple[str, ...] = ()  # at the start of a sentence: "sementara itu", "however"
    conjunctions: frozenset[str] = frozenset()  # before a second cue of the same speaker: "and"
    spoke: tuple[str, ...] = ()  # "angkat bicara": tell that somebody spoke, and not what
    pointers: tuple[str, ...] = ()  # "hal itu": the content stands elsewhere
    contentless: tuple[str, ...] = ()  # behind a cue they tell nothing either: "asked | anonymity"
    stems: frozenset[str] = frozenset()  # verbs behind their agent: "hal itu ia sampaikan"
    contracted: frozenset[str] = frozenset()  # auxiliaries behind an apostrophe: "they've said"
    objects_first: frozenset[str] = frozenset()  # before who says it: "which | Ann Roe said"
    concessives: frozenset[str] = frozenset()  # of those, what waits for a main clause: "although"
    clause_openers: frozenset[str] = frozenset()  # before a subject: "sued after | he said"
    expletives: frozenset[str] = frozenset()  # subjects that are nothing: "there were"
    relatives: frozenset[str] = frozenset()  # "yang", "who"
    subordinators: frozenset[str] = frozenset()  # "ketika", "as": open a clause
    subjects: frozenset[str] = frozenset()  # before what one only speaks of: "soal", "mengenai"
    acts: frozenset[str] = frozenset()  # of speech, that tell nothing: "criticised", "mengecam"
    parallels: frozenset[str] = frozenset()  # between two clauses: "as", "while"
    counters: frozenset[str] = frozenset()  # of those, what parts two who speak: "sedangkan"
    press: tuple[str, ...] = ()  # nouns for outlets alone, before a name: "kantor berita"
    outlets: frozenset[str] = frozenset()  # before the name of who passes on: "kantor berita AFP"
    titled: frozenset[str] = frozenset()  # before a name in quotation marks: "berjudul", "called"
    resuming: frozenset[str] = frozenset()  # passives of whoever spoke last: "ditambahkan, …"
    # Verbs that tell a number without a clause -> what leads to it: sprach = ["von"]
    reckoning: dict[str, tuple[str, ...]] = field(default_factory=dict)
    of_persons: frozenset[str] = frozenset()  # prepositions that need a person: "bagi Budi, …"
    asking: frozenset[str] = frozenset()  # verbs that a question follows: "menanyakan mengapa"
    calling: tuple[str, ...] = ()  # so with "to" or a clause, but behind another verb too
    asked_objects: frozenset[str] = frozenset()  # of those, what a verb lacks: "what he thought"
    questions: frozenset[str] = frozenset()  # open what is asked: "whether", "apakah"
    feelings: frozenset[str] = frozenset()  # verbs of what one thinks: "said she hopes that"
    split: dict[str, tuple[str, ...]] = field(default_factory=dict)  # mit = ["teilte"]
    past: tuple[str, ...] = ()  # participles that are verbs beside `auxiliaries`: "gesagt"
    auxiliaries: frozenset[str] = frozenset()  # "hat", "habe"
    impersonal: tuple[str, ...] = ()  # verbs whose subject is nobody: "hieß es"
    postpositions: tuple[str, ...] = ()  # the speaker stands before: "zufolge"
    retold: frozenset[str] = frozenset()  # `sources` of whoever spoke last, with an article
    sourced: frozenset[str] = frozenset()  # report only with one of `sources`: "nach Angaben"
    lengthy: tuple[str, ...] = ()  # ends of words before those that tell a time: "nach langen …"
    selves: frozenset[str] = frozenset()  # before them: whoever says all of it, "meiner Ansicht"
    whereby: tuple[str, ...] = ()  # behind what a source says: "ein Bericht, | wonach", "laut dem"
    own: frozenset[str] = frozenset()  # before them: the sentence's subject, "eigenen Angaben"
    sources: frozenset[str] = frozenset()  # "angaben", "ansicht"; also as a compound's end
    anaphors: tuple[str, ...] = ()  # whoever spoke before says what follows: "demnach"
    mood: frozenset[str] = frozenset()  # verb forms of indirect speech alone: "sei", "habe"
    weak_mood: frozenset[str] = frozenset()  # the same only behind indirect speech: "wäre"
    doubtful_mood: frozenset[str] = frozenset()  # only beside a verb of saying: "könnte"
    helping_mood: frozenset[str] = frozenset()  # those of `mood` that want more: "sei", "könne"
    states: frozenset[str] = frozenset()  # verbs of what somebody is, who says nothing: "ist"
    mood_endings: tuple[str, ...] = ()  # of a verb in that mood that no list has: "stagnier|e"
    other_endings: tuple[str, ...] = ()  # of other words that end so: "sag|te"
    hearsay: frozenset[str] = frozenset()  # tell what others say, with `perfects`: "soll"
    perfects: frozenset[str] = frozenset()  # infinitives behind a participle: "haben", "sein"
    participle_endings: tuple[str, ...] = ()  # of those participles: "-t", "-en"
    participle_marks: tuple[str, ...] = ()  # in one before "sein": "geflohen"
    resultants: frozenset[str] = frozenset()  # what may part the two: "worden"
    infinitive_marks: frozenset[str] = frozenset()  # before or in it: "zu gehen", "aufzugeben"
    infinitive_endings: tuple[str, ...] = ()  # of a verb that ends a clause with such a mark: "-en"


class Speakers(Table):
    """The words that a speaker's mention is made of."""

    titles: frozenset[str] = frozenset()  # "menteri", "president": people's, before a name
    hyphened_titles: tuple[str, ...] = ()  # those of several tokens: "vice-president"
    local: frozenset[str] = frozenset()  # behind a short form: "Dinas Kebersihan (DK) setempat"
    accused: frozenset[str] = frozenset()  # of whom they are said others speak: "diduga"
    answering: frozenset[str] = frozenset()  # what they say for themselves has: "saya", "mengaku"
    chiefs: frozenset[str] = frozenset()  # titles that one alone has: "gubernur"
    mouthpieces: frozenset[str] = frozenset()  # words of titles of who speaks for a body: "juru"
    offices: frozenset[str] = frozenset()  # "badan", "ministry": in names of organisations
    body_links: frozenset[str] = frozenset()  # more before a body's field: "Council on Trade"
    groups: frozenset[str] = frozenset()  # "warga", "police": unnamed speakers
    named: frozenset[str] = frozenset()  # behind a description, before its name: "a cook named Roe"
    ages: tuple[str, ...] = ()  # endings of who was there before: "the 62-year-old (teacher)"
    epithets: frozenset[str] = frozenset()  # nouns of who was there before: "the Maro native"
    crowd_tails: frozenset[str] = frozenset()  # with one of those they mean others: "orang tua"
    singled: frozenset[str] = frozenset()  # before one of many: "(salah) satunya Ferry"
    households: frozenset[str] = frozenset()  # of somebody, who is named: "keluarga (Budi Lim)"
    crowds: frozenset[str] = frozenset()  # titles that alone mean many: "warga", "polisi"
    documents: frozenset[str] = frozenset()  # "survei", "report": speak without "that"
    # Word -> person, man, woman, group, thing
    pronouns: dict[str, str] = field(default_factory=dict)
    partners: frozenset[str] = frozenset()  # who speaks and who is spoken to, none of these: "we"
    possessives: dict[str, str] = field(default_factory=dict)  # "seiner Ansicht nach" -> as above
    determiners: frozenset[str] = frozenset()  # "the", "sang", "seorang"
    ranks: frozenset[str] = frozenset()  # titles that are no office: "dr", "kompol"
    full_titles: dict[str, str] = field(default_factory=dict)  # "gov" -> "governor"
    other_titles: dict[str, str] = field(default_factory=dict)  # "kepala negara" -> "presiden"
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)  # rep = ["congressman"]
    workplaces: frozenset[str] = frozenset()  # of those, before no person: "an analyst | with"
    informed: tuple[str, ...] = ()  # behind sources: "people | with knowledge of the talks"
    legal_forms: frozenset[str] = frozenset()  # end a company's name before "and": "Inc"
    many_firms: frozenset[str] = frozenset()  # two that spoke as one: "the companies"
    companies: frozenset[str] = frozenset()  # of offices, the last words of their names: "Motors"
    institutions: frozenset[str] = frozenset()  # nouns for any body that spoke: "lembaga itu"
    firms: frozenset[str] = frozenset()  # nouns for a company that was named: "the automaker"
    doubted: tuple[str, ...] = ()  # before a name and none of it: "Suspected Maro rebels"
    seats: tuple[str, ...] = ()  # ending of where a company is at home: "the Maro-based firm"
    pairs: dict[str, str] = field(default_factory=dict)  # both = "and": what joins their names
    plural_verbs: tuple[str, ...] = ()  # endings by which "sie sagt-en" is many, else a woman
    possessors: dict[str, str] = field(default_factory=dict)  # "its" -> thing, as for pronouns
    gendered: dict[str, str] = field(default_factory=dict)  # title -> pronoun: "wife" -> woman
    women: frozenset[str] = frozenset()  # given names that women alone bear
    men: frozenset[str] = frozenset()  # the same of men
    unique: frozenset[str] = frozenset()  # of bodies: a land has one, named or not: "government"
    societies: frozenset[str] = frozenset()  # of bodies: what no company is called: "the union"
    bodies_alike: frozenset[str] = frozenset()  # "the statistics agency" may be a bureau
    described_bodies: frozenset[str] = frozenset()  # more such nouns: "the Nusa children's fund"
    affiliations: frozenset[str] = frozenset()  # behind a name: "Ann Roe of the Red Cross"
    postposed: dict[str, str] = field(default_factory=dict)  # "people familiar with the talks"
    indefinites: frozenset[str] = frozenset()  # beside articles and numbers: "another company"
    received: frozenset[str] = frozenset()  # by who did not write a document: "a memo seen by X"
    speechless: frozenset[str] = frozenset()  # nouns that say nothing, even behind "the"
    introducing: frozenset[str] = frozenset()  # before who was not there yet: "seorang"
    commands: frozenset[str] = frozenset()  # before a name: "Take Ann Roe", "Meet Bob Poe"
    definites: frozenset[str] = frozenset()  # before a number: "the two leaders" refers back
    demonstratives: frozenset[str] = frozenset()  # behind a description: "mantan menteri itu"
    drivers: frozenset[str] = frozenset()  # before what they drive: "pengemudi Ertiga"
    # Before another name: "Badan SAR Nasional atau Basarnas"
    known_as: frozenset[str] = frozenset()
    doubling: tuple[str, ...] = ()  # between two offices of one person: "sekaligus", "yang juga"
    degrees: frozenset[str] = frozenset()  # behind a name, without their full stops: "sh", "msi"
    nameless: tuple[str, ...] = ()  # behind who keeps it back: "yang enggan (disebut namanya)"
    identities: tuple[str, ...] = ()  # what they keep back: "nama", "identitas"
    addresses: frozenset[str] = frozenset()  # before a short name, of it or not: "Gus Ahmad"
    nicknames: tuple[str, ...] = ()  # before what somebody is called: "akrab disapa", "sapaan"
    causes: frozenset[str] = frozenset()  # between capitals of a body's name: "untuk"
    belonging: frozenset[str] = frozenset()  # between a title and its body: "pakar dari IPB"
    particles: frozenset[str] = frozenset()  # lower-case parts of names: "bin", "al", "van"
    # Of adjectives behind a body's noun that alone has a capital: "Commission europé-enne".
    body_adjectives: tuple[str, ...] = ()
    aged: frozenset[str] = frozenset()  # beside a number and its unit: "berusia 30 tahun"
    kinds: dict[str, frozenset[str]] = field(default_factory=dict)  # bodies a noun means: "amt"
    cased: frozenset[str] = frozenset()  # articles before a noun in another case: "des", "dem"
    cased_many: dict[str, str] = field(default_factory=dict)  # the same of many: "ern" = "er"
    oblique: tuple[str, ...] = ()  # endings of titles in other cases: "des Zeuge-n"
    genitive_endings: tuple[str, ...] = ()  # of a body's noun: "des Ministerium-s"
    feminine: str = ""  # the ending of a title that is a woman's: "Sprecher-in"
    genitives: frozenset[str] = frozenset()  # articles behind a noun: "Sprecher der Polizei"
    adjective_endings: tuple[str, ...] = ()  # of what stands before a noun: "neuest-en Angaben"
    objects: frozenset[str] = frozenset()  # articles of no subject: "den Vorwurf bestritt X"
    feminine_objects: frozenset[str] = frozenset()  # the same before a woman's noun: "der Stadt"
    feminine_nouns: tuple[str, ...] = ()  # how such nouns end: "Zeit-ung", "Agent-ur"
    weak_endings: tuple[str, ...] = ()  # of an adjective behind those: "der Deutsch-en Bank"


class Names(Table):
    """The words that tell an office from the name behind it: "Kepala Dinas Kota Bekasi Dewi"."""

    places: frozenset[str] = frozenset()  # single words: "bekasi", "jawa"
    place_heads: frozenset[str] = frozenset()  # first words of two: "tanah" of "Tanah Abang"
    bodies: frozenset[str] = frozenset()  # "bawaslu", "muhammadiyah"
    owned: frozenset[str] = frozenset()  # before whose something is: "Kasus Budi Santoso"
    bearers: frozenset[str] = frozenset()  # its own name stands behind: "PT", "KM Sri Rejeki"
    bound: dict[str, tuple[str, ...]] = field(default_factory=dict)  # only behind: "Jaksa Agung"
    territorial: frozenset[str] = frozenset()  # a place stands behind: "bupati", "kota"
    local: frozenset[str] = frozenset()  # of those, where no list has the place: "desa", "camat"
    numbered: frozenset[str] = frozenset()  # of those, with a number and no place: "rt 05"
    employed: frozenset[str] = frozenset()  # a firm may stand behind: "ekonom", "analis"
    circumfixes: dict[str, str] = field(default_factory=dict)  # of nouns: "pe-nangan-an"
    suffixes: tuple[str, ...] = ()  # of nouns: "transport-asi"
    given: frozenset[str] = frozenset()  # that names begin with: "budi"
    doubtful: frozenset[str] = frozenset()  # given names, no words behind an office: "lalu"
    generations: frozenset[str] = frozenset()  # behind a family's name: "jr"


class Sides(Table):
    """Words with a direction (-1 back, 0 this, 1 on), by the side of the thing they modify."""

    before: dict[str, int] = field(default_factory=dict)  # "last week", "vor drei Tagen"
    after: dict[str, int] = field(default_factory=dict)  # "pekan lalu", "three days ago"


class Clock(Table):
    """The words of clock times."""

    at: tuple[str, ...] = ()  # before the hour: "pukul"
    perhaps: tuple[str, ...] = ()  # the same, but before much else too: "at"
    alone: frozenset[str] = frozenset()  # of those, before hours unless a noun follows: "alle"
    hours: tuple[str, ...] = ()  # after the hour: "Uhr", "o'clock"
    before: dict[str, int] = field(default_factory=dict)  # minutes: "half past" 30, "halb" -30
    after: dict[str, int] = field(default_factory=dict)  # "y media" 30, "moins le quart" -15
    past: tuple[str, ...] = ()  # between hour and minutes: "lewat"
    less: tuple[str, ...] = ()  # between the hour and the minutes that it lacks: "kurang"
    minutes: dict[str, int] = field(default_factory=dict)  # between them: "ten past", "fünf vor"
    minutes_named: dict[str, int] = field(default_factory=dict)  # behind "minutes": "to"
    named: dict[str, str] = field(default_factory=dict)  # "noon" = "12:00"
    am: tuple[str, ...] = ()
    pm: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()  # "WIB", "GMT"
    zone_after: frozenset[str] = frozenset()  # behind a place: "Jakarta time"
    zone_before: tuple[str, ...] = ()  # before a place: "waktu Makkah"
    letters: tuple[str, ...] = ("h",)  # between hour and minutes: "15h30"
    rough: frozenset[str] = frozenset()  # written to an hour that is about right: "5ish"
    zeros: frozenset[str] = frozenset()  # said before minutes below ten: "eleven oh five"
    opens: tuple[str, ...] = ()  # before the hours of a day: "Monday from 9 to 5"
    to: tuple[str, ...] = ()  # between two clock times alone: "alle 15 alle 17"
    is_dotted: bool = False  # "20.30" beside a day is a clock time


class Dates(Table):
    """The words of dates; the grammar that combines them is `factdb.parse.dates.finder`."""

    order: str = "dmy"  # or "mdy": how 3/4/2020 is read unless the document shows the other
    is_capitalised: bool = True  # names of days and months have a capital letter
    compounds: bool = False  # a day and its part are one word: "Samstagabend"
    # Names and their values
    months: dict[str, int] = field(default_factory=dict)
    given_months: frozenset[str] = frozenset()  # of them, people's names: "April"
    weekdays: dict[str, int] = field(default_factory=dict)  # Monday is 1
    rites: frozenset[str] = frozenset()  # before a weekday, no day: "salat Jumat", "Pasar Senin"
    plural_weekdays: dict[str, int] = field(default_factory=dict)  # "two Mondays ago"
    units: dict[str, str] = field(default_factory=dict)  # word -> factdb.expressions.TimeUnit
    shares: dict[str, str] = field(default_factory=dict)  # so, of a date alone: "la mitad de" 2022
    glued: dict[str, str] = field(default_factory=dict)  # written to a number: "24h", "3d ago"
    plurals: frozenset[str] = frozenset()  # of them: "in recent weeks" has no count
    calendar_weeks: frozenset[str] = frozenset()  # of them, numbered in their year alone: "KW"
    single: dict[str, str] = field(default_factory=dict)  # "one" is inside: "sehari", "setahun"
    days: dict[str, int] = field(default_factory=dict)  # from the publication: "kemarin" is -1
    nights: frozenset[str] = frozenset()  # those of them that mean the evening: "semalam"
    afternoons: frozenset[str] = frozenset()  # those that mean the afternoon: "esta tarde"
    years: dict[str, int] = field(default_factory=dict)  # from the publication: "heuer" is 0
    decades: dict[str, int] = field(default_factory=dict)  # their first year: "nineties" is 1990
    decade_heads: tuple[str, ...] = ()  # before a decade's number: "les années" 90
    owners: frozenset[str] = frozenset()  # before an age that is no decade: "in his 60s"
    centuries: dict[str, int] = field(default_factory=dict)  # of years in words: "nineteen" forty
    parts: dict[str, str] = field(default_factory=dict)  # of the day
    part_nouns: bool = False  # a part may stand before a noun: "in the morning session"
    part_cues: tuple[str, ...] = ()  # before one of the day told last: "am" Nachmittag
    seasons: dict[str, str] = field(default_factory=dict)
    season_cues: tuple[str, ...] = ()  # before a certain one: "in the" summer, "im" Sommer
    holidays: dict[str, str] = field(default_factory=dict)  # factdb.link.days.calendar.holiday
    named: dict[str, str] = field(default_factory=dict)  # numerals that name a day: "9/11"
    thirds: dict[str, str] = field(default_factory=dict)  # before the thing: "awal"; or "end"
    third_words: dict[str, str] = field(default_factory=dict)  # "Jahresende" = "late year"
    # Words of direction
    turns: Sides = field(default_factory=Sides)  # "last Monday", "pekan lalu", "this year"
    next_week: frozenset[str] = frozenset()  # "next" in "next Friday", where not the first to come
    yearly: frozenset[str] = frozenset()  # what a year has: "above 1986 levels"
    day_titles: frozenset[str] = frozenset()  # before a day's word in a title: "USA Today"
    hazy: frozenset[str] = frozenset()  # turns of many alone: "a recent Friday", "the recent fall"
    coming: frozenset[str] = frozenset()  # before a weekend, the first to come: "kommendes"
    weeks_on: dict[str, int] = field(default_factory=dict)  # behind a day: "mardi en huit" is 1
    windows: Sides = field(default_factory=Sides)  # with a number: "the last 24 hours"
    within: frozenset[str] = frozenset()  # such a window begins today: "within 30 days"
    distances: Sides = field(default_factory=Sides)  # "three days ago", "in 7 Tagen"
    afar: frozenset[str] = frozenset()  # of those, what hours tell a way by: "two hours away"
    lasting: frozenset[str] = frozenset()  # begin a duration too: "built in two years"
    recalls: Sides = field(default_factory=Sides)  # from the date told before: "the next day"
    recalled_days: dict[str, int] = field(default_factory=dict)  # so: "keesokan harinya"
    recalled_units: dict[str, str] = field(default_factory=dict)  # "Vorjahr" = "-1 year"
    reported: dict[str, str] = field(default_factory=dict)  # "the latest period" is a quarter
    periods: dict[str, str] = field(default_factory=dict)  # "year-ago period": a quarter
    stretches: frozenset[str] = frozenset()  # any time told: "the same period last year"
    closing: frozenset[str] = frozenset()  # behind a period before its last day: "ended"
    year_ago: tuple[str, ...] = ()  # before a unit: "the year-ago quarter"
    recounts: dict[str, int] = field(default_factory=dict)  # so, after a number: "later"
    than: frozenset[str] = frozenset()  # behind those in what is compared: "later than planned"
    relations: dict[str, int] = field(default_factory=dict)  # "two days after Easter"
    told_by: frozenset[str] = frozenset()  # before a weekday told: "on | the | Thursday"
    onwards: frozenset[str] = frozenset()  # of them, from a day to come: "a week from Friday"
    # Numbers
    cardinals: dict[str, int] = field(default_factory=dict)  # beside those of [numbers]
    ordinals: dict[str, int] = field(default_factory=dict)
    ordinals_behind: bool = False  # what is numbered stands before: "Senin pertama"
    ordinal_marks: frozenset[str] = frozenset()  # "3rd", "ke-3", "3."
    decade_marks: frozenset[str] = frozenset()  # "1990s", "1990-an"
    one: frozenset[str] = frozenset()  # before a unit: "a year ago"
    halves: tuple[str, ...] = ()  # behind a number or a unit: "two and a half years ago"
    half_of: dict[str, int] = field(default_factory=dict)  # so many and a half: "half a" 0
    several: tuple[str, ...] = ()  # instead of a number: "beberapa", "a few"
    alternatives: frozenset[str] = frozenset()  # between two numbers: "dua atau tiga hari"
    # What joins the parts of a date
    articles: frozenset[str] = frozenset()
    of: tuple[str, ...] = ()  # "the first of May"
    inside: tuple[str, ...] = ()  # the same before what a part lies in: "Tuesday in October"
    at: tuple[str, ...] = ()  # between a day and a clock time
    to: tuple[str, ...] = ()  # between the ends of a range
    night_to: tuple[str, ...] = ()  # so, of a night: "von Montag auf Dienstag"
    now: tuple[str, ...] = ()  # ends a range that is not over: "from 2015 until now"
    opens: frozenset[str] = frozenset()  # before such a range: "from"
    between: dict[str, str] = field(default_factory=dict)  # before a range -> between its ends
    year_marks: frozenset[str] = frozenset()  # before a year of two digits too: "FY24"
    fillers: tuple[str, ...] = ()  # say nothing of their own: "tanggal", "bulan" Mei
    day_words: frozenset[str] = frozenset()  # those that make a number a day: "tanggal 5"
    day_cues: frozenset[str] = frozenset()  # before numerals like a fraction's: "pada 3/4"
    places: frozenset[str] = frozenset()  # named by a day behind: "Jalan 17 Agustus", "via XX …"
    exactly: frozenset[str] = frozenset()  # before a day told again: "tepatnya pada 9 Mei"
    eras: dict[str, str] = field(default_factory=dict)  # behind a year: "H" hijri, "BC" before
    countdown: tuple[str, ...] = ()  # before days from a feast: "H-2 Lebaran"
    trailers: tuple[str, ...] = ()  # at the end of a date: "waktu setempat"
    # What is a date and what is none
    weak: frozenset[str] = frozenset()  # only beside another part: "may", "march", "sun"
    ordinary: frozenset[str] = frozenset()  # short names that are words in small letters: "sat"
    cues: frozenset[str] = frozenset()  # before what is a date sooner than anything else: "in"
    name_cues: tuple[str, ...] = ()  # the same, before a name: "over Christmas", "as early as May"
    counted: frozenset[str] = frozenset()  # behind a number that is no year: "2000 orang"
    year_cues: frozenset[str] = frozenset()  # before one that is, even so: "in 2021 cases rose"
    numbering: frozenset[str] = frozenset()  # before a number that is a name: "nomor", "$"
    meals: frozenset[str] = frozenset()  # named by a part of the day: "makan siang ini"
    sets: frozenset[str] = frozenset()  # before what recurs: "setiap", "every"
    rates: frozenset[str] = frozenset()  # of these, what a day can follow: "per 1 mei"
    habits: frozenset[str] = frozenset()  # what comes back in one word: "daily", "montags"
    times: frozenset[str] = frozenset()  # before how often it does: "twice | in a week"
    # The tense of a sentence, and the year of a text
    future: frozenset[str] = frozenset()  # "akan", "set for"
    past: frozenset[str] = frozenset()  # "telah", "was"
    future_endings: tuple[str, ...] = ()  # of a verb that looks ahead: "aumentar-án"
    past_endings: tuple[str, ...] = ()  # of one that has no noun behind it: "explodier-ten"
    many_endings: tuple[str, ...] = ()  # of one whose subject are many: "explodiert-en"
    infinitive: frozenset[str] = frozenset()  # before a form that looks past: "to hit"
    superlatives: frozenset[str] = frozenset()  # before an infinitive of the past: "worst to hit"
    passive: frozenset[str] = frozenset()  # between the two: "to be sworn in"
    rolling: frozenset[str] = frozenset()  # "the past decade": the ten years up to now
    until: frozenset[str] = frozenset()  # before what lies ahead, where no verb tells: "before"
    deferred: tuple[str, ...] = ()  # right before a day that lies ahead alone: "moved to"
    moving: frozenset[str] = frozenset()  # "moved" from a day to another: two days and no range
    present: frozenset[str] = frozenset()  # right before what lies ahead: "the vote is Sunday"
    present_ending: str = ""  # of a verb behind a date that opens a sentence: "am Sonntag feier-t"
    no_verbs: frozenset[str] = frozenset()  # other words that end so: "erst"
    participle_endings: tuple[str, ...] = ()  # at a clause's end they make a past of `present`
    onward: tuple[str, ...] = ()  # before what lies ahead or behind alike: "ab", "starting"
    since: frozenset[str] = frozenset()  # "four years since 19 July 2012"
    nearly: frozenset[str] = frozenset()  # before a time that is not full yet: "hampir"
    published: frozenset[str] = frozenset()  # before the day of publication: "Diterbitkan"
    bygone: frozenset[str] = frozenset()  # before a day long past: "lahir", "since"
    births: frozenset[str] = frozenset()  # of them, of what a story does not go on from: "born"
    running: tuple[str, ...] = ()  # before the year that is not over: "so far in"
    rights: tuple[str, ...] = ()  # before the year of the small print: "©", "hak cipta"
    clock: Clock = field(default_factory=Clock)


class IndicatorWords(Table):
    """The words of one indicator, by where they stand to its number."""

    acts: tuple[str, ...] = ()  # what is counted is the object: "menewaskan 12 orang"
    states: tuple[str, ...] = ()  # what is counted is the subject: "12 orang tewas"
    doings: tuple[str, ...] = ()  # the same, with an object: "12 warga meninggalkan kota"
    heads: tuple[str, ...] = ()  # the amount of this is given: "anggaran Rp 2 triliun"
    units: tuple[str, ...] = ()  # the noun counted: "12 penumpang"
    weak: tuple[str, ...] = ()  # of these, what tells only where one of `topics` is near
    topics: frozenset[str] = frozenset()  # single words: "covid"


class Clauses(Table):
    """How the words of a clause stand to its numbers."""

    modifiers_follow: bool = False  # of two nouns the second describes: "anggaran bantuan"
    amounts: tuple[str, ...] = ()  # make a noun the head: "jumlah pengungsi", "number of cases"
    boundaries: frozenset[str] = frozenset()  # open another clause: "sementara", "while"
    alone: frozenset[str] = frozenset()  # beside a number that is all that is said: "angka"
    relatives: frozenset[str] = frozenset()  # open a clause on the noun before: "yang", "who"
    linking: frozenset[str] = frozenset()  # verbs before what became of a subject: "remained"
    coordinators: frozenset[str] = frozenset()  # between equals: "dan", "as well as"
    adjuncts: frozenset[str] = frozenset()  # before a number that is no object: "di 3 desa"
    agents: frozenset[str] = frozenset()  # those among them before whoever acts: "oleh", "by"
    recipients: frozenset[str] = frozenset()  # those before who is given something: "kepada"
    bought: frozenset[str] = frozenset()  # verbs before what is had "for" its price: "acquired"
    made: frozenset[str] = frozenset()  # the same before what it cost to do: "built"
    valued: frozenset[str] = frozenset()  # verbs before what is put "at" its worth: "appraised"
    leads: tuple[str, ...] = ()  # before a number that is none of these: "terdiri dari"
    # Before two numbers, the first of which is of the first of two nouns: "masing-masing"
    distributives: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()  # before a number that they take a part of: "many of"
    fatal: tuple[str, ...] = ()  # of harm, behind whom it befell: "shot two guards to death"
    mute: tuple[str, ...] = ()  # hold a word of an indicator and tell nothing: "carried out"
    next: frozenset[str] = frozenset()  # a sentence so begun goes on with a count: "disusul"
    ranks: frozenset[str] = frozenset()  # so told, a part is of the count before: "terbanyak"
    objects: frozenset[str] = frozenset()  # open a verb's own object: "the"
    of: frozenset[str] = frozenset()  # between an amount and its head: "$2bn in revenue"
    causes: frozenset[str] = frozenset()  # between what befell somebody and how: "akibat"
    generic: frozenset[str] = frozenset()  # units that tell nothing: "orang", "people"
    namely: frozenset[str] = frozenset()  # before who or what is counted: "yakni", "namely"
    repeats: tuple[str, ...] = ()  # take up what was counted before: "di antaranya", "of them"
    pointers: tuple[str, ...] = ()  # stand for a number before: "jumlah itu", "the figure"


class Measures(Table):
    """The words that tell how a number stands to time."""

    now: tuple[str, ...] = ()  # a level: "kini", "still"
    more: tuple[str, ...] = ()  # before more of the same: "another", "a further"
    so_far: tuple[str, ...] = ()  # a running total: "hingga kini", "to date"
    totals: tuple[str, ...] = ()  # the same, of people and events: "total"
    new: tuple[str, ...] = ()  # no running total: "tambahan", "new"
    changes: frozenset[str] = frozenset()  # before a difference: "naik", "fell"
    differences: frozenset[str] = frozenset()  # of these, nouns: "penurunan … sebesar 3 persen"
    marks: frozenset[str] = frozenset()  # between such a noun and its number: "sebesar"
    changed: tuple[str, ...] = ()  # behind a difference: "lebih tinggi", "fewer"
    bringing: frozenset[str] = frozenset()  # verbs before a noun and its level: "bringing … to 30"
    levels: frozenset[str] = frozenset()  # between a change and the level reached: "menjadi", "to"
    records: frozenset[str] = frozenset()  # "since" behind them totals nothing: "the most since"
    bounds: frozenset[str] = frozenset()  # hedges behind a change that tell a level: "below"
    transparent: frozenset[str] = frozenset()  # between a change and its difference: "by"
    existing: frozenset[str] = frozenset()  # before a change that has no owner: "ada kenaikan"
    rates: tuple[str, ...] = ()  # behind the unit: "per hari", "a day"
    constituents: frozenset[str] = frozenset()  # two words, the second no change: "make up"


class Places(Table):
    """Where the names of places stand, and what is none."""

    prepositions: frozenset[str] = frozenset()  # "di", "in"
    kinds: frozenset[str] = frozenset()  # lower-case words before a name: "eastern", "kota"
    directions: frozenset[str] = frozenset()  # lower-case words behind it: "timur"
    organisations: frozenset[str] = frozenset()  # first words of names that are no places
    compass: dict[str, str] = field(default_factory=dict)  # "timur" -> "east": joins names
    scenes: frozenset[str] = frozenset()  # of the prepositions, those that tell where: "in"
    inside: frozenset[str] = frozenset()  # of these, between a place and a wider one: "in"
    wider: frozenset[str] = frozenset()  # of more than that place: "nationwide", or of another
    nowhere: tuple[str, ...] = ()  # phrases with these words that tell of none: "luar biasa"
    areas: dict[str, str] = field(default_factory=dict)  # "kabupaten" -> "regency": the same
    landforms: dict[str, str] = field(default_factory=dict)  # "danau" -> "lake": joins names
    features: frozenset[str] = frozenset()  # of a landscape, beside its name: "Danau Toba"
    seats: frozenset[str] = frozenset()  # behind a land or a people: "the Malurian capital"
    befalls: frozenset[str] = frozenset()  # what a disaster does to a place: "rocked"


class Arithmetic(Table):
    """The words between numbers that must fit one another."""

    wholes: tuple[str, ...] = ()  # between a part and its whole: "30 of 120"
    shares: tuple[str, ...] = ()  # before the same as a percentage: ", or 25 percent"
    breakdowns: tuple[str, ...] = ()  # before all parts of a number; a colon is one anywhere
    joiners: tuple[str, ...] = ()  # between two of these parts
    includes: tuple[str, ...] = ()  # before some part of a number: "including"
    openers: tuple[str, ...] = ()  # of these, those that make nothing before them a part
    rest: tuple[str, ...] = ()  # behind parts that are not all: "the rest"
    further: tuple[str, ...] = ()  # beside what comes to another number: "12 more", "lagi"


class Comparison(Table):
    """The words that tell of what and whom a number is, where two numbers are compared."""

    grades: dict[str, str] = field(default_factory=dict)  # how badly: "luka berat" = "severe"
    statuses: dict[str, str] = field(default_factory=dict)  # how sure: "terkonfirmasi"
    gatherings: dict[str, str] = field(default_factory=dict)  # whom people came to: "pawai"
    happenings: dict[str, str] = field(default_factory=dict)  # what befell a place: "banjir"
    outbreaks: dict[str, str] = field(default_factory=dict)  # diseases: "campak" = "measles"
    targets: dict[str, str] = field(default_factory=dict)  # what an attack hit: "bus", "pasar"
    care: tuple[str, ...] = ()  # where some of the harmed are taken: "hospital"
    receiving: tuple[str, ...] = ()  # what is done with them there: "treated"
    pointers: tuple[str, ...] = ()  # stand for what was just told: "hal itu", "the toll"
    pointed: tuple[str, ...] = ()  # between them and whoever said it: "dikatakan"
    pointed_links: tuple[str, ...] = ()  # behind those, before whoever said it: "oleh"
    neutral: frozenset[str] = frozenset()  # beside what is counted, and tell no group: "local"
    causes: tuple[str, ...] = ()  # before what led to it: "akibat", "due to"
    correcting: tuple[str, ...] = ()  # where a number is put right: "meralat", "lowered"
    own: frozenset[str] = frozenset()  # whoever speaks, as subject of what was done: "we", "its"
    own_endings: tuple[str, ...] = ()  # of words that say so: "timnya"
    owners: frozenset[str] = frozenset()  # before a thing that is one person's: "his", "my"


class Language(Table):
    """Everything that factdb knows of a language."""

    code: str
    function_words: frozenset[str]
    separators: Separators
    grammar: Grammar = field(default_factory=Grammar)
    abbreviations: frozenset[str] = frozenset()
    capital_abbreviations: frozenset[str] = frozenset()  # of these: "Ill.", but "he was ill."
    closing: frozenset[str] = frozenset()  # of these, what can end a sentence: "PT Nusa Tbk."
    ordinal_openers: frozenset[str] = frozenset()  # "am 50. Jahrestag": no sentence ends there
    numbers: Numbers = field(default_factory=Numbers)
    ranges: Ranges = field(default_factory=Ranges)
    hedges: Hedges = field(default_factory=Hedges)
    counting: Counting = field(default_factory=Counting)
    boilerplate: Boilerplate = field(default_factory=Boilerplate)
    dates: Dates = field(default_factory=Dates)
    reporting: Reporting = field(default_factory=Reporting)
    speakers: Speakers = field(default_factory=Speakers)
    names: Names = field(default_factory=Names)
    indicators: dict[str, IndicatorWords] = field(default_factory=dict)
    clauses: Clauses = field(default_factory=Clauses)
    measures: Measures = field(default_factory=Measures)
    places: Places = field(default_factory=Places)
    arithmetic: Arithmetic = field(default_factory=Arithmetic)
    comparison: Comparison = field(default_factory=Comparison)
