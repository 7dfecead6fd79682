"""Who says what in German, where the verb stands second or last: marked as `marks` tells."""

from __future__ import annotations

import pytest
from marks import marked, plain, reported

# (rule, the sentence with its one claim marked)
ONE_CLAIM = [
    # sources beside a clause
    ("source-clause", "<Nach> eigenen Angaben [hat {die Firma Roth} 40 Leute]."),
    ("clause-source-clause", "[{Helfer} konnten <nach> eigenen Angaben 30 Tiere retten]."),
    ("impersonal-clause", "Zur Begründung <hieß> es, [der Damm sei alt]."),
    # the sentence before one that only points to it
    ("pointing", "[Bei dem Sturm fiel ein Baum um]. Das <teilte> {die Feuerwehr} mit."),
    ("pointing", "[Die Firma baut um]. Dies <geht> aus {einer Mitteilung} hervor."),
    ("pointing", "[Die Firma baut um]. Das <geht> aus {dem Bericht} hervor, der am Mai kam."),
    # a verb in the mood that no list has, behind a report and beside a verb of saying
    ("verb-clause", "{Ann Roth} <sagte>, [die Partei verkümmere im Streit]."),
    # a quotation without a clause of its own
    ("verdict", "{Der Rat} <nannte> die Absage einen „[Fehler]“."),
    ("verdict", "{Ann Roth}, die Trainerin, <nannte> das Urteil „[zu hart]“."),
    ("verdict", "Die Pläne <bezeichnete> {Ann Roth} als „[klug und mutig]“."),
    ("verdict", "Als „[vertane Chance]“ <beurteilte> {der Kanzler} den Plan."),
    ("quoting", "„[Wir bleiben]“, wird {Roth} <zitiert>."),
    ("quoting", "„[Wir bleiben]“, <zitiert> die Zeitung {den Bürgermeister}."),
    ("name-quote", "{Sängerin Nina Roth} zur neuen Heimat: „[Ich freue mich sehr auf das Land!]“"),
    ("name-quote", "Im Rat warb {Ann Roth} für den Plan: „[Wir bauen neue Brücken in der Stadt].“"),
    # the verb behind its subject
    ("verb-clause", "{Ann Roth}, die Sprecherin der Firma, <sagte>, [die Brücke bleibe gesperrt]."),
    (
        "verb-clause",
        "{Ann Roth}, die Sprecherin, kam nach Altfurt und <sagte>, [die Brücke bleibe gesperrt].",
    ),
    ("verb-clause", "{Ann Roth} <sagte> gestern dort abends, [die Brücke bleibe gesperrt]."),
    ("verb-clause", "{Ann Roth} <sagte> der Zeitung, [die Brücke sei alt]."),
    (
        "verb-clause",
        "{Der Papst} <sagte> in einem im Mai veröffentlichten Gespräch, [die Kirche sei arm].",
    ),
    ("verb-quote", "{Ann Roth} <sagte> der Zeitung „Bote“: „[Die Brücke ist alt].“"),
    ("verb-clause", "{Einige} <sagten>, [die Brücke sei alt]."),
    ("verb-clause", "{Roth & Söhne} <sagte>, [die Brücke sei alt]."),
    ("verb-clause", "{Die Zeitung „Altfurter Bote“} <meldete>, [die Brücke sei alt]."),
    ("verb-clause", "{Das schleswig-holsteinische Ministerium} <sagte>, [die Brücke sei alt]."),
    (
        "verb-clause",
        "{Ann Roth} <erklärte> am Montagabend heute gestern dort in Köln, [die Brücke sei alt].",
    ),
    ("verb-clause", "{Dr. Ann Roth} <sagte>, [die Brücke sei alt]."),
    # a clause that a preposition opens is all that is said, if one who says it ends the sentence
    ("clause-verb-subject", "[In Altfurt fehlt das Geld], <sagte> {Ann Roth}."),
    ("clause-verb-subject", "[Bei dem Sturm starben zwei Menschen], <teilte> {die Polizei} mit."),
    ("clause-verb-subject", "[Im Tal geht das Wasser zurück], <sagte> {Ann Roth} am Montag."),
    # the subject behind its verb
    (
        "verb-subject-clause",
        "Wenige Stunden nach dem Sturm <erklärte> {der neue Rat}, [die Lage sei ruhig].",
    ),
    (
        "verb-subject-clause",
        "Am Abend, als alle kamen, konnte {er} <verkünden>: [Es sei ein erster Schritt].",
    ),
    ("verb-subject-clause", "Am Montag <sagte> {Ann Roth}, [die Brücke bleibe gesperrt]."),
    (
        "verb-subject-clause",
        "Wenige Stunden später <sagte> {Ann Roth}, [die Brücke bleibe gesperrt].",
    ),
    ("verb-subject-clause", "Den Vorwurf <bestritt> {die Firma}: [Man habe alles geprüft]."),
    ("verb-subject-clause", "Für alle <fordert> {die Firma}, dass [die Brücke bleibt]."),
    # the content before it, or around it
    ("clause-verb-subject", "[Zwei Menschen starben], <meldete> {die Zeitung}."),
    ("clause-verb-subject", "Die Straße ist neu; [die Brücke ist alt], <sagte> {Ann Roth}."),
    ("clause-verb-subject", "[Der 61-jährige wurde nicht verletzt], <sagte> {die Polizei}."),
    ("clause-verb-subject", "Dass [die Brücke alt ist], <sagte> {Ann Roth}."),
    (
        "clause-verb-clause",
        "[Die Straße sei frei, <sagte> {Ann Roth}, die Brücke bleibe gesperrt].",
    ),
    (
        "clause-verb-clause",
        "[Die Straße sei frei, <sagte> {Ann Roth}, und die Brücke bleibe gesperrt].",
    ),
    (
        "clause-verb-clause",
        "[In zehn Jahren, so <schätzen> {die Forscher}, soll die Brücke fertig sein].",
    ),
    # the verb at the end of its clause
    ("verb-clause", "Wie {die Polizei} <mitteilte>, [bleibt die Brücke gesperrt]."),
    (
        "clause-verb-clause",
        "[Die Brücke bleibt, wie {die Polizei} <mitteilte>, bis Mai gesperrt].",
    ),
    ("clause-verb", "[Die Brücke bleibt bis Mai gesperrt], wie {die Polizei} <mitgeteilt> hat."),
    ("clause-verb", "„[Die Brücke ist alt]“, wie {Ann Roth} <sagte>."),
    # nobody says it
    ("impersonal-clause", "Es <hieß>, [die Brücke bleibe gesperrt]."),
    ("impersonal-clause", "Als Begründung <hieß> es, [die Brücke sei alt]."),
    ("impersonal-clause", "Aus {dem Ministerium} <hieß> es, [die Brücke bleibe gesperrt]."),
    ("clause-impersonal", "[Die Brücke bleibe gesperrt], <hieß> es aus {dem Rathaus}."),
    ("quote-impersonal", "„[Die Brücke bleibt gesperrt]“, <hieß> es aus {dem Ministerium}."),
    ("clause-impersonal", "Wer kommt, weiß niemand. [Sie seien wohl da], <heißt> es."),
    # nobody says it in its own mood, and nothing else stands behind
    ("clause-impersonal", "[Die Hälfte der Brücken ist alt], <heißt> es in {dem Bericht}."),
    ("clause-impersonal", "[Die Brücke ist seit Mai zu], <hieß> es weiter."),
    ("clause-impersonal", "[Die Kosten sollen sinken], so <heißt> es in {einer Mitteilung}."),
    # what lacks its verb's other word goes on behind the attribution
    ("clause-cue-clause", "[Man dürfe, <so> {Ann Roth}, die Bauern nicht allein lassen]."),
    ("clause-cue-clause", "[Die Lage sei, <so> {Ann Roth} weiter, „mehr als ernst]“."),
    ("clause-cue-clause", "[Das Haus sei alt, <so> {Ann Roth}, die Straße sei neu]."),
    ("clause-verb-clause", "[Die Stadt habe, <sagte> {Ann Roth}, den Hof gekauft]."),
    ("clause-cue", "[Das sei alles, was sie sagen könne], <so> {Ann Roth}, die Sprecherin."),
    ("clause-cue", "[Die Kosten könnten steigen], <so> {Ann Roth}, die alles prüft."),
    # a clause at the head of a sentence that is only its subject
    ("clause-source-clause", "[Ob das Tor hält, ist <laut> {Polizei} offen]."),
    # a preposition, before its source or behind it
    ("source-clause", "{Polizeiangaben} <zufolge> [ist die Brücke gesperrt]."),
    ("source-clause", "{Medienberichten} <zufolge> [starben zwei Menschen]."),
    ("source-clause", "{Seiner} Ansicht <nach> [ist die Brücke alt]."),
    ("source-clause", "<Nach> {ihrer} Meinung [ist die Brücke alt]."),
    ("source-clause", "<Nach Meinung> {der Sprecherin} [ist die Brücke alt]."),
    ("source-clause", "<Laut> {dem Bericht} [ist die Brücke alt]."),
    ("clause-source-clause", "[Die Brücke ist <nach Angaben> {der Polizei} gesperrt]."),
    ("clause-source-clause", "[Die Brücke ist <nach Angaben> von {Ann Roth} in Köln alt]."),
    ("clause-source-clause", "[Die Brücke ist, Angaben {der Polizei} <zufolge>, gesperrt]."),
    ("quote-preposition", "„[Die Brücke ist alt]“, <laut> {Ann Roth}."),
    # "so", and whoever spoke before
    ("clause-cue", "[Zwei Menschen starben], <so> {die Polizei}."),
    ("quote-cue", "„[Die Brücke ist alt]“, <so> {Ann Roth} weiter."),
    ("clause-cue-clause", "[Die Brücke, <so> {die Sprecherin}, sei alt]."),
    ("anaphor", "<Demnach> [starben zwei Menschen]."),
    ("anaphor", "[Zwei Menschen sollen <demnach> gestorben sein]."),
    # the mood alone, of whoever has the floor
    ("mood", "{Die Sprecherin} warnt vor Panik. [Die Brücke sei alt]."),
    # in the mood behind a main clause that is not; beside a doubtful form
    ("mood", "{Der Nachbar} ärgert sich, [das Dach sei undicht]."),
    ("mood", "Nora war krank, und [sie müsse nun zum Arzt]."),
    ("impersonal-clause", "Aus {der Fraktion} <verlautete>, [der Antrag werde geändert]."),
    ("impersonal-clause", "Aus {dem Rathaus} war <zu erfahren>, [der Antrag werde geändert]."),
    # infinitives without a comma, verbs in two parts
    ("verb-clause", "{Der Verein} hat <angekündigt> [die Halle im Mai zu räumen]."),
    ("verb-clause", "{Der Förster} <riet> davon ab, [den Wald zu betreten]."),
    ("verb-clause", "{Die Trainerin} <gab> sich zuversichtlich, dass [es reicht]."),
    # what stands before the comma says it
    ("whereby", "Im Amt liegt {eine Studie} vor, <wonach> [der Boden sauber ist]."),
    ("whereby", "Der Rat kennt {das Gutachten}, <laut dem> [der Boden sauber war]."),
    ("source-clause", "<Laut> {dem Leiter der Wache, Jan Kuhn}, [war der Boden sauber]."),
    ("source-clause", "<Nach Angaben> {des Leiters der Wache, Jan Kuhn}, [war der Boden sauber]."),
    ("source-clause", "<Laut> {mooshof.de} [war der Boden sauber]."),
    ("source-clause", "<Nach Angaben> {der Mooshof Inc.} [wurde der Boden sauber]."),
    ("clause-verb-subject", "[Meiner Meinung nach sei der Boden sauber], <sagte> {Jan Kuhn}."),
    ("relative", "Neu ist {die Aussage des Wirtes}, der <angab>, [den Mann zu kennen]."),
    ("relative", "Im Saal saß {Jan Kuhn}, der <sagte>, [man habe nichts gehört]."),
    # quotations
    ("quote-verb-subject", "„[Lasst uns rein!]“, <rief> {Jan Kuhn}."),
    ("verdict", "{Jan Kuhn} <sprach> von einer „[großen Blamage]“."),
    ("name-quote", "Dazu {Jan Kuhn}: „[Wir haben die Halle längst geräumt].“"),
    # behind a clause of its own, the main clause is what is told, if it is in the mood
    (
        "clause-verb-subject",
        "[Weil es glatt war, habe der Wagen nicht bremsen können], <sagte> {ein Sprecher}.",
    ),
    (
        "verb-subject-clause",
        "Auf die Frage, ob er komme, <sagte> {Minister Mohr}, [das wisse er nicht].",
    ),
    ("quote-verb-subject", "„[Es ist kalt]“, <sagte> {Mohr} der Zeitung „Bote“."),
    ("verb-subject-clause", "Den Helfern <dankte> {der Rat} dafür, dass [sie kamen]."),
    # a surname alone is somebody, where a title and the whole name stand in the text
    ("verb-clause", "Minister Udo Mohr kam. {Mohr} <betonte>, [die Polizei sei da]."),
    ("verb-clause", "Minister Udo Mohr kam. {Mohr} <lobte> die Polizei, [die da gewesen sei]."),
    ("verb-clause", "{Der Rat} <ließ> über einen Sprecher ausrichten, [man prüfe das]."),
    # to whom it is said is no subject
    ("verb-subject-clause", "Der Welt-Agentur <sagte> {Ann Roth}, [die Brücke sei alt]."),
    ("verb-subject-clause", "Der Alten Bank <teilte> {Ann Roth} mit, [die Brücke sei alt]."),
    ("verb-clause", "{Das Rote Haus} <warf> der Stadt vor, [die Brücke zu schonen]."),
    ("verb-clause", "{Der Redakteur} <sagte>, [die Brücke sei alt]."),
    ("verb-clause", "{Der für die Region zuständige Leiter} <sagte>, [die Brücke sei alt]."),
    ("clause-impersonal", "[Die Brücke sei alt], <hieß> es von {Ann Roth}."),
    # who somebody is stands between commas
    ("verb-clause", "Wie {Ann Roth}, die Sprecherin, <mitteilte>, [bleibt die Brücke zu]."),
    ("clause-verb", "[Die Brücke bleibt zu], wie {Ann Roth}, 45, Ärztin, <sagte>."),
    ("quoting", "„[Wir bleiben]“, wird {Ann Roth}, die Sprecherin, <zitiert>."),
    ("source-clause", "{Ann Roth}, der Sprecherin, <zufolge> [bleibt die Brücke zu]."),
    ("source-clause", "<Laut> {Ann Roth}, Leiterin der Schule in Ulm, [bleibt die Brücke zu]."),
    ("clause-source", "[Die Brücke bleibt zu], <laut> {Ann Roth}, 45, Ärztin."),
    ("clause-cue", "[Die Brücke bleibt zu], <so> {Ann Roth}, die Sprecherin."),
    ("clause-source", "[Die Brücke bleibt zu], <laut> {der Regierung} in Kiew."),
    ("source-clause", "{Der Regierung in Kiew} <zufolge> [bleibt die Brücke zu]."),
    ("source-clause", "{Dem ABC-Politiker Jan Roth} <zufolge> [bleibt die Brücke zu]."),
    ("source-clause", "<Nach Angaben> von {mehreren Anwohnern} [brannte die Brücke]."),
    # a full stop or quotation marks in a name end no verb of two parts
    ("clause-verb-subject", "[Die Brücke sei alt], <teilte> {Dr. Ann Roth} mit."),
    ("clause-verb-subject", "[Die Brücke sei alt], <teilte> {der „Bote“} mit."),
    ("verb-clause", "{Eine 30 Jahre alte Frau} <sagte>, [die Brücke sei alt]."),
    (
        "verb-subject-clause",
        "Es <meldete> sich {die Neue Leiterin der Schule, Ann Roth}, zu Wort: [Sie sei froh].",
    ),
    ("verb-clause", "{Der Vorstandschef der Bank, Jan Roth}, <sagte>, [die Brücke sei alt]."),
    ("verb-clause", "{Der ABC-Chef im Landtag, Jan Roth}, <sagte>, [die Brücke sei alt]."),
    ("verb-subject-clause", "Später <sagte> {Minister Jan Roth} im Radio, [Ann Amin sei alt]."),
    ("verb-subject-clause", "Dort <sagte> {Ann Roth}, [die Kosten stiegen auf 40 Euro]."),
    ("quote-verb-subject", "„[Wir sehen nur die alte Stadt].“ <sagte> {Ann Roth}."),
    ("quote-verb-subject", "„[Wir sehen nur die alte Stadt].“ <macht> {Ann Roth} deutlich."),
    # any verb behind speech; who stands behind it, and what they are
    ("quote-verb-subject", "„[Wir bleiben hier]“, <freut> sich {Ann Roth}."),
    ("quote-verb-subject", "„[Wir bleiben hier]“, <lacht> {Ann Roth (ABC)}, Leiterin der Schule."),
    ("name-quote", "{Ann Roth}, neue Leiterin: „[Wir bleiben noch lange hier in der Stadt].“"),
    # a number without a clause
    ("reckoned", "{Das Amt} <meldete> [40 Tote]."),
    ("reckoned", "{Die Polizei} <schätzte> am Montag [den Schaden auf 40 Euro]."),
    ("reckoned", "Am Montag <sprach> {die Polizei} erneut von [40 Toten]."),
    ("reckoned", "[Den Schaden <beziffert> {die Polizei} auf 40 Euro]."),
    ("reckoned", "{Die Polizei} <gab> [die Zahl der Toten mit 40] an."),
    ("reckoned", "{Die Firma} hat [den Schaden auf 40 Euro] <geschätzt>."),
    ("reckoned", "{Die Polizei} <rechnet> mit [40 Gästen]."),
    ("reckoned", "{Die Gewerkschaft} <verlangt> [7 Prozent mehr Lohn]."),
    ("reckoned", "{Ann Roth} <forderte> am Montag [eine neue Wahl in drei Bezirken]."),
    # an infinitive behind whom somebody asks; a verb at the head of what stands behind a colon
    ("verb-clause", "{Ann Roth} <appellierte> an alle, [an den Tisch zurückzukehren]."),
    ("verb-clause", "{Minister Lasse Roth} <bat> alle, [an den Tisch zu kommen]."),
    ("verb-subject-clause", "Dem <widersprach> {die Sprecherin}: [Man habe alles gemeldet]."),
    ("verb-clause", "{Ann Roth} hatte im Mai <die These vertreten>, [der Rat verkümmere]."),
    ("verb-clause", "Noch etwas kam hinzu: Wie {die Polizei} <mitteilte>, [war die Brücke zu]."),
    # who is quoted without quotation marks
    ("quoting", "[Er halte die Brücke für alt], wird {Roth} im „Boten“ <zitiert>."),
    # a source in a relative clause tells that clause alone, and none beyond a semicolon
    (
        "clause-source-clause",
        "Ein Mann, [der <laut> {Polizei} seit Mai krank war], floh nach Altfurt.",
    ),
    (
        "clause-source-clause",
        "{Ein Wirt}, [der <nach> eigenen Angaben seit Mai krank ist], schimpfte über den Lärm.",
    ),
    (
        "clause-source-clause",
        "[Es kamen <laut> {Polizei} viele Leute]; die Stadt ist voll.",
    ),
    # the main clause behind a clause that reports is no part of what is said
    ("relative", "Nachdem {Ann Roth} <sagte>, dass [es kalt sei], ging der Rat."),
    ("relative", "{Ann Roth}, die <angab>, [den Mann zu kennen], ging."),
    ("reckoned", "{Die Firma} hatte zuletzt von [700 Bäumen] <gesprochen>."),
    # behind a colon that a sentence of the document's own ends at
    ("clause-verb-subject", "Das reicht allen nicht: [Es fehlten 40 Euro], <sagte> {Ann Roth}."),
    ("clause-verb-subject", "[Eines sei ganz klar: Es fehlten 40 Euro], <sagte> {Ann Roth}."),
    ("clause-verb-clause", "[Es sei kalt, <sagte> {Ann Roth}, „wir frieren alle]“."),
    # to whom it is said is no part of a name
    ("clause-verb-subject", "[Es sei kalt], <sagte> {Roth} der „Altfurter Zeitung“."),
    # who speaks up behind its verb has the floor
    ("mood", "Ähnlich äußerte sich {Ministerin Ann Roth}. [Es sei kalt]."),
    # a name in quotation marks is no verdict
    ("verdict", "{Der „Bote“} <nannte> den Plan „[unfair]“."),
    ("verdict", "{Ann Roth} <nannte> den Plan in der „Welt“ „[unfair]“."),
]


@pytest.mark.parametrize(("rule", "text"), ONE_CLAIM, ids=[text for _, text in ONE_CLAIM])
def test_a_sentence_gives_its_one_claim(rule: str, text: str) -> None:
    (claim,) = reported(plain(text), "de")
    assert (claim.rule, marked(plain(text), claim)) == (rule, text)


SEVERAL = [
    (
        "Ann Roth sagte, es sei kalt. Der Rat verkümmere im Streit. Die 20 Meter lange Brücke ist "
        "alt.",
        [("verb-clause", "es sei kalt"), ("mood", "Der Rat verkümmere im Streit")],
    ),
    (
        "Die Polizei sucht einen Mann. Er soll zwei Zäune beschädigt haben. Zeugen sollen bedroht "
        "worden sein. Der Zaun soll bald fertig sein.",
        [
            (
                "mood",
                "Er soll zwei Zäune beschädigt haben. Zeugen sollen bedroht worden sein",
            ),
        ],
    ),
    (
        "Ann Roth sagte, es sei kalt. Das bestätigte der Rat.",
        [("verb-clause", "es sei kalt")],
    ),
    (
        "Ann Roth sagte, die Brücke bleibe gesperrt, und fügte hinzu, die Straße sei frei.",
        [("verb-clause", "die Brücke bleibe gesperrt"), ("and-that", "die Straße sei frei")],
    ),
    (
        "Der Bericht schildert den Unfall. Helfer hätten die Brücke nicht gesehen. Sie sei dunkel.",
        [("mood", "Helfer hätten die Brücke nicht gesehen. Sie sei dunkel")],
    ),
    (
        "Die Brücke sei alt, sagte das Amt und fügte hinzu, die Straße sei frei.",
        [("clause-verb-subject", "Die Brücke sei alt"), ("and-that", "die Straße sei frei")],
    ),
    (
        "Die Brücke sei alt, sagte der Leiter des Amts, Jan Roth, und betonte, sie bleibe zu.",
        [("clause-verb-subject", "Die Brücke sei alt"), ("and-that", "sie bleibe zu")],
    ),
    (
        "Ann Roth sagte, der Bürgermeister habe erklärt, die Brücke bleibe gesperrt.",
        [
            ("verb-clause", "der Bürgermeister habe erklärt, die Brücke bleibe gesperrt"),
            ("nested", "die Brücke bleibe gesperrt"),
        ],
    ),
    (
        "Nach Angaben der Veranstalter kamen 500 Leute, die Polizei sprach von 200.",
        [("source-clause", "kamen 500 Leute"), ("reckoned", "200")],
    ),
    (
        "Ann Roth sagte, es sei kalt. Der Rat habe versprochen, die Brücke zu räumen.",
        [
            ("verb-clause", "es sei kalt"),
            ("mood", "Der Rat habe versprochen, die Brücke zu räumen"),
            ("nested", "die Brücke zu räumen"),
        ],
    ),
    (
        "Der Rat habe erklärt, die Brücke bleibe zu, berichtet die Zeitung „Bote“.",
        [
            ("clause-verb-subject", "Der Rat habe erklärt, die Brücke bleibe zu"),
            ("nested", "die Brücke bleibe zu"),
        ],
    ),
    (
        "Das Werk habe im Mai drei Lecks gemeldet, sagte deren Leiterin Ann Roth.",
        [("clause-verb-subject", "Das Werk habe im Mai drei Lecks gemeldet")],
    ),
    (
        "Ann Roth sagte, es gebe zwei Gründe: „Die Brücke ist alt. Sie ist schmal.“",
        [
            ("verb-clause", "es gebe zwei Gründe"),
            ("verb-clause", "Die Brücke ist alt. Sie ist schmal"),
        ],
    ),
    (
        "„Die Brücke ist alt“, sagte Ann Roth der Zeitung, „und sie ist schmal.“",
        [
            ("quote-verb-subject", "Die Brücke ist alt"),
            ("quote-verb-subject", "und sie ist schmal"),
        ],
    ),
    (
        "Jan Kuhn sagte, die Halle sei leer, verwies aber darauf, dass sie bald voll werde.",
        [("verb-clause", "die Halle sei leer"), ("and-that", "sie bald voll werde")],
    ),
    (
        "Jan Kuhn sagte, die Halle sei leer. Der Rat prüft, ob sie zu klein sei. Es dürfte eng "
        "werden, da sie alt sei.",
        [("verb-clause", "die Halle sei leer")],
    ),
    (
        "Jan Kuhn sagte, die Halle sei leer. Es dürfte eng werden, da sie alt sei.",
        [
            ("verb-clause", "die Halle sei leer"),
            ("mood", "Es dürfte eng werden, da sie alt sei"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), SEVERAL, ids=[text for text, _ in SEVERAL])
def test_a_sentence_gives_each_of_its_claims(text: str, claims: list[tuple[str, str]]) -> None:
    assert [(claim.rule, claim.span.of(text)) for claim in reported(text, "de")] == claims


NONE = [
    "Nachdem Ann Roth davon erzählte, schloss der Rat den Hof.",
    "Bürger, die den Schaden geltend gemacht haben, sollten sich melden.",
    "Jan Roth hat eine Geschichte erzählt, in der er seine Angst beschrieb.",
    "Das Feuer forderte zwei Tote.",
    "Die Brücke verlangte 40 Helfern alles ab.",
    "Das Dorf, das einst Altfurt hieß, ist 40 Jahre alt.",
    "Wenn es lange regnet, heißt es warten.",
    "Einige Fahrzeuge standen bereit. Es soll zu Streit gekommen sein.",
    "Ann Roth sprach mit 40 Gästen.",
    "Die Zahlen sollen bald veröffentlicht werden, eine Liste der Namen ist nicht geplant.",
    "Die Firma meldete am 3. Mai Insolvenz an.",
    "Es gab Bilder, die zwei Häuser zeigten, zu sehen.",
    "Das nennt man einen „Splitter“.",
    "Nach dem Spiel, das am Montag stattfand, sagte Ann Roth nichts.",
    "Mit großer Mühe, sagte Ann Roth.",
    "Nach monatelangen Ermittlungen nahm die Polizei den Mann fest.",
    "Er kam nach langen Ermittlungen frei.",
    "Sollte der Antrag angenommen werden, könnte die Seite wieder öffnen.",
    "Elf Wärter sind in Haft. Einige sollen Geld genommen haben.",
    "Der Zaun soll bald fertig sein. Das Tor soll schön sein.",
    "Ende März war der Zaun fertig. Folge war ein Streit.",
    "Verbindungen zur Stadt gab es viele. Die Bahn nannte Gründe.",
    "Er heißt Roth.",
    "Der diesjährige am 3. Mai gezeigte Film ist alt.",
    "Hier sind die Ergebnisse zu finden.",
    "Wenn der Mai den Anfang markiert, so bezeichnet der 3. Mai das Ende.",
    "Die Brücke ist alt, sagte am Montag.",
    "Auf eine nicht näher bezeichnete Quelle beruft sich der Rat.",
    "Die Tabelle zeigt: Brot, Käse.",
    "Ann Roth sagte; die Brücke ist alt.",
    "Ann Roth forderte alle auf, gehen.",
    "Die Mutter, vom Vater unterstützt, die alles bestätigt, fuhr heim.",
    "Die Firma wollte nicht bestätigen, dass die Brücke gesperrt bleibt.",
    "Der Plan wurde vom Rat bestätigt, die Brücke bleibt.",
    "Seinen Rücktritt hat der Minister verkündet.",
    "Dies urteilte heute das Gericht.",
    "Wir hätten einen Termin vereinbaren können.",
    "Die Sprecherin nimmt die Firma in Schutz und warnt vor Panik.",
    "Verletzte wurde niemand. Als Ursache wurde ein Fehler angegeben.",
    "Der Besitzer, der den Fehler vermutet hatte, fuhr heim.",
    "Auf nicht näher bezeichnete Quellen beruft sich der Rat.",
    "Wie schon vorab mitgeteilt, bleibt die Brücke gesperrt.",
    "Die Brücke bleibt gesperrt, hieß es aus dem Rathaus nicht.",
    "Nach dem Absturz begann die Suche.",
    "Die Brücke blieb gemäß dem Vertrag vom Mai offen.",
    "So fiel die Entscheidung sehr schnell.",
    "Die Entscheidung fiel schnell, so dass alle heimfuhren.",
    "Jan Kuhn kennt die Pflicht, die man den Kindern gegenüber habe.",
    "Niemand konnte sagen, wer die Halle geräumt hat.",
    "Im Studio sprach Jan Kuhn über den Film „Die Halle“.",
]


@pytest.mark.parametrize("text", NONE)
def test_a_verb_that_reports_nothing_gives_no_claim(text: str) -> None:
    assert reported(text, "de") == []
